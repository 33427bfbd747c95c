import type { JSX } from 'preact';
import { inFigures } from '../../words/words';
import type { Ink } from '../plot/colours';

interface Row {
  label: string;
  count: number;
  ink: Ink;
}

/** A table whose numbers are bars as well: short lists need no other picture. */
export function BarTable({ caption, head, rows }: { caption: string; head: readonly [string, string]; rows: readonly Row[] }): JSX.Element {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table class="barTable">
      <caption class="unseen">{caption}</caption>
      <thead class="unseen">
        <tr>{head.map((words) => <th scope="col" key={words}>{words}</th>)}</tr>
      </thead>
      <tbody>
        {rows.map(({ label, count, ink }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <span class={`length ${ink}`} style={{ width: `${(100 * count) / most}%` }} aria-hidden="true" />
              <span class="count">{inFigures(count)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
