import type { Invitation, ProfileFacts } from '../host/wire';
import { badgesAmong } from './badges';
import { findControls, isConfirmed, type Controls } from './controls';
import { withoutBadgeWords } from './lines';
import { entityOf } from './links';
import type { Card } from './model';
import { parseMutual } from './mutual';
import { parseNetworkCount } from './network';
import { photoAmong, type Photo } from './photo';
import { pageKind } from './routes';
import { readSections } from './sections';
import { survey, type Line, type Survey } from './survey';
import { shownLine } from './text';

export interface ProfileReading {
  readonly profile: string;
  /** Undefined where nothing on the page tells. */
  readonly own?: boolean;
  readonly name?: string;
  readonly headline?: string;
  readonly photo?: 'present' | 'placeholder';
  /** Without `seenAt`: the readers have no clock. */
  readonly facts: ProfileFacts;
  /** Their pending invitation, where the profile offers to answer it. */
  readonly request?: Card;
}

const kTopCard = 'section[componentkey*="profile.card.ref"][componentkey$="Topcard"]';
/** Both are in the page for one degree or the other, hidden by style: "· 1st", "· 2nd". */
const kDegree = /^[·•]\s?\S{1,6}$/u;
const kDot = /^[·•]$/u;
const kPronouns = /^\(?\p{L}+\/\p{L}+(?:\/\p{L}+)?\)?$/u;

/** An `h2` is a name only where it links to a person: the sections below have such headings, too. */
export function findTopCard(document: Document): HTMLElement | undefined {
  const found =
    document.querySelector(kTopCard) ??
    document.querySelector('h1.text-heading-xlarge') ??
    document.querySelector('section h1') ??
    document.querySelector('main section a[href*="/in/"] h2');
  return found?.closest<HTMLElement>('section') ?? undefined;
}

/** The site swaps the address before the page: a top card that links to somebody else only is the one before. */
function isOf(slug: string, found: Survey, heading: Element): boolean {
  const same = (other: string): boolean => other.toLowerCase() === slug.toLowerCase();
  const around = entityOf(heading.closest('a')?.getAttribute('href') ?? null);
  if (around?.kind === 'person') return same(around.slug);
  const people = found.links.filter(({ entity }) => entity.kind === 'person');
  return people.length === 0 || people.some(({ entity }) => same(entity.slug));
}

