import { speak } from '../../fake_browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { Code } from '../../../../extension/host/codes';
import type { Policy } from '../../../../extension/host/wire';
import { fileNameOf, readPolicy, refusalOf } from '../../../../extension/options/door/files';

beforeEach(() => speak('en'));

const policy: Policy = {
  id: 'own-1', name: 'Mine', version: 3, thresholds: { x: 0.5 }, otherwise: 'accept',
  rules: [{ id: 'spam', verdict: 'ignore', when: { not: { any: [{ fact: 'spam', op: 'atLeast', threshold: 'x' }] } }, enabled: false }],
};

it('reads what was written, unchanged', () => {
  expect(readPolicy(`${JSON.stringify(policy, null, 2)}\n`)).toEqual(policy);
});

it.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['no rules', '{"id": "a", "name": "A", "thresholds": {}}'],
  ['a rule without a condition', '{"id": "a", "name": "A", "thresholds": {}, "rules": [{"id": "x"}]}'],
  ['a condition that holds none', '{"id": "a", "name": "A", "thresholds": {}, "rules": [{"id": "x", "when": {"all": [7]}}]}'],
  ['another kind of file', '{"id": "own", "version": 1, "rules": [], "bias": 1}'],
])('takes %s for no policy', (_, text) => {
  expect(readPolicy(text)).toBeUndefined();
});

it('lets the host say otherwise where the file does not', () => {
  expect(readPolicy('{"id": "a", "name": "A", "thresholds": {}, "rules": []}')).toMatchObject({ otherwise: 'review', version: 1 });
});

describe('a refusal names', () => {
  const error = (field: string | undefined): string => refusalOf({ code: Code.invalidParams, message: 'no fact is called "x"', ...(field && { data: { field } }) }, policy);

  it('the rule and the reason', () => {
    expect(error('policy.rules[0].when.fact')).toBe('Refused, because of the rule “spam”: no fact is called "x"');
    expect(refusalOf({ code: Code.invalidParams, message: 'rules[0].id: is used twice', data: { field: 'rules[0].id' } }, policy)).toBe('Refused, because of the rule “spam”: is used twice');
  });
  it('the reason, where it is no rule', () => {
    for (const field of ['thresholds.x', 'rules[7]', undefined]) expect(error(field)).toBe('Refused: no fact is called "x"');
  });
});

it.each([['Mój dom!', 'moj-dom'], ['Balanced', 'balanced'], ['…', 'policy']])('calls the file of “%s” %s', (name, file) => {
  expect(fileNameOf(name)).toBe(file);
});
