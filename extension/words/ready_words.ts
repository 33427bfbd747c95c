import builtIn from './ready_words.json';
import { language } from './words';

export const readyKinds = ['askFirst', 'thanks', 'offerCall', 'kindWord'] as const;
export type ReadyKind = (typeof readyKinds)[number];

export const readyLanguages = ['en', 'it', 'pl', 'de', 'fr', 'es', 'pt', 'nl'] as const;
export type ReadyLanguage = (typeof readyLanguages)[number];

/** The owner's own wording, by `<kind>.<language>`. */
export type OwnWords = Readonly<Record<string, string>>;

/** The language to answer in: the note's where there are words in it, else the owner's own. */
export function readyLanguage(ofNote: string | undefined): ReadyLanguage {
  const known = (tag: string | undefined): ReadyLanguage | undefined => readyLanguages.find((one) => one === tag);
  return known(ofNote) ?? known(language()) ?? 'en';
}

/** With `{name}` where the person's name goes. */
export function readyTemplate(kind: ReadyKind, language: ReadyLanguage, own: OwnWords = {}): string {
  return own[`${kind}.${language}`] ?? builtIn[kind][language];
}

/** Ready to be sent: to their first name, or to nobody's where none is known. */
export function readyWords(kind: ReadyKind, language: ReadyLanguage, person: string | undefined, own: OwnWords = {}): string {
  const template = readyTemplate(kind, language, own);
  const firstName = person?.trim().split(/\s+/)[0];
  // A function, so that a name like "$&" is only a name.
  return firstName ? template.replaceAll('{name}', () => firstName) : template.replace(/\s*\{name\}/g, '');
}

/** Bytes of UTF-8 that the host keeps of one. */
export const longestWords = 1000;

/** `own` with this wording; empty, or as built in, is none of one's own. Undefined: too long to be kept. */
export function withOwnWords(own: OwnWords, kind: ReadyKind, language: ReadyLanguage, text: string): Record<string, string> | undefined {
  const { [`${kind}.${language}`]: _, ...others } = own;
  const words = text.trim();
  if (words === '' || words === builtIn[kind][language]) return others;
  return new TextEncoder().encode(words).length > longestWords ? undefined : { ...others, [`${kind}.${language}`]: words };
}
