import { language } from '../../words/words';

const dayMs = 86_400_000;

/** The Monday that an ISO week begins with ("2026-W10"), or undefined where it is none. */
export function mondayOf(week: string): Date | undefined {
  const [, year, number] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  if (year === undefined || number === undefined) return undefined;
  // The fourth of January is always in week 1.
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayMs;
  return new Date(monday + (Number(number) - 1) * 7 * dayMs);
}

/** One entry for each week from the first to the last; `none` where nothing was. */
export function everyWeek<Week extends { week: string }>(weeks: readonly Week[], none: Omit<Week, 'week'>): { monday: Date; of: Week | Omit<Week, 'week'> }[] {
  const known = weeks.flatMap((of) => {
    const monday = mondayOf(of.week);
    return monday ? [{ monday, of }] : [];
  }).sort((a, b) => a.monday.getTime() - b.monday.getTime());
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [];
  const byTime = new Map(known.map((entry) => [entry.monday.getTime(), entry]));
  const all: { monday: Date; of: Week | Omit<Week, 'week'> }[] = [];
  for (let time = first.monday.getTime(); time <= last.monday.getTime(); time += 7 * dayMs) {
    all.push(byTime.get(time) ?? { monday: new Date(time), of: none });
  }
  return all;
}

export function shortDay(day: Date | undefined, more: Intl.DateTimeFormatOptions = {}): string {
  return day?.toLocaleDateString(language(), { day: 'numeric', month: 'short', timeZone: 'UTC', ...more }) ?? '';
}
