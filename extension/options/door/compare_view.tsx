import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../host/client';
import type { PolicyPreview, Verdict } from '../../host/wire';
import { inFigures, say, sayCount, type Key } from '../../words/words';
import { shown } from '../thresholds';
import { compare, pieceDiffers, type Row, type Side } from './compare';
import type { Named } from './own_policies';
import { changesIn, verdictWord } from './what_if_panel';

const verdicts = ['accept', 'review', 'ignore'] as const satisfies readonly Verdict[];

/** Two policies side by side: their rules, and what each says of the same people. */
export function CompareView({ all, revision }: { all: readonly Named[]; revision: number }): JSX.Element | null {
  const [ids, setIds] = useState<[string, string]>([all[0]?.id ?? '', all[1]?.id ?? '']);
  const [preview, setPreview] = useState<PolicyPreview>();
  const [a, b] = ids.map((id, side) => all.find((one) => one.id === id) ?? all[side]);
  useEffect(() => {
    let wanted = true;
    if (a && b) void ask('policy/preview', { policy: b.policy, against: a.policy, people: 0 }).then((reply) => wanted && setPreview(reply.ok ? reply.result : undefined));
    return () => {
      wanted = false;
    };
  }, [a?.id, b?.id, revision]);
  if (!a || !b) return null;

  const choose = (side: 0 | 1, key: Key): JSX.Element => (
    <label class="side">
      <span class="unseen">{say(key)}</span>
      <select value={(side === 0 ? a : b).id} onChange={({ currentTarget: { value } }) => setIds(side === 0 ? [value, b.id] : [a.id, value])}>
        {all.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </select>
    </label>
  );
  const rows = compare(a.policy, b.policy);
  const different = rows.filter(({ differs, moved }) => differs || moved).length;
  return (
    <div class="compare">
      <p role="status">{different === 0 ? say('compareSame') : sayCount('compareDiffers', different)} {preview && changesIn(preview)}</p>
      <table>
        <caption class="unseen">{say('compareCaption', a.name, b.name)}</caption>
        <thead>
          <tr>
            <th scope="col">{choose(0, 'compareOne')}</th>
            <th scope="col">{choose(1, 'compareOther')}</th>
          </tr>
        </thead>
        <tbody>
          {preview && (
            <tr class="counts">
              <td data-side={a.name}>{countsIn(preview.before)}</td>
              <td data-side={b.name}>{countsIn(preview.verdicts)}</td>
            </tr>
          )}
          {rows.map((row) => <Sides key={row.id} row={row} names={[a.name, b.name]} />)}
          <tr class={a.policy.otherwise === b.policy.otherwise ? '' : 'differs'}>
            {[a, b].map(({ name, policy }, side) => <td key={side} data-side={name}>{say(`otherwise_${policy.otherwise}` as Key)}</td>)}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function countsIn(counts: Record<Verdict, number>): string {
  return verdicts.map((verdict) => `${verdictWord(verdict)} ${inFigures(counts[verdict])}`).join(' · ');
}

/** `names` are told where the two stand one above the other. */
function Sides({ row: { a, b, differs, moved }, names }: { row: Row; names: readonly [string, string] }): JSX.Element {
  const cell = (side: Side | undefined, other: Side | undefined, name: string): JSX.Element => {
    if (!side) return <td class="missing" data-side={name}>{say('compareMissing')}</td>;
    const marks = [...(side.off ? [say('compareOff')] : []), ...(moved ? [say('comparePlace', side.place)] : [])];
    return (
      <td class={side.off ? 'off' : ''} data-side={name}>
        {side.pieces.map((piece, index) => {
          const text = piece.is === 'words' ? piece.text : shown('', piece.value, piece.fact);
          return other && pieceDiffers(piece, index, other.pieces) ? <mark key={index}>{text}</mark> : text;
        })}
        {marks.length > 0 && <span class="hint"> {marks.join(' · ')}</span>}
      </td>
    );
  };
  return <tr class={differs || moved ? 'differs' : ''}>{cell(a, b, names[0])}{cell(b, a, names[1])}</tr>;
}
