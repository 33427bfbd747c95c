import { speak } from '../fake_browser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../../extension/host/wire';
import { inOrder, meaningOf, scaleOf, shown } from '../../../extension/options/thresholds';

beforeEach(() => speak('en'));

const folder = join(import.meta.dirname, '../../../host/policy/presets');
const presets = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Policy);

describe.each(presets.map((preset) => [preset.id, preset.thresholds] as const))('%s', (_, thresholds) => {
  it.each(Object.entries(thresholds))('%s can be reached by its slider', (name, value) => {
    const { min, max, step } = scaleOf(name, value);
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
    expect((value - min) / step).toBeCloseTo(Math.round((value - min) / step), 6);
  });
});

it('says what a score means', () => {
  const words = [1, 0.9, 0.7, 0.5, 0.2].map((value) => meaningOf('salesIgnore', value));
  expect(words).toEqual(['only when it is beyond doubt', 'only when it is beyond doubt', 'when it is very likely', 'when it is more likely than not', 'already on a faint hint']);
});

it('counts people and contacts', () => {
  expect(`${shown('sameTextPeople', 3)} ${meaningOf('sameTextPeople', 3)}`).toBe('3 people');
  expect(`${shown('manyConnections', 5000)} ${meaningOf('manyConnections', 5000)}`).toBe('5,000 contacts');
});

it('makes room for a value beyond the usual', () => {
  expect(scaleOf('fewConnections', 900).max).toBe(900);
  expect(scaleOf('somethingOfMine', 40).max).toBeGreaterThanOrEqual(40);
});

it('puts first what keeps people out, and last what it does not know', () => {
  expect(inOrder({ zebra: 1, metAccept: 0.5, spamIgnore: 0.8, apple: 1 }).map(([name]) => name)).toEqual(['spamIgnore', 'metAccept', 'apple', 'zebra']);
});
