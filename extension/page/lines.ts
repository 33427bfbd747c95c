/**
 * The two server-driven layouts have hashed class names, so their cards are read by the order of their lines:
 * picture, name, sentence, headline, what is shared, age, the two buttons, the note.
 */
import type { Invitation } from '../host/wire';
import { badgesAmong } from './badges';
import { findControls, type ControlRules, type Controls } from './controls';
import { isAge, kNameSuffix, knowsWordsOf, saysOtherInvitation, saysShared, sentenceOf } from './labels';
import { parseMutual } from './mutual';
import { noteAfter } from './note';
import { photoAmong } from './photo';
import {
  hasFacesBetween,
  hasPictureBetween,
  linesBetween,
  type Line,
  type Placed,
  type Survey,
} from './survey';
import { folded, shownLine } from './text';

export interface Reading {
  readonly fields: Omit<Invitation, 'key'> & { profile: string };
  readonly controls: Controls;
}

interface Name {
  readonly text: string | undefined;
  readonly at: number;
}

export function withoutBadgeWords(name: string): string {
  return name.replace(kNameSuffix, '').trim();
}

/** A link may hold the name alone, or the name's paragraph and more. */
function nameInLink(found: Survey, link: HTMLElement): string {
  const line = found.lines.find(({ element, text }) => text !== '' && link.contains(element));
  return line?.text ?? shownLine(link);
}

function senderName(found: Survey, slug: string): Name {
  const links = found.links.filter(({ entity }) => entity.kind === 'person' && entity.slug === slug);
  const bold = found.bold.find(
    ({ element, text }) => text !== '' && links.some((link) => link.element.contains(element)),
  );
  if (bold !== undefined) return { text: withoutBadgeWords(bold.text), at: bold.at };
  for (const { element, at } of links) {
    const text = withoutBadgeWords(nameInLink(found, element));
    if (text !== '') return { text, at };
  }
  return { text: undefined, at: links[0]?.at ?? 0 };
}

function holdsLinkTo(found: Survey, line: Line, slug: string): boolean {
  return found.links.some(
    ({ element, entity }) =>
      entity.kind === 'person' && entity.slug === slug && line.element.contains(element),
  );
}

interface Heading {
  readonly sentence: Line | undefined;
  readonly headline: readonly Line[];
  /** Lines after the headline and above the buttons. */
  readonly below: readonly Line[];
}

const kJoint = /^[|•·/&+,–—-]|[|•·/&+,–—-]$/u;

function readHeading(found: Survey, slug: string, name: Name, controls: Controls): Heading {
  const above = linesBetween(found, 0, controls.firstAt).filter(({ text }) => text !== '');
  const person = name.text === undefined ? undefined : folded(name.text);
  const isName = (line: Line): boolean =>
    person !== undefined && folded(withoutBadgeWords(line.text)) === person;

  const afterName = above.findIndex((line) => !isName(line));
  let next = afterName === -1 ? above.length : afterName;
  const candidate = above[next];
  let sentence: Line | undefined;
  if (
    candidate !== undefined &&
    (holdsLinkTo(found, candidate, slug) ||
      sentenceOf(candidate.text) !== undefined ||
      (person !== undefined && folded(candidate.text).startsWith(person)))
  ) {
    sentence = candidate;
    next += 1;
  }

  const rest = above.slice(next);
  const [first, second] = rest;
  if (first === undefined || !first.plain || isAge(first.text))
    return { sentence, headline: [], below: rest };
  const before = sentence?.at ?? name.at;
  if (parseMutual(first.text) !== undefined) {
    // A headline may be worded like this; only the faces beside it show that it is the page's own line.
    const isRow = hasFacesBetween(found, before, second?.at ?? controls.firstAt);
    return { sentence, headline: [], below: isRow ? rest : rest.slice(1) };
  }
  const continues =
    second !== undefined &&
    second.plain &&
    !hasPictureBetween(found, first.at, second.at) &&
    second.element.parentElement === first.element.parentElement &&
    (kJoint.test(second.text) ||
      kJoint.test(first.text) ||
      (!isAge(second.text) &&
        parseMutual(second.text) === undefined &&
        !saysShared(second.text) &&
        knowsWordsOf(found.root.ownerDocument.documentElement.lang)));
  const headline = continues ? [first, second] : [first];
  return { sentence, headline, below: rest.slice(headline.length) };
}

