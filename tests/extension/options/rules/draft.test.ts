import { speak } from '../../fake_browser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeptRule } from '../../../../extension/host/wire';
import { draftFor, draftOf, emptyDraft, idFor, packOf, trialOf, type Draft } from '../../../../extension/options/rules/draft';

beforeEach(() => speak('en'));

const draft = { ...emptyDraft, pattern: 'coffee machines?', text: ' Sells coffee machines ', match: 'We sell coffee machines\n\n', noMatch: 'my coffee is cold\nmachine learning' };

describe('a rule that is written', () => {
  it('goes to the host as a pack of one, its examples one a line', () => {
    expect(packOf(draft, 'own.sales.coffee')).toEqual({
      id: 'own', version: 1,
      rules: [{
        id: 'own.sales.coffee', group: 'sales', fields: ['note'], pattern: 'coffee machines?', text: 'Sells coffee machines', weight: 1.5,
        match: ['We sell coffee machines'], noMatch: ['my coffee is cold', 'machine learning'],
      }],
    });
  });
  it('is named by its words, and never like another', () => {
    expect(idFor(draft, new Set())).toBe('own.sales.sells_coffee_machines');
    expect(idFor(draft, new Set(['own.sales.sells_coffee_machines']))).toBe('own.sales.sells_coffee_machines_2');
    expect(idFor({ ...draft, text: 'Zaprasza na kawę', group: 'met' }, new Set())).toBe('own.met.zaprasza_na_kawe');
  });
  it('is tried on what was pasted, as the one text that it is, and on its examples', () => {
    expect(trialOf(draft, 'Hello,\n\nhow are you?').texts).toEqual(['Hello,\n\nhow are you?', 'We sell coffee machines', 'my coffee is cold', 'machine learning']);
    expect(trialOf(emptyDraft, ' \n').texts).toEqual([]);
  });
});

describe('a rule that is kept and changed', () => {
  const kept: KeptRule = {
    id: 'own.sales.caffe', comment: 'From the fair', group: 'sales', family: 'sales.drinks', language: 'it', field: ['note', 'headline'],
    pattern: ['macchine da caffè', 'coffee machines?'], weight: 2, nearCertain: true, also: { spam: 0.5 },
    text: { en: 'sells coffee machines', it: 'vende macchine da caffè', pl: 'sprzedaje ekspresy' },
    match: ['Macchine da Caffè', 'coffee machine', 'Our coffee machines,\n\nfor you', 'one coffee machine', 'two coffee machines'], noMatch: 'my coffee is cold',
  };
  const changed = (change: Partial<Draft>, rule = kept): unknown => packOf({ ...draftOf(rule), ...change }, 'own.other').rules[0];

  it.each(['en', 'it', 'pl'] as const)('is in its form as it was written, and comes back unchanged (%s)', (locale) => {
    speak(locale);
    expect(draftOf(kept)).toMatchObject({ pattern: 'macchine da caffè|coffee machines?', fields: ['note', 'headline'], noMatch: 'my coffee is cold' });
    expect(draftOf(kept).match.split('\n')).toHaveLength(5);
    expect(changed({})).toEqual(kept);
  });
  it('loses nothing beside what was changed', () => {
    expect(changed({ weight: 3 })).toEqual({ ...kept, weight: 3 });
    expect(changed({ fields: ['note'] })).toEqual({ ...kept, field: ['note'] });
    expect(changed({ pattern: 'caffè' })).toEqual({ ...kept, pattern: 'caffè' });
    expect(changed({ noMatch: 'my coffee is cold\ntea' })).toEqual({ ...kept, noMatch: ['my coffee is cold', 'tea'] });
  });
  it('has other words in the language that the owner sees, and in all where they were one', () => {
    speak('it');
    expect(changed({ text: 'vende caffè' })).toEqual({ ...kept, text: { en: 'sells coffee machines', it: 'vende caffè', pl: 'sprzedaje ekspresy' } });
    const one = { ...kept, text: { en: 'sells coffee', it: 'sells coffee', pl: 'sells coffee' } };
    expect(changed({ text: 'vende caffè' }, one)).toEqual({ ...kept, text: 'vende caffè' });
  });
  it('keeps an example of several lines whole', () => {
    expect(changed({ match: `${draftOf(kept).match}\nthree coffee machines` })).toEqual({ ...kept, match: [...kept.match, 'three coffee machines'] });
  });
  it('may have no weight, as some groups have none', () => {
    const { weight: _, ...stock } = { ...kept, group: 'default' };
    expect(changed({}, stock)).toEqual(stock);
  });
});

describe('a suggested phrase becomes a rule that finds it letter by letter', () => {
  it.each([
    ['Free (50%) audit?', '\\bfree \\(50%\\) audit\\?'],
    ['bezpłatny audyt', '\\bbezpłatny audyt\\b'],
    ['быстрый звонок', 'быстрый звонок'],
    ['crm звонок', '\\bcrm звонок'],
  ])('%s', (phrase, pattern) => {
    expect(draftFor({ phrase, ignored: 9, accepted: 0 })).toMatchObject({ pattern, match: phrase });
    expect(phrase.toLowerCase()).toMatch(new RegExp(pattern));
  });
});
