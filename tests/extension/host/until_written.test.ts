import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Code } from '../../../extension/host/codes';
import { untilWritten } from '../../../extension/host/until_written';
import type { Reply } from '../../../extension/host/wire';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const failure = (code: number): Reply<object> => ({ ok: false, error: { code, message: '' } });

/** Answers in turn, the last one for ever. */
function host(...replies: Reply<object>[]): { ask(): Promise<Reply<object>>; asked(): number } {
  let asked = 0;
  return { ask: async () => replies[Math.min(asked++, replies.length - 1)] ?? failure(0), asked: () => asked };
}

it.each([Code.journalUnavailable, Code.unavailable, Code.timeout])('asks until it is written: %d', async (code) => {
  const { ask, asked } = host(failure(code), failure(code), failure(code), { ok: true, result: {} });
  const reply = untilWritten(ask);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await reply).toEqual({ ok: true, result: {} });
  expect(asked()).toBe(4);
});
it.each([Code.conflict, Code.invalidParams, -32005])('asks no more what will never be taken: %d', async (code) => {
  const { ask, asked } = host(failure(Code.journalUnavailable), failure(code));
  const reply = untilWritten(ask);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await reply).toEqual(failure(code));
  expect(asked()).toBe(2);
});
it('leaves a host that stays away in peace for longer and longer', async () => {
  const { ask, asked } = host(failure(Code.unavailable));
  void untilWritten(ask);
  await vi.advanceTimersByTimeAsync(10 * 60_000);
  expect(asked()).toBeLessThan(30);
});
