import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { HistoryDecision } from '../../host/wire';
import { reasonsFor } from '../../words/reasons';
import { say, sayIfKnown } from '../../words/words';
import { TypedText } from '../fields';

/** A value no reason has: they are words. */
const own = '/own';

interface Props {
  decision: HistoryDecision;
  onChange(reason: { reasonId: string } | { reasonText: string }): void;
}

/** The reason, to be put right afterwards; the first one stays in the journal. */
export function ReasonField({ decision, onChange }: Props): JSX.Element {
  const { action, reasonId, reasonText } = decision;
  const [writing, setWriting] = useState(reasonText !== undefined);
  useEffect(() => setWriting(reasonText !== undefined), [reasonText]);
  // One that this extension has no words for is offered as it is.
  const ids = reasonId === undefined || reasonsFor[action].includes(reasonId) ? reasonsFor[action] : [reasonId, ...reasonsFor[action]];
  return (
    <div class="reason">
      <label class="field">
        <span class="label">{say('filterReason')}</span>
        <select
          value={writing ? own : reasonId ?? ''}
          onChange={({ currentTarget: { value } }) => {
            setWriting(value === own);
            if (value !== own) onChange({ reasonId: value });
          }}
        >
          {ids.map((id) => <option key={id} value={id}>{sayIfKnown('reason', id) || id}</option>)}
          <option value={own}>{say('ownWords')}</option>
        </select>
      </label>
      {writing && (
        <label class="field">
          <span class="label">{say('ownWords')}</span>
          <TypedText maxLength={200} value={reasonText ?? ''} onCommit={(text) => text.trim() && onChange({ reasonText: text.trim() })} />
        </label>
      )}
    </div>
  );
}
