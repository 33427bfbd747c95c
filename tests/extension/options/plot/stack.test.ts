import { expect, it } from 'vitest';
import { ceilingOf, stack } from '../../../../extension/options/plot/stack';

it('puts parts on top of each other, the highest first, so that each later one is drawn over it', () => {
  const part = (counts: number[]) => ({ label: '', ink: 'ink' as const, counts });
  expect(stack([0, 1], [part([1, 2]), part([10, 20])])).toEqual([[0, 1], [11, 22], [1, 2]]);
});

it.each([[[3, 5, 4], 5], [[25_000, 400, 300], 640], [[7], 7], [[], 1], [[0, 0], 1]])('of %j at most %d is drawn', (sums, ceiling) => {
  expect(ceilingOf(sums)).toBe(ceiling);
});
