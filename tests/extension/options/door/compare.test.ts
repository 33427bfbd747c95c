import { speak } from '../../fake_browser';
import { beforeEach, expect, it } from 'vitest';
import type { Policy, PolicyRule } from '../../../../extension/host/wire';
import { compare, pieceDiffers } from '../../../../extension/options/door/compare';

beforeEach(() => speak('en'));

const rule = (id: string, value = 0.7, more: Partial<PolicyRule> = {}): PolicyRule => ({ id, verdict: 'ignore', when: { fact: 'sales', op: 'atLeast', value }, ...more });
const policy = (...rules: PolicyRule[]): Policy => ({ id: 'p', name: 'P', version: 1, thresholds: {}, rules, otherwise: 'review' });
const told = (a: Policy, b: Policy): string[] => compare(a, b).map(({ id, a, b, differs, moved }) => `${id}${a ? '' : ' new'}${b ? '' : ' gone'}${differs ? ' differs' : ''}${moved ? ' moved' : ''}`);

it('finds nothing between a policy and itself', () => {
  const one = policy(rule('a'), rule('b', 0.5));
  expect(told(one, one)).toEqual(['a', 'b']);
});

it('finds the number that differs, and only that piece of the sentence', () => {
  const [row] = compare(policy(rule('a', 0.7)), policy(rule('a', 0.6)));
  expect(row?.a?.pieces.map((piece, index) => pieceDiffers(piece, index, row.b?.pieces))).toEqual([false, true]);
});

it('puts a rule that only the other has behind the one it follows there', () => {
  expect(told(policy(rule('a'), rule('c')), policy(rule('x'), rule('a'), rule('b'), rule('c')))).toEqual(['x new differs', 'a', 'b new differs', 'c']);
});

it('says what the other lacks', () => {
  expect(told(policy(rule('a'), rule('b')), policy(rule('b')))).toEqual(['a gone differs', 'b']);
});

it('calls moved what changed its place among those that both have', () => {
  expect(told(policy(rule('a'), rule('b'), rule('c')), policy(rule('b'), rule('a'), rule('c')))).toEqual(['a moved', 'b moved', 'c']);
});

it('tells a rule that is off from one that is on', () => {
  expect(told(policy(rule('a')), policy(rule('a', 0.7, { enabled: false })))).toEqual(['a differs']);
});
