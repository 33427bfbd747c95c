import { describe, expect, it } from 'vitest';
import type { ListedRule } from '../../../../extension/host/wire';
import { select } from '../../../../extension/options/rules/select';

const rule = (id: string, more: Partial<ListedRule> = {}): ListedRule => ({
  id, pack: 'sales', group: id.split('.')[0] ?? '', text: `says ${id}`, pattern: '\\bcall\\b', fields: ['note'], weight: 1, match: [], noMatch: [],
  enabled: true, own: false, hits: 0, record: { accepted: 0, ignored: 0, waited: 0 }, ...more,
});
const rules = [rule('sales.demo', { match: ['Zażółć a demo'] }), rule('sales.call', { ownWeight: 2 }), rule('spam.crypto', { enabled: false }), rule('met.fair', { own: true }), rule('spam.loan')];
const idsOf = (text: string, changed = false): string[] => select(rules, { text, changed }).flatMap((group) => group.rules.map(({ id }) => id));

it('shows each group once, in the order of the packs', () => {
  expect(select(rules, { text: '', changed: false }).map(({ group, rules }) => `${group} ${rules.length}`)).toEqual(['sales 2', 'spam 2', 'met 1']);
});

it('puts first in a group what is the owner’s own, then what was met most often', () => {
  const [group] = select([rule('sales.a'), rule('sales.b', { hits: 3 }), rule('sales.c', { hits: 9 }), rule('sales.d', { own: true })], { text: '', changed: false });
  expect(group?.rules.map(({ id }) => id)).toEqual(['sales.d', 'sales.c', 'sales.b', 'sales.a']);
});

it('keeps muted rules in sight', () => {
  expect(idsOf('')).toContain('spam.crypto');
});

it('can show only what the owner changed: muted, other weights, their own', () => {
  expect(idsOf('', true)).toEqual(['sales.call', 'spam.crypto', 'met.fair']);
});

describe('finds', () => {
  it.each([['by name', 'crypto', ['spam.crypto']], ['by all the words that were typed', 'says call sales', ['sales.demo', 'sales.call']], ['in examples, whatever the accents', 'ZAZOLC', ['sales.demo']]] as const)('%s', (_, text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });
});
