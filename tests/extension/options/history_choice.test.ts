import { expect, it } from 'vitest';
import { everything, filterOf, filtersSet } from '../../../extension/options/history/choice';

it('asks for everything where nothing is chosen', () => expect(filterOf(everything)).toEqual({}));

it('asks for what is chosen only', () => {
  expect(filterOf({ ...everything, text: ' Ann ', action: 'none', verdict: 'review', reasonId: 'salesPitch', kind: 'sales', list: 'turnedAway' }))
    .toEqual({ text: 'Ann', actions: ['none'], verdicts: ['review'], reasonIds: ['salesPitch'], kinds: ['sales'], list: 'turnedAway' });
});

it('takes both days in, as the owner’s calendar has them', () => {
  const { since, until } = filterOf({ ...everything, since: '2026-03-03', until: '2026-03-04' });
  expect(since).toBe(`${new Date(2026, 2, 3).toISOString().slice(0, 19)}Z`);
  expect(until).toBe(`${new Date(2026, 2, 5).toISOString().slice(0, 19)}Z`);
});

it('counts filters, but not the list and the search, which are always seen', () => {
  expect(filtersSet({ ...everything, list: 'waiting', text: 'Ann', kind: 'sales', since: '2026-03-03' })).toBe(2);
});
