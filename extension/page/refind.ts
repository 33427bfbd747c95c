import { findCardRoots, listFilter, readCard } from './cards';
import type { Card } from './model';
import { readProfile } from './profile';
import { pageKind } from './routes';

/**
 * The card again, just before it is acted on: the same key and the same person, and no second one like it. A card
 * whose person is not known is never found again.
 */
export function refind(
  document: Document,
  key: string,
  profile: string | undefined,
  url: string = document.location.href,
): Card | undefined {
  if (profile === undefined) return undefined;
  const found = cardsOfKey(document, key, url);
  const [card] = found;
  return card !== undefined && found.length === 1 && card.invitation.profile === profile ? card : undefined;
}

/** Every card that bears the key now, on the list or on a profile. */
export function cardsOfKey(document: Document, key: string, url: string): Card[] {
  const page = pageKind(url);
  if (page.kind === 'profile') {
    const request = readProfile(document, url)?.request;
    return request?.key === key ? [request] : [];
  }
  if (page.kind !== 'received') return [];
  const list = listFilter(document, url);
  return findCardRoots(document)
    .filter(({ urn }) => urn === undefined || urn === key)
    .flatMap((root) => readCard(root, list) ?? [])
    .filter((card) => card.key === key);
}
