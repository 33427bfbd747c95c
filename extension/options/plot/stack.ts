import type uPlot from 'uplot';
import type { Ink } from './colours';

/** One part of each bar, from below to above. */
export interface Part {
  label: string;
  ink: Ink;
  counts: readonly number[];
}

/** Parts on top of each other, as lines of sums: the highest first, since the later are drawn over it. */
export function stack(places: readonly number[], parts: readonly Part[]): uPlot.AlignedData {
  let below = places.map(() => 0);
  const sums = parts.map(({ counts }) => (below = below.map((sum, index) => sum + (counts[index] ?? 0))));
  return [[...places], ...sums.reverse()];
}

/** The highest that is worth drawing: one bar that towers over the others is cut, or they would be flat. */
export function ceilingOf(sums: readonly number[]): number {
  const [highest = 0, next = 0] = [...sums].sort((a, b) => b - a);
  return next > 0 && highest > 4 * next ? Math.ceil(next * 1.6) : Math.max(highest, 1);
}
