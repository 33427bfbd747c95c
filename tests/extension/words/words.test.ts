import { speak } from '../fake_browser';
import { expect, it } from 'vitest';
import { inFigures, languageName } from '../../../extension/words/words';

it('writes numbers as the owner’s language does', () => {
  speak('en');
  expect(inFigures(30_000)).toBe('30,000');
  expect(inFigures(0.7, { least: 2, most: 2 })).toBe('0.70');
  expect(inFigures(1.25, { most: 1 })).toBe('1.3');
  expect(inFigures(1.08, { least: 1 })).toBe('1.08');
  speak('it');
  expect(inFigures(30_000)).toBe('30.000');
  expect(inFigures(0.7, { least: 2, most: 2 })).toBe('0,70');
  speak('pl');
  expect(inFigures(30_000)).toBe('30\u00A0000');
});

it('names the language of a tag, and leaves what is none', () => {
  speak('en');
  expect(languageName('nb')).toBe('Norwegian Bokmål');
  expect(languageName('any of them')).toBe('any of them');
});
