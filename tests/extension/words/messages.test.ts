import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesOf, speak, type Locale } from '../fake_browser';
import { reasonsFor } from '../../../extension/words/reasons';
import { say, sayCount, sayIfKnown } from '../../../extension/words/words';

const source = (path: string): string => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
const english = messagesOf('en');
const others = ['it', 'pl'] as const;

const placeholders = (message: string): string => [...new Set(message.match(/\$\d/g))].toSorted().join();
const baseOf = (key: string): string => key.replace(/_(?:one|few|many|other)$/, '');
const isPlural = (key: string): boolean => `${baseOf(key)}_other` in english;

describe.each(others)('%s', (locale) => {
  const messages = messagesOf(locale);

  it('has every message that English has, and no other', () => {
    const bases = (all: object): string[] => [...new Set(Object.keys(all).map(baseOf))].toSorted();
    expect(bases(messages)).toEqual(bases(english));
  });
  it('fills in the same values', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const original = english[key] ?? english[`${baseOf(key)}_other`];
      expect(placeholders(message), key).toBe(placeholders(original?.message ?? ''));
    }
  });
  it('has every form that its numbers ask for', () => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.filter((form) => locale === 'pl' || form !== 'many');
    for (const base of new Set(Object.keys(english).filter(isPlural).map(baseOf))) {
      for (const form of forms) expect(messages, `${base}_${form}`).toHaveProperty(`${base}_${form}`);
    }
  });
  it('leaves nothing empty', () => {
    for (const [key, { message }] of Object.entries(messages)) expect(message.trim(), key).not.toBe('');
  });
});

describe('Polish numbers', () => {
  it.each([
    [1, 'wspólny kontakt'], [2, 'wspólne kontakty'], [4, 'wspólne kontakty'], [5, 'wspólnych kontaktów'],
    [12, 'wspólnych kontaktów'], [22, 'wspólne kontakty'], [101, 'wspólnych kontaktów'],
  ])('%d', (count, words) => {
    speak('pl');
    // PluralRules are made once for a page's life, which has one language; here only Polish counts.
    expect(sayCount('scaleMutual', count)).toBe(words);
  });
});

describe('words for what the host names', () => {
  const known = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

  it.each(['en', 'it', 'pl'] satisfies Locale[])("has the owner's reasons in %s", (locale) => {
    speak(locale);
    const reasons = known(/OwnerReason\{"(\w+)"/g, source('host/model/decision.h'));
    expect(reasons.length).toBeGreaterThan(10);
    for (const reason of reasons) expect(sayIfKnown('reason', reason), reason).not.toBe('');
  });
  it('has the reasons where they are chosen from, and no other', () => {
    const reasons = known(/OwnerReason\{"(\w+)"/g, source('host/model/decision.h'));
    expect(Object.values(reasonsFor).flat().toSorted()).toEqual(reasons.toSorted());
  });
  it('has every fact that a policy may ask for', () => {
    const facts = known(/\{Fact::\w+,\s*"(\w+)"/g, source('host/policy/facts.cpp'));
    expect(facts.length).toBeGreaterThan(10);
    for (const fact of facts) expect(sayIfKnown('fact', fact), fact).not.toBe('');
  });
  it('has every preset and each of its thresholds', () => {
    const presets = known(/Preset\{"([\w-]+)"/g, source('host/policy/presets.cpp'));
    expect(presets).toHaveLength(7);
    for (const id of presets) {
      expect(sayIfKnown('preset', id.replaceAll('-', '_')), id).not.toBe('');
      const { thresholds } = JSON.parse(source(`host/policy/presets/${id}.json`)) as { thresholds: object };
      for (const name of Object.keys(thresholds)) expect(sayIfKnown('threshold', name), name).not.toBe('');
    }
  });
  it('asks for no message by an id that is none', () => {
    expect(sayIfKnown('fact', '../locale')).toBe('');
  });
});

it('puts values where the message wants them', () => {
  speak('en');
  expect(say('buttonName', 'Accept', 'Ada $2')).toBe('Accept: Ada $2');
});
