import { asSearched } from '../words/as_searched';
import { say } from '../words/words';
import type { PaneSpec } from './pane';

export interface Found {
  pane: string;
  anchor?: string;
  /** The setting's title, and its pane's. */
  title: string;
  where: string;
}

const atMost = 8;

/** The settings in whose words every word of `typed` begins a word; titles before hints. */
export function find(panes: readonly PaneSpec[], typed: string): Found[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [];
  const found: { found: Found; inTitle: boolean }[] = [];
  for (const { id, title, finds } of panes) {
    const where = say(title);
    for (const one of [{ title }, ...finds] as PaneSpec['finds']) {
      const own = say(one.title);
      const titleWords = wordsOf(own);
      const allWords = [...titleWords, ...wordsOf(where), ...(one.words ?? []).flatMap((key) => wordsOf(say(key)))];
      if (!wanted.every((word) => allWords.some((other) => other.startsWith(word)))) continue;
      found.push({
        found: { pane: id, ...(one.anchor === undefined ? {} : { anchor: one.anchor }), title: own, where },
        inTitle: wanted.every((word) => titleWords.some((other) => other.startsWith(word))),
      });
    }
  }
  return found.sort((a, b) => Number(b.inTitle) - Number(a.inTitle)).slice(0, atMost).map(({ found }) => found);
}

function wordsOf(text: string): string[] {
  return asSearched(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