/** An invitation to follow, subscribe or attend often names the person who sent it; it is not one to connect. */
function isFromPersonToPerson(
  found: Survey,
  slug: string,
  name: Name,
  heading: Heading,
  controls: Controls,
): boolean {
  const { sentence, headline, below } = heading;
  const end = headline[0]?.at ?? sentence?.at ?? below[0]?.at ?? controls.firstAt;
  // Faces of mutual connections may be links, too; they stand below.
  const isAbove = ({ element, at }: Placed): boolean =>
    at < end || sentence?.element.contains(element) === true;
  const links = found.links.filter(isAbove);
  if (links.some(({ entity }) => entity.kind !== 'person' || entity.slug !== slug)) return false;
  const bold = found.bold.filter((one) => one.text !== '' && isAbove(one));
  const names = new Set(bold.map(({ text }) => folded(withoutBadgeWords(text))));
  if (names.size > 1) return false;
  if (
    found.pictures.some(
      ({ element, at }) =>
        at < name.at && /^(?:company|school|group|event|newsletter|article)-/.test(element.id),
    )
  )
    return false;
  if (sentence !== undefined && saysOtherInvitation(sentence.text)) return false;
  const labels = [controls.accept, controls.ignore].map(
    ({ element }) => element?.getAttribute('aria-label') ?? '',
  );
  return !labels.some(saysOtherInvitation);
}

function readShared(found: Survey, below: readonly Line[]): Pick<Invitation, 'mutual' | 'insights' | 'age'> {
  const lines = [...below];
  const last = lines[lines.length - 1];
  const age = last !== undefined && isAge(last.text) ? lines.pop()?.text : undefined;

  const insights: string[] = [];
  const mutuals: NonNullable<Invitation['mutual']>[] = [];
  for (const line of lines) {
    if (line.hasTestId) continue;
    const bold = found.bold.filter(({ element }) => line.element.contains(element)).map(({ text }) => text);
    const mutual = parseMutual(line.text, bold);
    if (mutual !== undefined) mutuals.push(mutual);
    else insights.push(line.text);
  }
  const [mutual, another] = mutuals;
  return {
    ...(mutual !== undefined && another === undefined ? { mutual } : {}),
    insights,
    ...(age === undefined ? {} : { age }),
  };
}

export function readByLines(found: Survey, rules: ControlRules): Reading | undefined {
  const sender = found.links[0]?.entity;
  if (sender === undefined || sender.kind !== 'person') return undefined;
  const slug = sender.slug;
  const name = senderName(found, slug);
  const controls = findControls(found, name.text, rules);
  if (controls === undefined) return undefined;
  const heading = readHeading(found, slug, name, controls);
  if (!isFromPersonToPerson(found, slug, name, heading, controls)) return undefined;

  const headingEnd = heading.headline[0]?.at ?? controls.firstAt;
  const photo = photoAmong(found.pictures.filter(({ at }) => at < name.at));
  const headline = heading.headline.map(({ text }) => text).join(' ');
  const follows = heading.sentence === undefined ? undefined : sentenceOf(heading.sentence.text)?.follows;
  return {
    controls,
    fields: {
      profile: slug,
      ...(name.text === undefined ? {} : { name: name.text }),
      ...(headline === '' ? {} : { headline }),
      ...noteAfter(found, controls),
      ...readShared(found, heading.below),
      ...(photo === undefined ? {} : { photo }),
      ...(follows === undefined ? {} : { follows }),
      badges: badgesAmong(found.marks.filter(({ at }) => at < headingEnd)),
    },
  };
}
