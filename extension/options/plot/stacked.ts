import uPlot from 'uplot';
import { colourOf, type Ink } from './colours';

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

/** The series that draw what `stack` made. */
export function stackedSeries(parts: readonly Part[], width = 0.86): uPlot.Series[] {
  const bars = uPlot.paths.bars?.({ size: [width, 60, 1], align: 0 });
  return [
    {},
    ...[...parts].reverse().map(({ label, ink }): uPlot.Series => ({
      label,
      fill: () => colourOf(ink),
      stroke: () => colourOf('edge'),
      width: 1,
      ...(bars ? { paths: bars } : {}),
      points: { show: false },
    })),
  ];
}

/** An axis in the page's ink. */
export function axis(more: Partial<uPlot.Axis> = {}): uPlot.Axis {
  return {
    stroke: () => colourOf('soft'),
    grid: { stroke: () => colourOf('edge'), width: 1 },
    ticks: { show: false },
    font: '12px system-ui, sans-serif',
    ...more,
  };
}

/** The highest that is worth drawing: one bar that towers over the others is cut, or they would be flat. */
export function ceilingOf(sums: readonly number[]): number {
  const [highest = 0, next = 0] = [...sums].sort((a, b) => b - a);
  return next > 0 && highest > 4 * next ? Math.ceil(next * 1.6) : Math.max(highest, 1);
}
