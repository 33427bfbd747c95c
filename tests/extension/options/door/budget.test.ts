import { describe, expect, it } from 'vitest';
import type { Condition, Policy, PolicyRule } from '../../../../extension/host/wire';
import { asksForLess, hasBudget, stepAbove, stepBelow } from '../../../../extension/options/door/budget';

const policy = (rule: Partial<PolicyRule>, op: 'atLeast' | 'below' = 'atLeast'): Policy => {
  const when: Condition = { any: [{ fact: 'sales', op, threshold: 'x' }] };
  return { id: 'p', name: 'P', version: 1, thresholds: { x: 0.7 }, rules: [{ id: 'a', verdict: 'ignore', when, ...rule }], otherwise: 'review' };
};

describe('a budget of false alarms can set', () => {
  it('a threshold from which people are ignored', () => expect(hasBudget(policy({}), 'x')).toBe(true));
  it('no threshold of a rule that does not ignore', () => expect(hasBudget(policy({ verdict: 'review' }), 'x')).toBe(false));
  it('a threshold below which people are ignored', () => expect(hasBudget(policy({}, 'below'), 'x')).toBe(true));
  it('no threshold of a rule that is off', () => expect(hasBudget(policy({ enabled: false }), 'x')).toBe(false));
});

it.each([[0.63, 0.63], [0.631, 0.64], [0.7, 0.7], [0.05, 0.05], [0.9999, 1]])('%d is set to the slider’s step that flags no more: %d', (value, step) => {
  expect(stepAbove(value, { min: 0.05, step: 0.01 })).toBe(step);
});

it.each([[0.34, 0.34], [0.347, 0.34], [0.05, 0.05], [1, 1], [30_000, 1]])('%d, below which people are ignored, is set to the step that flags no more: %d', (value, step) => {
  expect(stepBelow(value, { min: 0.05, max: 1, step: 0.01 })).toBe(step);
});

it('a rule that is off does not say which way a threshold goes', () => {
  expect([asksForLess(policy({}), 'x'), asksForLess(policy({}, 'below'), 'x'), asksForLess(policy({ enabled: false }), 'x')]).toEqual([false, true, true]);
});
