import { expect, it } from 'vitest';
import { wellFormed } from '../../../extension/host/well_formed';

it('leaves whole characters alone', () => {
  const value = { note: 'Grüße 👋🏽 przez 𝓕𝓪𝓷𝓬𝔂', none: null, list: ['ż', 3, true] };
  expect(wellFormed(value)).toEqual(value);
});

it('replaces each half without moving what follows', () => {
  expect(wellFormed('a\uD83Db\uDC4Bc')).toBe('a\uFFFDb\uFFFDc');
});

it('looks into lists and objects', () => {
  expect(wellFormed({ names: ['x\uD83D'], deep: { text: '\uDC4B' } })).toEqual({ names: ['x\uFFFD'], deep: { text: '\uFFFD' } });
});
