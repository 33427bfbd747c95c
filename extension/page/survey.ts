import { entityOf, type Entity } from './links';
import { shownLine } from './text';

/** `at` is the element's place in document order within its card, so that places compare as numbers. */
export interface Placed {
  readonly element: HTMLElement;
  readonly at: number;
}

export interface Line extends Placed {
  readonly text: string;
  /** Words that somebody typed: no link, button, bold name or test id among them. */
  readonly plain: boolean;
  readonly hasTestId: boolean;
}

export interface Bold extends Placed {
  readonly text: string;
}

export interface EntityLink extends Placed {
  readonly entity: Entity;
}

export interface Pressable extends Placed {
  /** Within a paragraph: a link in a note or a sentence, never one of the card's buttons. */
  readonly inLine: boolean;
  readonly entity: Entity | undefined;
}

export interface Picture {
  readonly element: Element;
  readonly at: number;
}

/** An element that says what it is by an id, a label or an alternative text: how badges are told. */
export interface Mark {
  readonly id: string;
  readonly label: string;
  readonly at: number;
}

/** What one walk over a card's elements found, each kind in document order. */
export interface Survey {
  readonly root: HTMLElement;
  readonly lines: readonly Line[];
  readonly links: readonly EntityLink[];
  readonly pressables: readonly Pressable[];
  readonly bold: readonly Bold[];
  readonly pictures: readonly Picture[];
  readonly marks: readonly Mark[];
}

const kPictureNames = new Set(['img', 'svg', 'image']);

function isPicture(element: Element): boolean {
  return (
    kPictureNames.has(element.localName) || element.getAttribute('class')?.includes('ghost-person') === true
  );
}

/** One walk, so that a card costs its number of elements once, whatever is asked of it afterwards. */
export function survey(root: HTMLElement): Survey {
  const lines: Line[] = [];
  const links: EntityLink[] = [];
  const pressables: Pressable[] = [];
  const bold: Bold[] = [];
  const pictures: Picture[] = [];
  const marks: Mark[] = [];

  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let paragraph: { element: HTMLElement; marked: boolean; hasTestId: boolean; at: number } | undefined;
  const finishParagraph = (): void => {
    if (paragraph === undefined) return;
    const { element, at, marked, hasTestId } = paragraph;
    lines.push({ element, at, text: shownLine(element), plain: !marked, hasTestId });
    paragraph = undefined;
  };

  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    at += 1;
    const element = node as HTMLElement;
    const name = element.localName;
    if (paragraph !== undefined && !paragraph.element.contains(element)) finishParagraph();
    const inLine = paragraph !== undefined;

    if (name === 'p') {
      finishParagraph();
      paragraph = { element, at, marked: false, hasTestId: false };
    } else if (name === 'a' || name === 'button' || element.getAttribute('role') === 'button') {
      const entity = name === 'a' ? entityOf(element.getAttribute('href')) : undefined;
      pressables.push({ element, at, inLine, entity });
      if (entity !== undefined) links.push({ element, at, entity });
      if (paragraph !== undefined) paragraph.marked = true;
    } else if (name === 'strong') {
      bold.push({ element, at, text: shownLine(element) });
      if (paragraph !== undefined) paragraph.marked = true;
    }
    if (paragraph !== undefined && name !== 'p' && element.hasAttribute('data-testid')) {
      paragraph.marked = true;
      paragraph.hasTestId = true;
    }
    if (isPicture(element)) pictures.push({ element, at });
    const label = element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '';
    if (label !== '' || (element.id !== '' && name === 'svg')) marks.push({ id: element.id, label, at });
  }
  finishParagraph();
  return { root, lines, links, pressables, bold, pictures, marks };
}

export function linesBetween(found: Survey, after: number, before: number): Line[] {
  return found.lines.filter((line) => line.at > after && line.at < before);
}

export function hasPictureBetween(found: Survey, after: number, before: number): boolean {
  return found.pictures.some((picture) => picture.at > after && picture.at < before);
}

/** People's faces, as beside the mutual connections; an organisation's icon may stand beside any line. */
export function hasFacesBetween(found: Survey, after: number, before: number): boolean {
  const pictures = found.pictures.filter((picture) => picture.at > after && picture.at < before);
  if (pictures.some(({ element }) => /^person-/.test(element.id))) return true;
  return (
    pictures.some(({ element }) => element.localName === 'img') &&
    !pictures.some(({ element }) => /^(?:company|school|group)-/.test(element.id))
  );
}
