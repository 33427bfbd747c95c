import { findCardRoots, findList, listFilter, readCard, readProfile, type Card, type CardRoot, type ListFilter, type ProfileReading } from '../page';

/** A card that was found and can be read; reading is the dear part. */
export interface Found {
  readonly element: Element;
  read(): Card | undefined;
}

export interface Cards {
  readonly found: readonly Found[];
  /** Where it is another than before, every card must be read again. */
  readonly context: string;
}

/** Where a page keeps its invitations. */
export interface Source {
  find(): Cards;
  /** What the line above goes before; undefined where there is none. */
  list(): Element | undefined;
}

/** Under which filter a card's node was first seen, and whose it was then. */
const firstSeen = new WeakMap<Element, { urn: string | undefined; filter: ListFilter | undefined }>();

/**
 * The site switches a filter on before its list is there: of a card that was on the page already it proves nothing.
 * A card may be proven by its filter, never disproven, so that not known is always safe.
 */
function provenBy(filter: ListFilter | undefined, { element, urn }: CardRoot): ListFilter | undefined {
  const before = firstSeen.get(element);
  if (before && before.urn === urn) return before.filter === filter ? filter : undefined;
  firstSeen.set(element, { urn, filter });
  return filter;
}

export function receivedList(document: Document): Source {
  return {
    find() {
      const filter = listFilter(document, document.location.href);
      const found = findCardRoots(document).map((root) => {
        const proven = provenBy(filter, root);
        return { element: root.element, read: () => readCard(root, proven) };
      });
      return { found, context: filter ?? '' };
    },
    list: () => findList(document),
  };
}

/** A profile that the owner visits: at most one invitation, and facts worth remembering. */
export function profilePage(document: Document, onReading: (reading: ProfileReading) => void): Source {
  let hasAbout = false;
  return {
    find() {
      let reading = readProfile(document);
      hasAbout ||= reading?.facts.about === true;
      if (reading && hasAbout) reading = withAbout(reading);
      if (reading) onReading(reading);
      const request = reading?.request;
      return { found: request ? [{ element: request.element, read: () => request }] : [], context: '' };
    },
    list: () => undefined,
  };
}

/** Scrolled past, a section may be taken off the page again: on this visit it was seen, and is not missing. */
function withAbout(reading: ProfileReading): ProfileReading {
  const { facts, request } = reading;
  const seen = { ...facts, about: true };
  return { ...reading, facts: seen, ...(request && { request: { ...request, invitation: { ...request.invitation, profileFacts: seen } } }) };
}
