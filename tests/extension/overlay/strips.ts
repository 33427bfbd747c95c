/** Strips on the cards of the document, as they stand once the host has judged them. */
import { CardStrip, type Judgement } from '../../../extension/overlay/card_strip';
import { Owner } from '../../../extension/overlay/owner';
import { readCards, type Card } from '../../../extension/page';
import type { Person } from '../page/pages';

interface More {
  reason?: string;
  pageKeys?: boolean;
  noteLanguage?: string;
  /** Without one the strip is alone on the page. */
  owner?: Owner;
}

const judgementOf = ({ key }: Card, { reason = 'x', pageKeys = false, noteLanguage }: More): Judgement => ({
  annotation: { key, verdict: 'review', reason: { id: 'rule', text: reason, reasonId: '' }, scores: {}, signals: [], unknown: [], ...(noteLanguage ? { note: { kind: 'generic', confidence: 1, language: noteLanguage } } : {}) },
  revision: 1, page: { undoMs: { accept: 0, ignore: 4000 }, pageKeys },
});

export function cardOf({ id }: Pick<Person, 'id'>): Card {
  const card = readCards(document).find(({ key }) => key === `urn:li:invitation:${id}`);
  if (!card) throw new Error(`no card of ${id}`);
  return card;
}

export function stripOn(card: Card, more: More = {}): CardStrip {
  const owner = more.owner ?? new Owner(() => [strip]);
  const strip: CardStrip = new CardStrip(card, document, { onWish: (from, wish) => owner.grant(from, wish), onLife: () => undefined });
  strip.judgement = judgementOf(card, more);
  strip.adopt(card);
  return strip;
}

export function stripOf(person: Pick<Person, 'id'>, more?: More): CardStrip {
  return stripOn(cardOf(person), more);
}
