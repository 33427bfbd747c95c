import { describe, expect, it } from 'vitest';
import { draftFor, emptyDraft, idFor, packOf, trialOf } from '../../../../extension/options/rules/draft';

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
  it('takes the place of the one it was', () => {
    expect(packOf({ ...draft, id: 'own.old' }, 'own.new').rules).toMatchObject([{ id: 'own.old' }]);
  });
  it('is named by its words, and never like another', () => {
    expect(idFor(draft, new Set())).toBe('own.sales.sells_coffee_machines');
    expect(idFor(draft, new Set(['own.sales.sells_coffee_machines']))).toBe('own.sales.sells_coffee_machines_2');
    expect(idFor({ ...draft, text: 'Zaprasza na kawę', group: 'met' }, new Set())).toBe('own.met.zaprasza_na_kawe');
  });
  it('is tried on each line that was pasted', () => {
    expect(trialOf(draft, 'one\n\n two ').texts).toEqual(['one', 'two']);
  });
});

it('a suggested phrase becomes a rule that finds it letter by letter', () => {
  const { pattern, match } = draftFor({ phrase: 'Free (50%) audit?', ignored: 9, accepted: 0 });
  expect(pattern).toBe('\\bfree \\(50%\\) audit\\?\\b');
  expect(match).toBe('Free (50%) audit?');
});
