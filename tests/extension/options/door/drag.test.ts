import { describe, expect, it } from 'vitest';
import { placeAt, scrollStep } from '../../../../extension/options/door/drag';

const rows = [0, 40, 80, 120].map((top) => ({ top, height: 40 }));

describe('a row that is dragged takes the place', () => {
  it.each([
    [-5, 1, 0], [15, 1, 0], [25, 1, 1], [65, 1, 1], [95, 1, 1], [105, 1, 2], [145, 1, 3], [999, 1, 3],
    [999, 0, 3], [55, 0, 0], [65, 0, 1], [15, 3, 0], [130, 3, 3],
  ])('that lies under the pointer: at %d from %d to %d', (y, from, to) => {
    expect(placeAt(y, from, rows)).toBe(to);
  });
});

it.each([[400, 0], [64, 0], [32, -8], [0, -16], [-50, -16], [836, 0], [868, 8], [900, 16], [950, 16]])('a hand at %d of 900 scrolls the page by %d a frame', (y, step) => {
  expect(scrollStep(y, 900) + 0).toBe(step);
});
