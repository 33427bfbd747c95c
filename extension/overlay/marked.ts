import type { Evidence, Invitation, Signal } from '../host/wire';

export interface Piece {
  text: string;
  marked: boolean;
}

/** A text of the sender and what the rules saw in it. */
export interface Quote {
  field: string;
  text: string;
  pieces: Piece[];
}

/**
 * The text that an evidence's field names ("note", "insights/0", "mutual/names/1",
 * "profileFacts/schools/0" …), or undefined where it names none.
 */
export function fieldText(invitation: Invitation, field: string): string | undefined {
  let value: unknown = invitation;
  for (const step of field.split('/')) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return typeof value === 'string' ? value : undefined;
}

/** Cuts a text at its evidence. Overlapping stretches become one; those out of bounds are left out. */
export function markPieces(text: string, evidence: readonly (Pick<Evidence, 'start' | 'end'> & Partial<Evidence>)[]): Piece[] {
  const spans = evidence
    .filter(({ start, end }) => 0 <= start && start < end && end <= text.length)
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    const last = pieces.at(-1);
    if (last?.marked && start <= at) last.text += text.slice(at, end);
    else pieces.push({ text: text.slice(Math.max(start, at), end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** The fields that the signals quote, the note first, each with what was seen in it. */
export function quotesOf(invitation: Invitation, signals: readonly Signal[]): Quote[] {
  const byField = new Map<string, Evidence[]>();
  for (const evidence of signals.flatMap((signal) => signal.evidence)) {
    byField.set(evidence.field, [...(byField.get(evidence.field) ?? []), evidence]);
  }
  const order = [...byField.keys()].sort((a, b) => Number(b === 'note') - Number(a === 'note') || a.localeCompare(b));
  return order.flatMap((field) => {
    const text = fieldText(invitation, field);
    return text === undefined ? [] : [{ field, text, pieces: markPieces(text, byField.get(field) ?? []) }];
  });
}
