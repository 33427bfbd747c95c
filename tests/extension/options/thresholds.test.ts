import { speak } from '../fake_browser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Policy } from '../../../extension/host/wire';
import { meaningOf, scaleOf, shown } from '../../../extension/options/thresholds';

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

it('goes by the fact, where a number has no name of its own', () => {
  expect(scaleOf('', 3, 'mutual').kind).toBe('times');
  expect(`${shown('', 300, 'connections')} ${meaningOf('', 300, 'connections')}`).toBe('300 contacts');
  expect(shown('', 0.5, 'sales')).toBe('0.50');
});

it('goes by the fact before the name: an own policy may call its thresholds as it likes', () => {
  expect(scaleOf('mutualAccept', 0.7, 'sales')).toMatchObject({ min: 0.05, max: 1, kind: 'score' });
  expect(scaleOf('salesIgnore', 7, 'mutual')).toMatchObject({ max: 50, step: 1, kind: 'times' });
  expect(scaleOf('salesIgnore', 70, 'sales')).toMatchObject({ step: 0.01, kind: 'score' });
  expect(scaleOf('manyConnections', 5000, 'followers').min).toBe(0);
});

it('makes room for a value beyond the usual', () => {
  expect(scaleOf('fewConnections', 900).max).toBe(900);
  expect(scaleOf('somethingOfMine', 40).max).toBeGreaterThanOrEqual(40);
});
