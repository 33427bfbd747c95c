import { expect, it } from 'vitest';
import { wellFormed } from '../../../extension/host/well_formed';

it('leaves whole characters alone', () => {
  const value = { note: 'Grüße 👋🏽 przez 𝓕𝓪𝓷𝓬𝔂', none: null, list: ['ż', 3, true] };
  expect(wellFormed(value)).toEqual(value);
  expect(wellFormed('Zażółć 👩‍👩‍👧 gęślą 𝓳𝓪ź\u0301ń')).toBe('Zażółć 👩‍👩‍👧 gęślą 𝓳𝓪ź\u0301ń');
});

it('replaces each half without moving what follows', () => {
  expect(wellFormed('a\uD83Db\uDC4Bc')).toBe('a\uFFFDb\uFFFDc');
  expect(wellFormed('\uDE00 a \uD83D\uDE00 b \uD83D')).toBe('\uFFFD a 😀 b \uFFFD');
});

it('looks into lists and objects', () => {
  expect(wellFormed({ names: ['x\uD83D'], deep: { text: '\uDC4B' } })).toEqual({ names: ['x\uFFFD'], deep: { text: '\uFFFD' } });
});
