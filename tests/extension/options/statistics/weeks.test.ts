import { describe, expect, it } from 'vitest';
import { everyWeek, mondayOf } from '../../../../extension/options/statistics/weeks';

const day = (date: Date | undefined): string => date?.toISOString().slice(0, 10) ?? '';

describe('an ISO week begins on its Monday', () => {
  it.each([['2026-W10', '2026-03-02'], ['2026-W01', '2025-12-29'], ['2020-W53', '2020-12-28'], ['2024-W01', '2024-01-01'], ['2027-W01', '2027-01-04']])('%s on %s', (week, monday) => {
    expect(day(mondayOf(week))).toBe(monday);
  });
  it('and what is no week has none', () => {
    expect(mondayOf('soon')).toBeUndefined();
  });
});

it('shows the weeks in which nothing was, too', () => {
  const weeks = everyWeek([{ week: '2026-W02', count: 5 }, { week: '2025-W52', count: 3 }], { count: 0 });
  expect(weeks.map(({ monday, of }) => `${day(monday)} ${of.count}`)).toEqual(['2025-12-22 3', '2025-12-29 0', '2026-01-05 5']);
});

it('shows nothing of nothing', () => {
  expect(everyWeek<{ week: string; count: number }>([], { count: 0 })).toEqual([]);
});
