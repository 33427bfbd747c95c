import { background, type Request } from '../fake_browser';
import { beforeEach, expect, it } from 'vitest';
import { Code } from '../../../extension/host/codes';
import type { Annotation, Invitation } from '../../../extension/host/wire';
import { annotate } from '../../../extension/overlay/annotate';

const invitations = (count: number): Invitation[] => Array.from({ length: count }, (_, at) => ({ key: `k${at}` }));
const keysOf = ({ params }: Request): string[] => (params.invitations as Invitation[]).map(({ key }) => key);
const judged = (key: string): Annotation => ({ key, verdict: 'review', reason: { id: 'otherwise', text: '', reasonId: '' }, scores: {}, signals: [], unknown: [] });
const judge = (request: Request): unknown =>
  ({ ok: true, result: { annotations: keysOf(request).map(judged), policyRevision: 3, page: { undoMs: { accept: 0, ignore: 4000 }, pageKeys: false } } });
const refuse = (code: number, data?: unknown): unknown => ({ ok: false, error: { code, message: 'no', data } });

beforeEach(() => {
  background.asked = [];
  background.answer = judge;
});

async function run(count: number, signal = new AbortController().signal): Promise<{ keys: string[]; error: unknown }> {
  const keys: string[] = [];
  const error = await annotate(invitations(count), signal, async ({ annotations }) => void keys.push(...annotations.map(({ key }) => key)));
  return { keys, error };
}

it('asks nothing about nobody', async () => {
  await run(0);
  expect(background.asked).toEqual([]);
});

it('asks for a few first, so that these need not wait for the rest', async () => {
  const { keys } = await run(60);
  expect(background.asked.map((request) => keysOf(request).length)).toEqual([5, 25, 25, 5]);
  expect(keys).toEqual(invitations(60).map(({ key }) => key));
});

it('asks in halves where the answer does not fit into a frame', async () => {
  background.answer = (request) => (keysOf(request).length > 2 ? refuse(Code.responseTooLarge) : judge(request));
  expect((await run(5)).keys).toEqual(['k0', 'k1', 'k2', 'k3', 'k4']);
});

it('leaves out a card that is too large by itself', async () => {
  background.answer = (request) => (keysOf(request).includes('k1') ? refuse(Code.responseTooLarge) : judge(request));
  expect((await run(4)).keys).toEqual(['k0', 'k2', 'k3']);
});

it('leaves out the card that the host names as unreadable', async () => {
  background.answer = (request) => {
    const bad = keysOf(request).indexOf('k2');
    return bad < 0 ? judge(request) : refuse(Code.invalidParams, { index: bad, field: 'key' });
  };
  expect((await run(5)).keys).toEqual(['k0', 'k1', 'k3', 'k4']);
});

it('finds an unreadable card by itself where the host does not name it', async () => {
  background.answer = (request) => (keysOf(request).includes('k2') ? refuse(Code.invalidParams) : judge(request));
  expect((await run(5)).keys).toEqual(['k0', 'k1', 'k3', 'k4']);
});

it('leaves out the card that the host fails on, and has the others judged', async () => {
  background.answer = (request) => (keysOf(request).includes('k2') ? refuse(Code.internalError) : judge(request));
  expect((await run(40)).keys).toEqual(invitations(40).map(({ key }) => key).filter((key) => key !== 'k2'));
});

it('stops where there is no host, and says so', async () => {
  background.answer = () => refuse(Code.unavailable, { is: 'missing', cause: 'exits', detail: '' });
  expect((await run(60)).error).toMatchObject({ code: Code.unavailable });
  expect(background.asked).toHaveLength(1);
});

it('asks no further once the page was left', async () => {
  const stop = new AbortController();
  background.answer = (request) => {
    stop.abort();
    return judge(request);
  };
  await run(60, stop.signal);
  expect(background.asked).toHaveLength(1);
});
