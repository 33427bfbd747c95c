/** The Ember layout (2019–2025) has speaking class names: each field is asked for by its class. */
import type { Invitation } from '../host/wire';
import { findControls, type ControlRules } from './controls';
import { saysOtherInvitation } from './labels';
import { withoutBadgeWords, type Reading } from './lines';
import { parseMutual } from './mutual';
import type { Note } from './note';
import { photoAmong } from './photo';
import type { Survey } from './survey';
import { shownLine, shownParagraph } from './text';

const kClasses = {
  title: '.invitation-card__tvm-title, .invitation-card__title',
  headline: '.invitation-card__subtitle',
  shared: '.member-insights',
  age: 'time.time-badge, time.time-ago',
  note: '.invitation-card__custom-message',
  noteLine: '.lt-line-clamp__line, .lt-line-clamp__raw-line',
  /** The ellipsis is always there to be measured; this is the one that shows. */
  noteCut: '.lt-line-clamp__ellipsis:not(.lt-line-clamp__ellipsis--dummy)',
  otherKind: '.invitation-card__icon--newspaper',
} as const;

function readNote(root: HTMLElement): Note {
  const container = root.querySelector(kClasses.note);
  if (container === null) return { note: null };
  const isEllipsis = (element: Element): boolean => element.classList.contains('lt-line-clamp__ellipsis');
  const lines = [...container.querySelectorAll(kClasses.noteLine)];
  const note =
    lines.length > 0
      ? lines
          .map((line) => shownParagraph(line, isEllipsis))
          .filter((text) => text !== '')
          .join(' ')
      : shownParagraph(container, isEllipsis);
  // The container without text is a note that could not be read.
  return note === '' ? {} : { note, noteTruncated: container.querySelector(kClasses.noteCut) !== null };
}

function readShared(root: HTMLElement): Pick<Invitation, 'mutual' | 'insights'> {
  const insights: string[] = [];
  let mutual: Invitation['mutual'];
  for (const row of root.querySelectorAll(kClasses.shared)) {
    const text = shownLine(row);
    const bold = [...row.querySelectorAll('strong')].map(shownLine);
    const parsed = parseMutual(text, bold);
    if (parsed !== undefined) mutual ??= parsed;
    else if (text !== '') insights.push(text);
  }
  return mutual === undefined ? { insights } : { mutual, insights };
}

export function readByClasses(found: Survey, rules: ControlRules): Reading | undefined {
  const { root } = found;
  const title = root.querySelector(kClasses.title);
  if (title === null || root.querySelector(kClasses.otherKind) !== null) return undefined;

  const titleText = shownLine(title);
  const bold = [...title.querySelectorAll('strong')].map(shownLine).filter((text) => text !== '');
  const name = withoutBadgeWords(bold[0] ?? titleText);
  const shared = [...root.querySelectorAll(`${kClasses.shared}, ${kClasses.note}`)];
  const links = found.links.filter(({ element }) => !shared.some((row) => row.contains(element)));
  const slugs = new Set(links.map(({ entity }) => entity.slug));
  const [slug] = slugs;
  if (slug === undefined || slugs.size > 1 || links.some(({ entity }) => entity.kind !== 'person'))
    return undefined;
  if (new Set(bold).size > 1 || saysOtherInvitation(titleText)) return undefined;

  const controls = findControls(found, name === '' ? undefined : name, rules);
  if (controls === undefined) return undefined;
  const titleAt = links.find(({ element }) => title.contains(element))?.at ?? controls.firstAt;
  const photo = photoAmong(found.pictures.filter(({ at }) => at < titleAt));
  const headlineElement = root.querySelector(kClasses.headline);
  const headline = headlineElement === null ? '' : shownLine(headlineElement);
  const ageElement = root.querySelector(kClasses.age);
  const age = ageElement === null ? '' : shownLine(ageElement);
  return {
    controls,
    fields: {
      profile: slug,
      ...(name === '' ? {} : { name }),
      ...(headline === '' ? {} : { headline }),
      ...readNote(root),
      ...readShared(root),
      ...(photo === undefined ? {} : { photo }),
      ...(age === '' ? {} : { age }),
    },
  };
}
