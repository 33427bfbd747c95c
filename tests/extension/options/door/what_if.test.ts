import { background, speak, type Request } from '../../fake_browser';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Policy } from '../../../../extension/host/wire';
import { WhatIf, type Answer } from '../../../../extension/options/door/what_if';

const policy = (salesIgnore: number): Policy => ({ id: 'mine', name: 'Mine', version: 1, thresholds: { salesIgnore }, rules: [], otherwise: 'review' });
const kept = policy(0.7);

let answers: number[];
let open: ((reply: unknown) => void)[];
let whatIf: WhatIf;

const asked = (): number[] => background.asked.map(({ params }) => (params.policy as Policy).thresholds.salesIgnore as number);
const look = (value: number, against = kept): void => whatIf.look({ policy: policy(value), against, fact: 'sales' });
async function answer(): Promise<void> {
  open.shift()?.({ ok: true, result: {} });
  await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(() => {
  speak('en');
  answers = [];
  open = [];
  background.asked = [];
  background.answer = (_: Request) => new Promise((resolve) => open.push(resolve));
  whatIf = new WhatIf(({ question }: Answer) => answers.push(question.policy.thresholds.salesIgnore as number));
});

it('asks at once, has one question under way, and then asks what is wanted by then', async () => {
  for (const value of [0.6, 0.5, 0.4, 0.3]) look(value);
  expect(asked()).toEqual([0.6]);
  await answer();
  expect(asked()).toEqual([0.6, 0.3]);
});

it('shows each answer of a hand that goes on moving, so that the picture follows it', async () => {
  look(0.6);
  look(0.5);
  await answer();
  await answer();
  expect(answers).toEqual([0.6, 0.5]);
});

it('asks the next before the answer is drawn, so that the host works meanwhile', async () => {
  const askedWhenDrawn: number[][] = [];
  whatIf = new WhatIf(() => askedWhenDrawn.push(asked()));
  look(0.6);
  look(0.5);
  await answer();
  expect(askedWhenDrawn).toEqual([[0.6, 0.5]]);
});

it('drops an answer that compares with what is no longer asked about', async () => {
  look(0.6);
  look(0.6, policy(0.2));
  await answer();
  expect(answers).toEqual([]);
  await answer();
  expect(answers).toEqual([0.6]);
});

it('drops what is under way when nobody looks any more', async () => {
  look(0.6);
  whatIf.stop();
  await answer();
  expect(answers).toEqual([]);
  expect(asked()).toEqual([0.6]);
});

it('asks who they are only while somebody looks, and then at once', async () => {
  look(0.6);
  await answer();
  whatIf.look({ policy: policy(0.6), against: kept, fact: 'sales', who: true });
  expect(background.asked.map(({ params }) => params.people)).toEqual([0, 40]);
});

it('passes on why the host could not say', async () => {
  const errors: unknown[] = [];
  whatIf = new WhatIf((answer) => errors.push('error' in answer && answer.error.message));
  background.answer = () => ({ ok: false, error: { code: -32602, message: 'no such fact' } });
  look(0.6);
  await answer();
  expect(errors).toEqual(['no such fact']);
});

it('asks again while the host still judges anew what it kept, until that is done', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const answered = async (result: object): Promise<void> => {
    open.shift()?.({ ok: true, result });
    await vi.advanceTimersByTimeAsync(0);
  };
  look(0.6);
  await answered({ rejudging: 30 });
  expect(asked()).toEqual([0.6]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked()).toEqual([0.6, 0.6]);
  await answered({});
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked()).toEqual([0.6, 0.6]);
  expect(answers).toEqual([0.6, 0.6]);
  vi.useRealTimers();
});

it('does not ask again what nobody looks at any more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  look(0.6);
  open.shift()?.({ ok: true, result: { rejudging: 30 } });
  await vi.advanceTimersByTimeAsync(0);
  whatIf.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked()).toEqual([0.6]);
  vi.useRealTimers();
});
