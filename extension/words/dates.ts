import { language } from './words';

const day = 24 * 60 * 60 * 1000;

/** "3 Mar 2026", in the owner's own time zone. */
export function onDay(iso: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium' }).format(new Date(iso));
}

export function atTime(iso: string): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** "tomorrow", "3 days ago": by calendar days of the owner. */
export function fromToday(iso: string, now: Date = new Date()): string {
  const days = Math.round((startOfDay(new Date(iso)) - startOfDay(now)) / day);
  return new Intl.RelativeTimeFormat(language(), { numeric: 'auto' }).format(days, 'day');
}

/** As a date field has it: "2026-03-10" of the owner's calendar. */
export function dateField(iso: string): string {
  const date = new Date(iso);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The beginning of a date field's day, `later` days on; undefined for an empty field. */
export function startOf(field: string, later = 0): string | undefined {
  const [year = 0, month = 0, date = 0] = field.split('-').map(Number);
  const time = new Date(year, month - 1, date + later);
  return field && Number.isFinite(time.getTime()) ? wireTime(time) : undefined;
}

/** Whole seconds: the wire takes them, and nobody here means less. */
export function wireTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

function startOfDay(date: Date): number {
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
