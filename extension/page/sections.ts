/** The sections of a profile below its top card. They are mounted as one scrolls: what is not there is not known. */
import type { ProfileFacts } from '../host/wire';
import { folded, shownLine } from './text';

type SectionName = 'about' | 'experience' | 'education';

interface SectionMarks {
  readonly anchor: string;
  readonly componentKey: RegExp;
  readonly headings: ReadonlySet<string>;
}

const kSections: Readonly<Record<SectionName, SectionMarks>> = {
  about: {
    anchor: '#about',
    componentKey: /profile\.card\.ref.*About$/,
    headings: new Set([
      'about',
      'info',
      'infos',
      'acerca de',
      'sobre',
      'informazioni',
      'informacje',
      'o mnie',
      'over',
    ]),
  },
  experience: {
    anchor: '#experience',
    componentKey: /profile\.card\.ref.*Experience/,
    headings: new Set([
      'experience',
      'berufserfahrung',
      'expérience',
      'experiencia',
      'experiência',
      'esperienza',
      'doświadczenie',
      'ervaring',
    ]),
  },
  education: {
    anchor: '#education',
    componentKey: /profile\.card\.ref.*Education/,
    headings: new Set([
      'education',
      'ausbildung',
      'formation',
      'educación',
      'formação acadêmica',
      'formazione',
      'wykształcenie',
      'opleiding',
    ]),
  },
};

const kEntry =
  '[componentkey^="entity-collection-item"], [data-view-name="profile-component-entity"], .pvs-list__paged-list-item, li, [role="listitem"]';

function findSections(document: Document): Map<SectionName, Element> {
  const found = new Map<SectionName, Element>();
  const names = Object.keys(kSections) as SectionName[];
  for (const name of names) {
    const section = document.querySelector(kSections[name].anchor)?.closest('section');
    if (section != null) found.set(name, section);
  }
  for (const section of document.querySelectorAll(
    'main section, section[aria-label="Primary content"] section',
  )) {
    const key = section.getAttribute('componentkey') ?? '';
    const heading = section.querySelector('h2');
    const words =
      heading === null || heading.closest('section') !== section ? '' : folded(shownLine(heading));
    for (const name of names) {
      const marks = kSections[name];
      if (!found.has(name) && (marks.componentKey.test(key) || marks.headings.has(words)))
        found.set(name, section);
    }
  }
  return found;
}

/** Each entry's own lines: paragraphs, or in the Ember layout the shown copies of the text. */
function linesOf(entry: Element): string[] {
  const paragraphs = [...entry.querySelectorAll('p')];
  const shown = paragraphs.length > 0 ? paragraphs : [...entry.querySelectorAll('span[aria-hidden="true"]')];
  return shown.map(shownLine).filter((text) => text !== '');
}

function entriesOf(section: Element): string[][] {
  const entries = [...section.querySelectorAll(kEntry)].filter((entry) => {
    const outer = entry.parentElement?.closest(kEntry) ?? null;
    return outer === null || !section.contains(outer);
  });
  // Where nothing marks an entry, the paragraphs of one stand together.
  const groups =
    entries.length > 0
      ? entries
      : [
          ...new Set(
            [...section.querySelectorAll('p + p')].flatMap(({ parentElement }) => parentElement ?? []),
          ),
        ];
  return groups.map(linesOf).filter((lines) => lines.length > 0);
}

function hasBody(section: Element): boolean {
  const heading = section.querySelector('h2');
  return [...section.querySelectorAll('p, span[aria-hidden="true"], .inline-show-more-text')].some(
    (element) => heading?.contains(element) !== true && shownLine(element) !== '',
  );
}

export function readSections(document: Document): Pick<ProfileFacts, 'about' | 'positions' | 'schools'> {
  const sections = findSections(document);
  const about = sections.get('about');
  const experience = sections.get('experience');
  const education = sections.get('education');
  const positions =
    experience === undefined ? [] : entriesOf(experience).map((lines) => lines.slice(0, 2).join(' · '));
  const schools = education === undefined ? [] : entriesOf(education).flatMap((lines) => lines.slice(0, 1));

  const facts: ReturnType<typeof readSections> = {};
  if (about !== undefined) {
    if (hasBody(about)) facts.about = true;
  } else if (positions.length > 0 || schools.length > 0) {
    // Sections are mounted from the top: one that comes after About is there, and About is not.
    facts.about = false;
  }
  if (positions.length > 0) facts.positions = positions;
  if (schools.length > 0) facts.schools = schools;
  return facts;
}
