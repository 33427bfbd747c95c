import { browser } from 'wxt/browser';
import type english from '../public/_locales/en/messages.json';

/** Every message there is; a key that the English file lacks does not compile. */
export type Key = keyof typeof english;

type PluralBase = Key extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** The owner's words for `key`. `$1` … `$9` in a message are replaced in order. */
export function say(key: Key, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0], values.map(String));
}

/** For ids that come from the host and may be newer than this extension: '' where there are no words. */
export function sayIfKnown(prefix: string, id: string, ...values: (string | number)[]): string {
  return /^\w+$/.test(id) ? say(`${prefix}_${id}` as Key, ...values) : '';
}

/** The language that the messages are really in; the browser's own may be one that we lack. */
export function language(): string {
  return say('locale') || 'en';
}

let names: Intl.DisplayNames | undefined;

/** What the owner calls the language of a tag; the tag itself where it is none. */
export function languageName(tag: string): string {
  names ??= new Intl.DisplayNames(language(), { type: 'language' });
  return /^[a-z]{2,3}$/i.test(tag) ? names.of(tag) ?? tag : tag;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the owner's language writes it: `least` decimals at least, and no more than `most`. */
export function inFigures(value: number, { least = 0, most = Math.max(least, 3) }: { least?: number; most?: number } = {}): string {
  const locale = language();
  const key = `${locale} ${least} ${most}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most });
    formats.set(key, format);
  }
  return format.format(value);
}

let rules: Intl.PluralRules | undefined;

/** The form of a message that a number asks for: `base_one`, `_few`, `_many`, `_other`. */
export function sayCount(base: PluralBase, count: number): string {
  rules ??= new Intl.PluralRules(language());
  const number = inFigures(count);
  return say(`${base}_${rules.select(count)}` as Key, number) || say(`${base}_other` as Key, number);
}
