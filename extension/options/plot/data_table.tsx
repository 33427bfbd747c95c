import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { inFigures, say } from '../../words/words';

interface Props {
  caption: string;
  columns: readonly string[];
  /** The first cell of a row is its heading. */
  rows: readonly (readonly (string | number)[])[];
}

/** What a plot shows, as a table: always there for ears, for eyes on demand. */
export function DataTable({ caption, columns, rows }: Props): JSX.Element {
  const [shown, setShown] = useState(false);
  return (
    <div class="data">
      <button type="button" class="link" aria-expanded={shown} onClick={() => setShown(!shown)}>{say(shown ? 'plotTableAway' : 'plotAsTable')}</button>
      <div class={shown ? 'tableBox' : 'unseen'} {...(shown ? { tabIndex: 0, role: 'region', 'aria-label': say('tableOf', caption) } : {})}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>{columns.map((column) => <th scope="col" key={column}>{column}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map(([heading, ...cells], index) => (
              <tr key={index}>
                <th scope="row">{heading}</th>
                {cells.map((cell, column) => <td key={column}>{typeof cell === 'number' ? inFigures(cell) : cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
