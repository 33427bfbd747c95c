import { describe, expect, it } from 'vitest';
import type { Condition, Policy } from '../../../../extension/host/wire';
import { factOf, numberAt } from '../../../../extension/options/door/conditions';
import { moveRule, sameRules, setEnabled, setNumber } from '../../../../extension/options/door/edits';

const sells: Condition = { fact: 'sales', op: 'atLeast', threshold: 'salesIgnore' };
const deep: Condition = { all: [{ fact: 'photo', op: 'is', value: 'present' }, { not: { any: [{ fact: 'mutual', op: 'below', value: 3 }] } }] };
const policy: Policy = {
  id: 'mine', name: 'Mine', version: 1, thresholds: { salesIgnore: 0.7 }, otherwise: 'review',
  rules: [{ id: 'a', verdict: 'ignore', when: sells }, { id: 'b', verdict: 'accept', when: deep }, { id: 'c', verdict: 'review', when: { all: [] } }],
};
const orderOf = ({ rules }: Policy): string => rules.map(({ id }) => id).join('');
const place = { ruleId: 'b', path: [1, 0, 0] };

describe('a number', () => {
  it('of a threshold changes wherever it is read', () => {
    expect(setNumber({ threshold: 'salesIgnore' }, 0.5)(policy)).toEqual({ ...policy, thresholds: { salesIgnore: 0.5 } });
  });
  it('inside a rule changes there and nowhere else', () => {
    const changed = setNumber(place, 9)(policy);
    expect(numberAt(changed, place)).toBe(9);
    expect({ ...changed, rules: changed.rules.toSpliced(1, 1) }).toEqual({ ...policy, rules: policy.rules.toSpliced(1, 1) });
    expect(JSON.stringify(changed.rules[1])).toBe(JSON.stringify(policy.rules[1]).replace('"value":3', '"value":9'));
  });
  it('tells which fact it is compared with', () => {
    expect([factOf(policy, { threshold: 'salesIgnore' }), factOf(policy, place), factOf(policy, { threshold: 'none' })]).toEqual(['sales', 'mutual', undefined]);
  });
  it('that is not there changes nothing', () => {
    for (const gone of [{ threshold: 'other' }, { ruleId: 'b', path: [0] }, { ruleId: 'z', path: [] }]) expect(setNumber(gone, 1)(policy)).toEqual(policy);
  });
});

describe('a rule', () => {
  it.each([['a', 0, 'abc'], ['a', 1, 'bac'], ['a', 2, 'bca'], ['c', 0, 'cab'], ['b', 0, 'bac'], ['z', 0, 'abc']])('%s to place %d gives %s', (id, to, order) => {
    expect(orderOf(moveRule(id, to)(policy))).toBe(order);
  });
  it('that is moved stays as it is', () => {
    expect(moveRule('b', 0)(policy).rules[0]).toBe(policy.rules[1]);
  });
  it('is switched off and on', () => {
    expect(setEnabled('b', false)(policy).rules.map(({ enabled }) => enabled)).toEqual([undefined, false, undefined]);
  });
});

describe('two policies judge alike', () => {
  it('whatever they are called, and in whatever order their members come', () => {
    const twin: Policy = { otherwise: 'review', rules: policy.rules.map(({ id, verdict, when }) => ({ when, verdict, enabled: true, id })), thresholds: policy.thresholds, version: 9, name: 'Other', id: 'x' };
    expect(sameRules(policy, twin)).toBe(true);
  });
  it.each([
    ['a number', setNumber({ threshold: 'salesIgnore' }, 0.71)],
    ['a rule that is off', setEnabled('a', false)],
    ['the order', moveRule('a', 1)],
    ['the last resort', (one: Policy): Policy => ({ ...one, otherwise: 'accept' })],
  ])('but for %s', (_, edit) => {
    expect(sameRules(policy, edit(policy))).toBe(false);
  });
});
