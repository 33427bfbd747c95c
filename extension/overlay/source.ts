import { findCardRoots, findList, listFilter, readCard, readProfile, type Card, type ProfileReading } from '../page';

/** A card that was found and can be read; reading is the dear part. */
export interface Found {
  readonly element: Element;
  read(): Card | undefined;
}

/** Where a page keeps its invitations. */
export interface Source {
  find(): Found[];
  /** Changes when every card must be read again. */
  readonly context: string;
  /** What the line above goes before; undefined where there is none. */
  list(): Element | undefined;
}

export function receivedList(document: Document): Source {
  return {
    get context() {
      return listFilter(document, document.location.href) ?? '';
    },
    find() {
      const filter = listFilter(document, document.location.href);
      return findCardRoots(document).map((root) => ({ element: root.element, read: () => readCard(root, filter) }));
    },
    list: () => findList(document),
  };
}

/** A profile that the owner visits: at most one invitation, and facts worth remembering. */
export function profilePage(document: Document, onReading: (reading: ProfileReading) => void): Source {
  return {
    context: '',
    find() {
      const reading = readProfile(document);
      if (reading) onReading(reading);
      const request = reading?.request;
      return request ? [{ element: request.element, read: () => request }] : [];
    },
    list: () => undefined,
  };
}
