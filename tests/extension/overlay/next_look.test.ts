import { background, type Request } from '../fake_browser';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Annotation, Invitation } from '../../../extension/host/wire';
import { NextLook } from '../../../extension/overlay/next_look';

interface Open {
  invitation: Invitation;
  annotation: Annotation;
}

const card = (key: string, unknown: string[]): Open => ({
  invitation: { key }, annotation: { key, verdict: 'review', reason: { id: 'otherwise', text: '', reasonId: '' }, scores: {}, signals: [], unknown },
});
const look = { fact: 'connections', keys: ['a'], text: 'open this profile' };
const keysOf = ({ params }: Request): string[] => (params.invitations as Invitation[]).map(({ key }) => key);

let open: Open[];
let changes: number;
let most: number | undefined;
let nextLook: NextLook;

beforeEach(() => {
  vi.useFakeTimers();
  open = [card('a', ['connections']), card('b', [])];
  changes = 0;
  background.asked = [];
  background.answer = () => ({ ok: true, result: { annotations: [], policyRevision: 1, nextLook: look } });
  most = 200;
  nextLook = new NextLook(() => open, () => (changes += 1), () => most);
});
afterEach(() => vi.useRealTimers());

it('is asked for once, about all that is open, when the page has come to rest', async () => {
  for (let card = 0; card < 3; card += 1) {
    nextLook.findSoon();
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(background.asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(background.asked.map(keysOf)).toEqual([['a', 'b']]);
  expect(nextLook.look).toEqual(look);
  expect(changes).toBe(1);
});

it('is not asked for where nothing is unknown, and goes then', async () => {
  nextLook.findSoon();
  await vi.runAllTimersAsync();
  open = [card('b', [])];
  nextLook.findSoon();
  await vi.runAllTimersAsync();
  expect(background.asked).toHaveLength(1);
  expect(nextLook.look).toBeUndefined();
  expect(changes).toBe(2);
});

it('asks no more than the host takes, of those first whom a visit could settle', async () => {
  most = 160;
  open = [...Array.from({ length: 150 }, (_, at) => card(`known${at}`, [])), ...Array.from({ length: 150 }, (_, at) => card(`open${at}`, ['photo']))];
  nextLook.findSoon();
  await vi.runAllTimersAsync();
  const [asked = []] = background.asked.map(keysOf);
  expect(asked).toHaveLength(160);
  expect(asked.filter((key) => key.startsWith('open'))).toHaveLength(150);
});

it('is not asked for before the host has said how many it takes', async () => {
  most = undefined;
  nextLook.findSoon();
  await vi.runAllTimersAsync();
  expect(background.asked).toEqual([]);
});

it('says nothing where the host does not', async () => {
  background.answer = () => ({ ok: false, error: { code: -32602, message: 'no' } });
  nextLook.findSoon();
  await vi.runAllTimersAsync();
  expect(nextLook.look).toBeUndefined();
  expect(changes).toBe(0);
});

it('is not asked for on a page that was left', async () => {
  nextLook.findSoon();
  nextLook.stop();
  await vi.runAllTimersAsync();
  expect(background.asked).toEqual([]);
});
