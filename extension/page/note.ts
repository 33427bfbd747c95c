import type { Invitation } from '../host/wire';
import type { Controls } from './controls';
import { expanderOf } from './labels';
import type { Line, Survey } from './survey';
import { oneLine, shownLine, shownParagraph } from './text';

export type Note = Pick<Invitation, 'note' | 'noteTruncated'>;

const kAddress = /^(?:https?:\/\/|www\.)|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/i;

const isExpander = (element: Element): boolean => expanderOf(element.textContent ?? '') !== undefined;

/** A paragraph that is nothing but one link or button, as "Reply to Ann" is; an address on its own is the sender's. */
function isReply(line: Line): boolean {
  const child = line.element.querySelector('a, button, [role="button"]');
  if (child === null) return false;
  const text = oneLine(child.textContent ?? '');
  return oneLine(line.element.textContent ?? '') === text && !kAddress.test(text);
}

/** A paragraph within a button is the button's label. */
function isLabel(line: Line, { accept, ignore }: Controls): boolean {
  return (
    [accept, ignore].some(({ element }) => element?.contains(line.element) === true) ||
    line.element.closest('button') !== null
  );
}

function hasTextAfter(root: Element, element: Element): boolean {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (element.contains(node) || (node.nodeValue ?? '').trim() === '') continue;
    const parent = node.parentElement;
    if (parent?.closest('.visually-hidden, button, [role="button"], a, style, script') == null) return true;
  }
  return false;
}

function truncation(found: Survey, note: readonly Line[]): boolean | undefined {
  const start = note[0]?.at ?? 0;
  const after = found.pressables
    .filter(
      ({ element, at }) =>
        at > start && (isExpander(element) || !note.some((line) => line.element.contains(element))),
    )
    .map(({ element }) => oneLine(element.textContent ?? ''))
    .filter((text) => text !== '');
  const expanders = after.map(expanderOf);
  if (expanders.includes('more')) return true;
  // One button with words is the reply; a second one whose words are not known may well be "show more".
  return expanders.includes('less') || after.length <= 1 ? false : undefined;
}

/**
 * The note is told by its place: the paragraphs after the buttons, up to the reply. Null only when nothing is there at
 * all; text that is there but in no known form leaves the note unknown.
 */
export function noteAfter(found: Survey, controls: Controls): Note {
  const lines: Line[] = [];
  let replySeen = false;
  let boundary = Number.POSITIVE_INFINITY;
  for (const line of found.lines) {
    if (line.at <= controls.lastAt || isLabel(line, controls)) continue;
    if (line.at > boundary) break;
    if (isReply(line)) {
      replySeen = true;
      break;
    }
    const shown = shownLine(line.element);
    if (shown === '' || expanderOf(shown) !== undefined) continue;
    if (lines.length === 0) {
      boundary = found.pressables.find((one) => one.at > line.at && !one.inLine)?.at ?? boundary;
    }
    lines.push(line);
  }

  if (lines.length > 0) {
    const note = lines
      .map(({ element }) => shownParagraph(element, isExpander))
      .filter((text) => text !== '')
      .join('\n');
    const noteTruncated = truncation(found, lines);
    return noteTruncated === undefined ? { note } : { note, noteTruncated };
  }
  const last = found.pressables.find((one) => one.at === controls.lastAt)?.element;
  const wordsAfter = found.pressables.some(
    (one) => one.at > controls.lastAt && oneLine(one.element.textContent ?? '') !== '',
  );
  const bodyElsewhere = found.lines.some((line) => line.hasTestId && line.at < controls.firstAt);
  if (replySeen || wordsAfter || bodyElsewhere || last === undefined || hasTextAfter(found.root, last))
    return {};
  return { note: null };
}
