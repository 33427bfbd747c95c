import uPlot from 'uplot';
import { colourOf, fillOf } from './colours';
import type { Part } from './stack';

/** The series that draw what `stack` made. */
export function stackedSeries(parts: readonly Part[], width = 0.86): uPlot.Series[] {
  const bars = uPlot.paths.bars?.({ size: [width, 60, 1], align: 0 });
  return [
    {},
    ...[...parts].reverse().map(({ label, ink }): uPlot.Series => ({
      label,
      fill: ({ ctx }) => fillOf(ink, ctx),
      width: 0,
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
