import { background, type Request } from '../fake_browser';
import { beforeEach, expect, it } from 'vitest';
import type { HistoryEntry, HistoryFilter, HistoryPage } from '../../../extension/host/wire';
import { HistoryStore, type Shown } from '../../../extension/options/history/store';

const entry = (id: number, remindAt?: string): HistoryEntry => ({
  id, source: 'page', seenAt: '2026-03-03T08:00:00Z', signals: [],
  ...(remindAt === undefined ? {} : { decision: { decisionId: `d${id}`, action: 'wait', verdictSeen: 'review', state: 'decided', decidedAt: '2026-03-03T08:00:00Z', remindAt } }),
});

let shown: Shown;
let frames: (() => void)[];
let answers: { filter: HistoryFilter; cursor: unknown; give(page: HistoryPage): Promise<void> }[];
let store: HistoryStore;

const nextFrame = async (): Promise<void> => {
  for (const work of frames.splice(0)) work();
  await settled();
};
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  frames = [];
  answers = [];
  background.asked = [];
  background.answer = ({ params }: Request) => new Promise((resolve) => {
    answers.push({
      filter: params.filter as HistoryFilter,
      cursor: params.cursor,
      async give(page) {
        resolve({ ok: true, result: page });
        await settled();
      },
    });
  });
  store = new HistoryStore((now) => (shown = now), (work) => frames.push(work));
});

it('asks once a frame, however fast the owner types', async () => {
  for (const text of ['a', 'an', 'ann']) store.show({ text });
  await nextFrame();
  expect(answers.map(({ filter }) => filter)).toEqual([{ text: 'ann' }]);
});

it('has one question under way at a time, and then asks the newest', async () => {
  store.show({ text: 'a' });
  await nextFrame();
  store.show({ text: 'an' });
  await nextFrame();
  store.show({ text: 'ann' });
  await nextFrame();
  expect(answers).toHaveLength(1);
  await answers[0]?.give({ entries: [], total: 0 });
  expect(answers.map(({ filter }) => filter.text)).toEqual(['a', 'ann']);
});

it('drops an answer that is older than what is typed by now', async () => {
  store.show({ text: 'a' });
  await nextFrame();
  store.show({ text: 'ann' });
  await answers[0]?.give({ entries: [entry(1)], total: 1 });
  expect(shown).toMatchObject({ entries: [], busy: true });
  await answers[1]?.give({ entries: [entry(2)], total: 1 });
  expect(shown).toMatchObject({ entries: [{ id: 2 }], busy: false });
});

it('goes on from the cursor, and shows nobody twice', async () => {
  store.show({});
  await nextFrame();
  await answers[0]?.give({ entries: [entry(9), entry(8)], total: 4, next: 'n' });
  expect(shown.hasMore).toBe(true);
  const more = store.more();
  await settled();
  expect(answers[1]?.cursor).toBe('n');
  await answers[1]?.give({ entries: [entry(8), entry(7)], total: 4 });
  await more;
  expect(shown.entries.map(({ id }) => id)).toEqual([9, 8, 7]);
  expect(shown.hasMore).toBe(false);
});

it('lets a new filter overtake more of the old', async () => {
  store.show({});
  await nextFrame();
  await answers[0]?.give({ entries: [entry(9)], total: 2, next: 'n' });
  void store.more();
  store.show({ text: 'ann' });
  await nextFrame();
  await answers[1]?.give({ entries: [entry(8)], total: 2 });
  await answers[2]?.give({ entries: [entry(1)], total: 1 });
  expect(shown.entries.map(({ id }) => id)).toEqual([1]);
});

it('puts those first who are due first, and last those without a date', async () => {
  store.show({ list: 'waiting' });
  await nextFrame();
  await answers[0]?.give({ entries: [entry(1), entry(2, '2026-04-01T00:00:00Z'), entry(3, '2026-03-01T00:00:00Z')], total: 3 });
  expect(shown.entries.map(({ id }) => id)).toEqual([3, 2, 1]);
});

it('says what went wrong, and shows the next answer again', async () => {
  background.answer = () => ({ ok: false, error: { code: -32007, message: 'locked' } });
  store.show({});
  await nextFrame();
  expect(shown).toMatchObject({ busy: false, error: { message: 'locked' } });
  background.answer = () => ({ ok: true, result: { entries: [entry(1)], total: 1 } });
  store.reload();
  await nextFrame();
  expect(shown).toMatchObject({ entries: [{ id: 1 }], error: undefined });
});

it('asks again when it is to be seen anew while an answer is under way, which is older', async () => {
  store.show({});
  await nextFrame();
  store.reload();
  await nextFrame();
  await answers[0]?.give({ entries: [entry(1), entry(2)], total: 2 });
  await answers[1]?.give({ entries: [entry(2)], total: 1 });
  expect(shown).toMatchObject({ entries: [{ id: 2 }], busy: false });
});
