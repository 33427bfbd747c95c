import { speak, type Locale } from '../../fake_browser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Condition, Policy, PolicyRule } from '../../../../extension/host/wire';
import { comparisonsOf } from '../../../../extension/options/door/conditions';
import { sentenceOf, textOf, type Piece } from '../../../../extension/options/door/sentences';
import { shown } from '../../../../extension/options/thresholds';
import { sayIfKnown } from '../../../../extension/words/words';

beforeEach(() => speak('en'));

const ruleOf = (when: Condition, verdict: PolicyRule['verdict'] = 'ignore'): PolicyRule => ({ id: 'one', verdict, when });
const inWords = (when: Condition, thresholds: Record<string, number> = {}, verdict?: PolicyRule['verdict']): string =>
  textOf(sentenceOf(ruleOf(when, verdict), thresholds), (fact, value) => `[${shown('', value, fact)}]`);

const sells: Condition = { fact: 'sales', op: 'atLeast', threshold: 'salesIgnore' };
const met: Condition = { fact: 'met', op: 'atLeast', value: 0.5 };
const mutual: Condition = { fact: 'mutual', op: 'atLeast', value: 10 };

describe('a rule is a sentence', () => {
  it.each([
    ['accept', 'Accept when the sales score is at least [0.70]'],
    ['review', 'Leave to me when the sales score is at least [0.70]'],
    ['ignore', 'Ignore when the sales score is at least [0.70]'],
  ] as const)('that begins with what it does: %s', (verdict, sentence) => {
    expect(inWords(sells, { salesIgnore: 0.7 }, verdict)).toBe(sentence);
  });
  it('whose parts are joined by "and" and "or"', () => {
    expect(inWords({ all: [mutual, met] })).toBe('Ignore when the number of mutual connections is at least [10] and the score of “says we met” is at least [0.50]');
    expect(inWords({ any: [mutual, met] })).toContain(' or ');
  });
  it('whose inner groups are held together by brackets, however deep', () => {
    expect(inWords({ all: [mutual, { any: [met, { all: [mutual, met] }] }] }))
      .toMatch(/^Ignore when the number.+\[10\] and \(the score.+\[0\.50\] or \(the number.+\[10\] and the score.+\[0\.50\]\)\)$/);
  });
  it('in which a group of one is no group', () => {
    expect(inWords({ all: [{ any: [mutual] }] })).toBe('Ignore when the number of mutual connections is at least [10]');
  });
  it('that can deny', () => {
    expect(inWords({ not: mutual })).toBe('Ignore when it is not so that the number of mutual connections is at least [10]');
  });
  it('that may hold for everybody', () => {
    expect(inWords({ all: [] }, {}, 'accept')).toBe('Accept everybody else.');
  });
  it('that names the words it waits for', () => {
    expect(inWords({ fact: 'note', op: 'in', value: ['none', 'default'] })).toBe('Ignore when the note is missing or LinkedIn’s stock sentence');
    expect(inWords({ fact: 'photo', op: 'is', value: 'placeholder' })).toBe('Ignore when the photo is missing');
    expect(inWords({ fact: 'follows', op: 'is', value: false })).toBe('Ignore when they do not follow you');
  });
  it('that has no number where any number would ask the same', () => {
    const industry = (op: 'atLeast' | 'below', value: number): Condition => ({ fact: 'sameIndustry', op, value });
    expect(inWords(industry('atLeast', 0.5))).toBe('Ignore when they are of your industry');
    expect(inWords(industry('below', 0.5))).toBe('Ignore when they are of another industry');
    expect(inWords(industry('atLeast', 0))).toBe('Ignore when the score of “same industry” is at least [0.00]');
  });
  it('that says by its id what this extension does not know yet', () => {
    expect(inWords({ fact: 'shoeSize', op: 'below', value: 40 })).toBe('Ignore when shoeSize < [40]');
    expect(inWords({ fact: 'note', op: 'is', value: 'sung' })).toBe('Ignore when the note is sung');
  });
});

describe('the numbers of a sentence', () => {
  const numbers = (when: Condition, thresholds = {}): Piece[] => sentenceOf(ruleOf(when), thresholds).filter(({ is }) => is === 'number');

  it('know the threshold that keeps them', () => {
    expect(numbers(sells, { salesIgnore: 0.7 })).toEqual([{ is: 'number', fact: 'sales', value: 0.7, place: { threshold: 'salesIgnore' } }]);
  });
  it('know their place in the rule, where no threshold keeps them', () => {
    expect(numbers({ all: [sells, { any: [met, { not: mutual }] }] }, { salesIgnore: 0.7 }).slice(1)).toEqual([
      { is: 'number', fact: 'met', value: 0.5, place: { ruleId: 'one', path: [1, 0] } },
      { is: 'number', fact: 'mutual', value: 10, place: { ruleId: 'one', path: [1, 1, 0] } },
    ]);
  });
});

describe.each(['en', 'it', 'pl'] satisfies Locale[])('in %s', (locale) => {
  beforeEach(() => speak(locale));

  it('there are words for each fact with each of its operators and values', () => {
    const [source, names] = ['policy/facts.cpp', 'wire/names.h'].map((file) => readFileSync(join(import.meta.dirname, '../../../../host', file), 'utf8')) as [string, string];
    const facts = [...source.matchAll(/FactInfo\{Fact::\w+, "(\w+)", FactType::(\w+)(?:, [^,}]+)?(?:, kWordsOf<(\w+)>)?\}/g)];
    const wordsOf = (name: string): string[] => [...names.matchAll(new RegExp(`Named<${name}>\\{${name}::\\w+, "(\\w+)"\\}`, 'g'))].map((match) => match[1] ?? '');
    expect(facts.length).toBeGreaterThan(17);
    for (const [, fact = '', type, words] of facts) {
      const endings = type === 'number' ? ['_atLeast', '_below'] : type === 'truth' ? ['_true', '_false'] : ['', ...wordsOf(words ?? '').map((word) => `_${word}`)];
      if (type === 'word') expect(endings.length, fact).toBeGreaterThan(1);
      for (const ending of endings) expect(sayIfKnown('says', `${fact}${ending}`), `${fact}${ending}`).not.toBe('');
    }
  });

  it('every rule of every preset is a sentence with its numbers in it', () => {
    const folder = join(import.meta.dirname, '../../../../host/policy/presets');
    for (const name of readdirSync(folder)) {
      const { rules, thresholds } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Policy;
      for (const rule of rules) {
        const pieces = sentenceOf(rule, thresholds);
        // "Same industry" is so or not: it has no number to move.
        const wanted = comparisonsOf(rule.when).filter(({ comparison: { fact, threshold, value } }) => fact !== 'sameIndustry' && (threshold !== undefined || typeof value === 'number')).length;
        expect(pieces.filter(({ is }) => is === 'number'), rule.id).toHaveLength(wanted);
        expect(textOf(pieces, () => ''), rule.id).not.toMatch(/\$|undefined|[≥<∈]|\uE000/);
      }
    }
  });
});