function readPhoto(topCard: HTMLElement, found: Survey, heading: Element): Photo {
  const ember = topCard.querySelector(
    '.pv-top-card-profile-picture__image, [class*="pv-top-card-profile-picture"] img',
  );
  // Faces below the name are those of mutual connections.
  const silhouette = found.pictures.find(
    ({ element }) =>
      (/^person-accent/.test(element.id) ||
        element.getAttribute('class')?.includes('ghost-person') === true) &&
      (element.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )?.element;
  const frame = ember ?? silhouette?.closest('figure') ?? silhouette;
  return frame === undefined
    ? undefined
    : photoAmong(found.pictures.filter(({ element }) => frame === element || frame.contains(element)));
}

function readHeadline(
  topCard: HTMLElement,
  lines: readonly Line[],
  location: string | undefined,
): string | undefined {
  const ember = topCard.querySelector('.text-body-medium.break-words');
  if (ember !== null) return shownLine(ember) || undefined;
  let lastDegree = -1;
  lines.forEach((line, index) => {
    if (kDegree.test(line.text)) lastDegree = index;
  });
  return lines
    .slice(lastDegree + 1)
    .find(
      ({ text, plain }) =>
        plain &&
        text !== location &&
        !kDot.test(text) &&
        !kPronouns.test(text) &&
        parseNetworkCount(text) === undefined &&
        parseMutual(text) === undefined,
    )?.text;
}

function readLocation(topCard: HTMLElement, lines: readonly Line[]): string | undefined {
  const ember = topCard.querySelector('.text-body-small.inline.t-black--light.break-words');
  if (ember !== null) return shownLine(ember) || undefined;
  for (const [index, line] of lines.entries()) {
    const [place, contact] = [lines[index - 1], lines[index + 1]];
    if (!kDot.test(line.text) || place === undefined || contact === undefined) continue;
    const isRow =
      place.element.parentElement === contact.element.parentElement &&
      contact.element.querySelector('a[href="#"], a[href*="/overlay/contact-info"]') !== null;
    if (isRow) return place.text;
  }
  return undefined;
}

function chip(found: Survey, kind: 'company' | 'school'): string | undefined {
  const icon = found.pictures.find(({ element }) => element.id.startsWith(`${kind}-accent`))?.element;
  const holder = icon?.closest('[role="button"], button, a, li');
  const text = holder?.querySelector('p, span');
  return text == null ? undefined : shownLine(text) || undefined;
}

function readNetwork(
  topCard: HTMLElement,
  lines: readonly Line[],
): Pick<ProfileFacts, 'connections' | 'connectionsAtLeast' | 'followers'> {
  const texts = lines.map(({ text }) => text);
  // "500+" and "connections" also come as two nodes.
  const pairs = texts.slice(1).map((text, index) => `${texts[index] ?? ''} ${text}`);
  const others = [...topCard.querySelectorAll('li, a, span')].map(shownLine);
  const facts: ReturnType<typeof readNetwork> = {};
  for (const text of [...texts, ...pairs, ...others]) {
    const found = parseNetworkCount(text);
    if (found?.what === 'followers') facts.followers ??= found.count;
    if (found?.what === 'connections' && facts.connections === undefined) {
      facts.connections = found.count;
      facts.connectionsAtLeast = found.atLeast;
    }
  }
  return facts;
}

function isOwn(topCard: HTMLElement, lines: readonly Line[], request: Card | undefined): boolean | undefined {
  if (
    topCard.querySelector('a[href*="/edit/"], a[href*="/opportunities/"], .pv-top-card__edit-photo') !== null
  )
    return true;
  const isOther =
    request !== undefined ||
    lines.some(({ text }) => kDegree.test(text)) ||
    topCard.querySelector('a[href*="/messaging/compose"], a[href*="/preload/custom-invite"], .dist-value') !==
      null;
  return isOther ? false : undefined;
}

function commonAncestor(a: Element, b: Element): Element | null {
  let ancestor: Element | null = a;
  while (ancestor !== null && !ancestor.contains(b)) ancestor = ancestor.parentElement;
  return ancestor;
}

/**
 * Accept, Ignore and More in one row of their own. Follow, Message and More have the same form, so that without the
 * words there is no request: a strip on every profile of an unknown language would be worse than none.
 */
function requestControls(found: Survey, name: string | undefined): Controls | undefined {
  const controls = findControls(found, name, { order: ['accept', 'ignore'] });
  if (controls === undefined || !isConfirmed(controls.accept) || !isConfirmed(controls.ignore))
    return undefined;
  const [accept, ignore] = [controls.accept.element, controls.ignore.element];
  const row = accept === undefined || ignore === undefined ? null : commonAncestor(accept, ignore);
  if (row === null || row.querySelectorAll('button').length > 3) return undefined;
  return row.querySelector('a[href*="/messaging/compose"], a[href*="/preload/custom-invite"]') === null
    ? controls
    : undefined;
}

function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Undefined on any other page, and while the page still shows the person before. */
export function readProfile(
  document: Document,
  url: string = document.location.href,
): ProfileReading | undefined {
  const page = pageKind(url);
  const topCard = page.kind === 'profile' ? findTopCard(document) : undefined;
  const heading = topCard?.querySelector('h1, h2');
  if (page.kind !== 'profile' || topCard === undefined || heading == null) return undefined;
  const found = survey(topCard);
  if (!isOf(page.slug, found, heading)) return undefined;

  const lines = found.lines.filter(({ text }) => text !== '');
  const name = withoutBadgeWords(shownLine(heading)) || undefined;
  const location = readLocation(topCard, lines);
  const headline = readHeadline(topCard, lines, location);
  const photo = readPhoto(topCard, found, heading);
  const sections = readSections(document);
  const school = chip(found, 'school');
  const facts: ProfileFacts = defined({
    ...readNetwork(topCard, lines),
    ...sections,
    schools: sections.schools ?? (school === undefined ? undefined : [school]),
    location,
    company: chip(found, 'company'),
  });

  const controls = requestControls(found, name);
  let request: Card | undefined;
  if (controls !== undefined) {
    const key = `profile:${page.slug}`;
    const invitation: Invitation = {
      key,
      profile: page.slug,
      ...defined({ name, headline, photo }),
      badges: badgesAmong(found.marks),
      ...(Object.keys(facts).length === 0 ? {} : { profileFacts: facts }),
    };
    request = {
      key,
      layout: 'profile',
      element: topCard,
      invitation,
      accept: controls.accept,
      ignore: controls.ignore,
    };
  }
  return {
    profile: page.slug,
    facts,
    ...defined({ own: isOwn(topCard, lines, request), name, headline, photo, request }),
  };
}
