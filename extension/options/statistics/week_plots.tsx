import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type uPlot from 'uplot';
import type { Statistics } from '../../host/wire';
import { inFigures, language, say } from '../../words/words';
import { colourOf } from '../plot/colours';
import { DataTable } from '../plot/data_table';
import { Legend } from '../plot/legend';
import { Plot } from '../plot/plot';
import { axis, stackedSeries } from '../plot/series';
import { stack, type Part } from '../plot/stack';
import { everyWeek, shortDay } from './weeks';

const height = 220;
/** How many weeks may lie between two marks: a month, a quarter, half a year, a year. */
const between = [1, 2, 4, 8, 13, 26, 52, 104];

/** Invitations by week and what Doorman said of them. */
export function WeekPlot({ weeks }: Pick<Statistics, 'weeks'>): JSX.Element {
  const { parts, mondays, plot } = useMemo(() => {
    const all = everyWeek(weeks, { accept: 0, review: 0, ignore: 0 });
    const parts: Part[] = [
      { label: say('verdictAccept'), ink: 'plot-accept', counts: all.map(({ of }) => of.accept) },
      { label: say('verdictReview'), ink: 'plot-review', counts: all.map(({ of }) => of.review) },
      { label: say('verdictIgnore'), ink: 'plot-ignore', counts: all.map(({ of }) => of.ignore) },
    ];
    const mondays = all.map(({ monday }) => monday);
    return { parts, mondays, plot: { data: stack(mondays.map((_, index) => index), parts), options: optionsOf(mondays, stackedSeries(parts)) } };
  }, [weeks]);
  return (
    <figure class="weeks">
      <Plot options={plot.options} data={plot.data} height={height} />
      <Legend parts={parts} />
      <DataTable
        caption={say('statisticsWeeks')} columns={[say('weekOf'), ...parts.map(({ label }) => label)]}
        rows={mondays.map((monday, index) => [shortDay(monday, { year: 'numeric' }), ...parts.map(({ counts }) => counts[index] ?? 0)])}
      />
    </figure>
  );
}

/** How often Doorman had said what the owner then did, by week. */
export function AgreementPlot({ agreement }: Pick<Statistics, 'agreement'>): JSX.Element {
  const { all, plot } = useMemo(() => {
    const all = everyWeek(agreement, { same: 0, of: 0 });
    const shares = all.map(({ of: { same, of } }) => (of > 0 ? (100 * same) / of : null));
    const percent = new Intl.NumberFormat(language(), { style: 'percent' });
    const line: uPlot.Series = { stroke: () => colourOf('accent'), width: 2, spanGaps: true, points: { size: 7, fill: () => colourOf('accent') } };
    const options = optionsOf(all.map(({ monday }) => monday), [{}, line], [0, 100], (share) => percent.format(share / 100));
    return { all, plot: { data: [all.map((_, index) => index), shares] satisfies uPlot.AlignedData, options } };
  }, [agreement]);
  return (
    <figure class="weeks">
      <Plot options={plot.options} data={plot.data} height={176} />
      <DataTable
        caption={say('statisticsAgreement')} columns={[say('weekOf'), say('agreedColumn'), say('decidedColumn')]}
        rows={all.filter(({ of: { of } }) => of > 0).map(({ monday, of: { same, of } }) => [shortDay(monday, { year: 'numeric' }), same, of])}
      />
    </figure>
  );
}

function optionsOf(mondays: readonly Date[], series: uPlot.Series[], range?: [number, number], unit?: (value: number) => string): Omit<uPlot.Options, 'width' | 'height'> {
  return {
    legend: { show: false },
    cursor: { show: false },
    padding: [10, 16, 0, 0],
    scales: { x: { time: false, range: [-0.6, mondays.length - 0.4] }, y: { range: range ?? ((_, __, most) => [0, Math.max(most, 1) * 1.05]) } },
    series,
    axes: [
      axis({ grid: { show: false }, size: 42, space: 64, incrs: between, values: (_, places) => marks(places.map((place) => mondays[place])) }),
      axis({ size: 48, values: (_, places) => places.map((place) => (unit ? unit(place) : Number.isInteger(place) ? inFigures(place) : '')) }),
    ],
  };
}

/** Days, with the year below the first of each. */
function marks(days: readonly (Date | undefined)[]): string[] {
  return days.map((day, index) => (day && day.getUTCFullYear() !== days[index - 1]?.getUTCFullYear() ? `${shortDay(day)}\n${day.getUTCFullYear()}` : shortDay(day)));
}
