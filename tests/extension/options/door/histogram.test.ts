import '../../fake_browser';
import { expect, it } from 'vitest';
import type { Bin, Histogram } from '../../../../extension/host/wire';
import { binsInSight } from '../../../../extension/options/door/histogram';

const bin = (undecided: number): Bin => ({ accepted: 0, ignored: 0, waited: 0, undecided });
const spread = (greatest: number, ...counts: number[]): Histogram => ({ fact: 'mutual', least: 0, greatest, bins: counts.map(bin), unknown: bin(0) });

it('leaves out what lies beyond everybody and the threshold', () => {
  expect(binsInSight(spread(40, 3, 0, 2, 0, 0, 0, 0, 0), 4)).toBe(3);
  expect(binsInSight(spread(40, 3, 0, 2, 0, 0, 0, 0, 0), 20)).toBe(5);
  expect(binsInSight(spread(40, 3, 0, 2, 0, 0, 0, 0, 0), 400)).toBe(8);
  expect(binsInSight(spread(40, 0, 0, 0, 0), 0)).toBe(1);
});

it('shows a score whole', () => {
  expect(binsInSight(spread(1, 3, 0, 0, 0), 0.1)).toBe(4);
});
