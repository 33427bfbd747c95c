/** Strips on the cards of the document, as they stand once the host has judged them. */
import type { Verdict } from '../../../extension/host/wire';
import { CardStrip, type Judgement } from '../../../extension/overlay/card_strip';
import { readCards, type Card } from '../../../extension/page';
import type { Person } from '../page/pages';

interface More {
  verdict?: Verdict;
  pageKeys?: boolean;
  listener?: ConstructorParameters<typeof CardStrip>[2];
}

const deaf = { onWish: () => undefined, onLife: () => undefined };

const judgementOf = ({ key }: Card, { verdict = 'review', pageKeys = false }: More): Judgement => ({
  annotation: { key, verdict, reason: { id: 'rule', text: 'x', reasonId: '' }, scores: {}, signals: [], unknown: [] },
  revision: 1, page: { undoMs: { accept: 0, ignore: 4000 }, pageKeys },
});

export function cardOf({ id }: Pick<Person, 'id'>): Card {
  const card = readCards(document).find(({ key }) => key === `urn:li:invitation:${id}`);
  if (!card) throw new Error(`no card of ${id}`);
  return card;
}

export function stripOn(card: Card, more: More = {}): CardStrip {
  const strip = new CardStrip(card, document, more.listener ?? deaf);
  strip.judgement = judgementOf(card, more);
  strip.adopt(card);
  return strip;
}

export function stripOf(person: Pick<Person, 'id'>, more?: More): CardStrip {
  return stripOn(cardOf(person), more);
}
