import type { Invitation } from '../host/wire';
import { invitationUrn, kAnyCard, kAnyList, kLayouts, type Layout } from './layouts';
import type { Card, ListFilter } from './model';
import { activeFilter } from './filters';
import { pageKind } from './routes';
import { survey } from './survey';

/** A card that has been found but not read: cheap enough to compare with the last time. */
export interface CardRoot {
  readonly element: HTMLElement;
  readonly layout: Layout;
  /** The page's own name for the invitation, where it has one. */
  readonly urn?: string;
}

/**
 * The mark and the list item come in either nesting, or on one element. The card is the outer one, unless that holds
 * several marks and so is a list of them.
 */
function outerOf(mark: HTMLElement): HTMLElement {
  const item = mark.parentElement?.closest<HTMLElement>('[role="listitem"]') ?? null;
  if (item === null || item.querySelectorAll(kAnyCard).length > 1) return mark;
  return item;
}

function urnOf(element: HTMLElement, mark: HTMLElement): string | undefined {
  return (
    invitationUrn(element) ??
    invitationUrn(mark) ??
    invitationUrn(mark.querySelector('[role="listitem"][componentkey^="urn:li:invitation:"]'))
  );
}

/** Every card in the tree, in order, whatever its layout. One query; nothing in the cards is read yet. */
export function findCardRoots(scope: ParentNode): CardRoot[] {
  const roots: CardRoot[] = [];
  let last: HTMLElement | undefined;
  for (const mark of scope.querySelectorAll<HTMLElement>(kAnyCard)) {
    if (last?.contains(mark) === true) continue;
    const layout = kLayouts.find(({ card }) => mark.matches(card));
    if (layout === undefined || mark.closest('aside, [role="dialog"], dialog') !== null) continue;
    const element = layout.name === 'dataViewName' ? outerOf(mark) : mark;
    const urn = urnOf(element, mark);
    last = element;
    if (element.getAttribute('componentkey')?.startsWith('urn:li:member') === true) continue;
    roots.push(urn === undefined ? { element, layout } : { element, layout, urn });
  }
  return roots;
}

/** Undefined when this is no pending invitation from a person: another kind, or one that was decided just now. */
export function readCard(root: CardRoot, list?: ListFilter): Card | undefined {
  const { element, layout } = root;
  const reading = layout.read(survey(element), layout.controls);
  if (reading === undefined) return undefined;
  const key = root.urn ?? `profile:${reading.fields.profile}`;
  const invitation: Invitation = { key, ...reading.fields, ...(list === undefined ? {} : { list }) };
  const { accept, ignore } = reading.controls;
  return { key, layout: layout.name, element, invitation, accept, ignore };
}

/** The filter that the cards are listed under: the address says it, or else the page's own pills. */
export function listFilter(document: Document, url: string): ListFilter | undefined {
  const page = pageKind(url);
  return page.kind === 'received' ? (page.filter ?? activeFilter(document)) : undefined;
}

/** All cards of the received list; none on any other page. */
export function readCards(document: Document, url: string = document.location.href): Card[] {
  if (pageKind(url).kind !== 'received') return [];
  const list = listFilter(document, url);
  return findCardRoots(document).flatMap((root) => readCard(root, list) ?? []);
}

/** The element that holds the cards: the line above the list goes before it. */
export function findList(document: Document): HTMLElement | undefined {
  const first = findCardRoots(document)[0];
  return (
    first?.element.closest<HTMLElement>(kAnyList) ??
    document.querySelector<HTMLElement>(kAnyList) ??
    undefined
  );
}
