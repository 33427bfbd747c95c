import { wellFormed } from '../host/well_formed';

const kSpaces = /[\s\u00A0\u2007\u202F]+/g;

/** As a person sees it on one line: runs of white space are one space, halves of emoji are marked. */
export function oneLine(text: string): string {
  return wellFormed(text).replace(kSpaces, ' ').trim();
}

/** For comparing labels and names: case, apostrophes and white space do not count. */
export function folded(text: string): string {
  return oneLine(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02BC\u00B4`]/g, "'");
}

function isControl(element: Element): boolean {
  return element.localName === 'button' || element.getAttribute('role') === 'button';
}

type Skip = (element: Element) => boolean;

const isNeverText: Skip = (element) =>
  element.localName === 'svg' ||
  element.localName === 'style' ||
  element.localName === 'script' ||
  element.classList.contains('visually-hidden') ||
  isControl(element);

const isHiddenFromReaders: Skip = (element) =>
  isNeverText(element) || element.getAttribute('aria-hidden') === 'true';

function gather(node: Node, skip: Skip, parts: string[]): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === Node.TEXT_NODE) {
      parts.push(child.nodeValue ?? '');
    } else if (child.nodeType === Node.ELEMENT_NODE) {
      const element = child as Element;
      if (element.localName === 'br') parts.push('\n');
      else if (!skip(element)) gather(element, skip, parts);
    }
  }
}

/**
 * The text that is shown, without asking for layout as innerText does. The server-driven pages write a sentence twice
 * and hide the copy from screen readers; the Ember pages hide the shown text and give readers another. So the copy for
 * screen readers is taken unless there is none.
 */
function rawText(element: Element, alsoSkip?: Skip): string {
  for (const skip of [isHiddenFromReaders, isNeverText]) {
    const parts: string[] = [];
    gather(element, alsoSkip ? (child) => skip(child) || alsoSkip(child) : skip, parts);
    const text = parts.join('');
    if (text.trim() !== '') return text;
  }
  return '';
}

export function shownLine(element: Element): string {
  return oneLine(rawText(element));
}

/** Like `shownLine`, but the writer's own line breaks are kept, at most one empty line at a time. */
export function shownParagraph(element: Element, alsoSkip?: Skip): string {
  return wellFormed(rawText(element, alsoSkip))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
