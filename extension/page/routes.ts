import { decodeSlug } from './links';
import type { ListFilter, Page } from './model';

const kOther: Page = { kind: 'other' };

/** The list's own filters as its address names them. Only the first two have been seen; the others follow their form. */
const kFilterSegments: Readonly<Record<string, ListFilter>> = {
  PEOPLE_WITH_MUTUAL_CONNECTION: 'mutualConnection',
  PEOPLE_WITH_MUTUAL_SCHOOL: 'school',
  PEOPLE_WITH_MUTUAL_COMPANY: 'company',
  VERIFIED: 'verified',
  PEOPLE_VERIFIED: 'verified',
};

const kManager = /^\/mynetwork\/invitation-manager(?:\/received(?:\/([^/]+))?)?\/?$/i;
/** The profile itself, its copy in another language (/in/slug/de/), or a layer over it; not its sub-pages. */
const kProfile = /^\/in\/([^/]+)(?:\/(?:[a-z]{2}(?:[-_][a-z]{2})?|overlay\/.*))?\/?$/i;

/**
 * The pages that are read. The network's home (/mynetwork/grow/) previews a few invitations among suggestions; it is
 * left alone, as the owner decides on the list itself.
 */
export function pageKind(url: string): Page {
  let address: URL;
  try {
    address = new URL(url);
  } catch {
    return kOther;
  }
  if (address.protocol !== 'https:' || address.hostname !== 'www.linkedin.com') return kOther;

  const manager = kManager.exec(address.pathname);
  if (manager) {
    const filter = kFilterSegments[(manager[1] ?? '').toUpperCase()];
    return filter === undefined ? { kind: 'received' } : { kind: 'received', filter };
  }
  const segment = kProfile.exec(address.pathname)?.[1];
  // "me" is an alias that the site replaces at once by the owner's own slug.
  if (segment !== undefined && segment !== 'me') return { kind: 'profile', slug: decodeSlug(segment) };
  return kOther;
}

/** The same list under the same filter, or the same person's profile; the rest of the address does not matter. */
export function isSamePage(a: Page, b: Page): boolean {
  if (a.kind === 'profile') return b.kind === 'profile' && a.slug === b.slug;
  if (a.kind === 'received') return b.kind === 'received' && a.filter === b.filter;
  return b.kind === 'other';
}
