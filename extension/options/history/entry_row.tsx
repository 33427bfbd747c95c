import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HistoryEntry } from '../../host/wire';
import { fromToday, onDay } from '../../words/dates';
import { say, sayCount } from '../../words/words';
import { EntryBody, type EntryHands } from './entry_body';
import { isWaiting, lineOf, statusOf, whenOf } from './status';

/** One invitation: a line, and behind it all that is kept of it. */
export function EntryRow({ entry, hands }: { entry: HistoryEntry; hands: EntryHands }): JSX.Element {
  const [open, setOpen] = useState(false);
  const { sign, tone } = statusOf(entry);
  const remindAt = isWaiting(entry) ? entry.decision?.remindAt : undefined;
  const due = remindAt !== undefined && Date.parse(remindAt) <= Date.now();
  return (
    <li class="entry">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class={`sign ${tone}`} aria-hidden="true">{sign}</span>
          <span class="who">
            <bdi class="name">{entry.name ?? say('somebody')}</bdi>
            {entry.headline && <bdi class="headline">{entry.headline}</bdi>}
          </span>
          <span class="did">
            <span class="status">{lineOf(entry)}</span>
            {remindAt === undefined ? <span class="when">{whenOf(entry)}</span> : <span class={due ? 'when due' : 'when'}>{say('dueOn', onDay(remindAt), fromToday(remindAt))}</span>}
            {entry.pitchedAfter && <span class="tag">{say('tagPitched')}</span>}
            {entry.cameAgain !== undefined && entry.cameAgain > 0 && <span class="tag">{sayCount('cameAgain', entry.cameAgain)}</span>}
          </span>
        </summary>
        {open && <EntryBody entry={entry} hands={hands} />}
      </details>
    </li>
  );
}
