import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type uPlot from 'uplot';
import type { Histogram as Counts } from '../../host/wire';
import { inFigures, say, sayCount, sayIfKnown } from '../../words/words';
import { colourOf } from '../plot/colours';
import { DataTable } from '../plot/data_table';
import { Legend } from '../plot/legend';
import { Plot } from '../plot/plot';
import { axis, stackedSeries } from '../plot/series';
import { ceilingOf, stack, type Part } from '../plot/stack';
import { shown } from '../thresholds';

const height = 132;

interface Props {
  counts: Counts;
  /** Where the slider stands. */
  threshold: number;
}

/** How a fact is spread over everybody, split by what the owner did, with the threshold as a line. */
export function Histogram({ counts, threshold }: Props): JSX.Element {
  const { unknown } = counts;
  const line = useRef(threshold);
  line.current = threshold;
  const name = sayIfKnown('fact', counts.fact) || counts.fact;
  const key = JSON.stringify(counts);
  const inSight = binsInSight(counts, threshold);
  const drawn = useMemo(() => draw(counts, inSight, line), [key, inSight]);
  // Hundreds of cells, which nothing of a moving hand changes.
  const table = useMemo(() => tableOf(name, counts, inSight), [key, inSight]);
  const notKnown = unknown.accepted + unknown.ignored + unknown.waited + unknown.undecided;
  return (
    <figure class="histogram">
      <figcaption>{say('histogramOf', name)}</figcaption>
      <Plot options={drawn.options} data={drawn.data} height={height} moved={threshold} />
      <Legend parts={drawn.parts} />
      {notKnown > 0 && <p class="hint">{sayCount('notKnownOf', notKnown)}</p>}
      {table}
    </figure>
  );
}

function tableOf(name: string, { fact, least, greatest, bins, unknown }: Counts, inSight: number): JSX.Element {
  const edge = (index: number): string => shown('', least + ((greatest - least) * index) / bins.length, fact);
  return (
    <DataTable
      caption={say('histogramOf', name)}
      columns={[name, say('did_accept'), say('did_ignore'), say('did_wait'), say('didNothing')]}
      rows={[
        ...bins.slice(0, inSight).map((bin, index) => [`${edge(index)} – ${edge(index + 1)}`, bin.accepted, bin.ignored, bin.waited, bin.undecided]),
        [say('notKnownRow'), unknown.accepted, unknown.ignored, unknown.waited, unknown.undecided],
      ]}
    />
  );
}

/** Scores are shown whole; of a count, what lies beyond everybody and the threshold would be blank. */
export function binsInSight({ least, greatest, bins }: Counts, threshold: number): number {
  if (greatest <= 1) return bins.length;
  const width = (greatest - least) / Math.max(bins.length, 1);
  const last = bins.findLastIndex(({ accepted, ignored, waited, undecided }) => accepted + ignored + waited + undecided > 0) + 1;
  return Math.min(bins.length, Math.max(last, Math.floor((threshold - least) / width) + 1, 1));
}

interface Drawing {
  options: Omit<uPlot.Options, 'width' | 'height'>;
  data: uPlot.AlignedData;
  /** The last is who was not decided. */
  parts: Part[];
}

/** Who was not decided stands behind, at a scale of their own: they are mostly many, and would flatten what the owner did. */
function draw({ fact, least, greatest, bins: all }: Counts, inSight: number, line: { current: number }): Drawing {
  const width = (greatest - least) / Math.max(all.length, 1);
  const bins = all.slice(0, inSight);
  const decided: Part[] = [
    { label: say('did_accept'), ink: 'plot-accept', counts: bins.map(({ accepted }) => accepted) },
    { label: say('did_ignore'), ink: 'plot-ignore', counts: bins.map(({ ignored }) => ignored) },
    { label: say('did_wait'), ink: 'plot-review', counts: bins.map(({ waited }) => waited) },
  ];
  const waiting = bins.map(({ undecided }) => undecided);
  const sums = bins.map(({ accepted, ignored, waited }) => accepted + ignored + waited);
  const isDecided = sums.some((sum) => sum > 0);
  const behind: Part = { label: say(isDecided ? 'didNothingBehind' : 'didNothing'), ink: 'plot-none', counts: waiting };
  const [x, ...stacked] = stack(bins.map((_, index) => least + (index + 0.5) * width), decided);
  const [, first, ...front] = [...stackedSeries([behind], 0.98), ...stackedSeries(decided, 0.7).slice(1)];
  const scale = isDecided ? 'behind' : 'y';
  const shownSums = isDecided ? sums : waiting;
  const ceiling = ceilingOf(shownSums);
  return {
    parts: isDecided ? [...decided, behind] : [behind],
    data: [x, waiting, ...stacked],
    options: {
      legend: { show: false },
      cursor: { show: false },
      padding: [14, 16, 0, 0],
      scales: { x: { time: false, range: [least, least + inSight * width] }, y: { range: [0, ceiling] }, behind: { range: [0, ceilingOf(waiting)] } },
      series: [{}, { ...first, scale }, ...front],
      axes: [
        axis({ grid: { show: false }, size: 26, values: (_, places) => places.map((place) => shown('', place, fact)) }),
        axis({ size: 44, values: (_, places) => places.map((place) => (Number.isInteger(place) ? inFigures(place) : '')) }),
      ],
      hooks: { draw: [(plot) => drawCut(plot, shownSums, ceiling), (plot) => drawLine(plot, line.current)] },
    },
  };
}

/** Where the slider stands, with a head to find it by. */
function drawLine({ ctx, bbox, valToPos }: uPlot, value: number): void {
  const x = Math.round(Math.min(Math.max(valToPos(value, 'x', true), bbox.left), bbox.left + bbox.width));
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = colourOf('ink');
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, bbox.top - 8 * devicePixelRatio);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(x, bbox.top - 8 * devicePixelRatio, 4 * devicePixelRatio, 0, 2 * Math.PI);
  ctx.fill();
  ctx.restore();
}

/** How high the bars are that do not fit. */
function drawCut({ ctx, bbox, data, valToPos }: uPlot, sums: readonly number[], ceiling: number): void {
  ctx.save();
  ctx.fillStyle = colourOf('ink');
  ctx.font = `${11 * devicePixelRatio}px system-ui, sans-serif`;
  ctx.textAlign = 'left';
  sums.forEach((sum, index) => {
    if (sum <= ceiling) return;
    ctx.fillText(`↑ ${inFigures(sum)}`, Math.max(valToPos(data[0][index] ?? 0, 'x', true) - 6 * devicePixelRatio, bbox.left), bbox.top - 3 * devicePixelRatio);
  });
  ctx.restore();
}
