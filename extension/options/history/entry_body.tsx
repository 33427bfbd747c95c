import type { JSX } from 'preact';
import type { HistoryChange, HistoryEntry } from '../../host/wire';
import { atTime, dateField, startOf } from '../../words/dates';
import { isolated } from '../../words/isolated';
import type { OwnWords } from '../../words/ready_words';
import { say, sayIfKnown } from '../../words/words';
import { Check } from '../fields';
import { ReadyToCopy } from '../ready_to_copy';
import { Sure, useAsking } from '../sure';
import { ReasonField } from './reason_field';
import { actionOn, isWaiting } from './status';

/** What an entry lets the owner do. */
export interface EntryHands {
  ownWords: OwnWords;
  onChange(entry: HistoryEntry, change: Omit<HistoryChange, 'decisionId'>): void;
  onMark(entry: HistoryEntry, pitchedAfter: boolean): void;
  onEndWait(entry: HistoryEntry): void;
  onForget(entry: HistoryEntry): void;
}

export function EntryBody({ entry, hands }: { entry: HistoryEntry; hands: EntryHands }): JSX.Element {
  const { decision } = entry;
  const action = actionOn(entry);
  return (
    <div class="body">
      <Note entry={entry} />
      <Facts entry={entry} />
      {decision && <ReasonField decision={decision} onChange={(reason) => hands.onChange(entry, reason)} />}
      {decision && isWaiting(entry) && (
        <label class="field">
          <span class="label">{say('remindOn')}</span>
          <input
            type="date" value={decision.remindAt === undefined ? '' : dateField(decision.remindAt)}
            onChange={(event) => hands.onChange(entry, { remindAt: startOf(event.currentTarget.value) ?? null })}
          />
        </label>
      )}
      {isWaiting(entry) && <p><button type="button" onClick={() => hands.onEndWait(entry)}>{say('endWait')}</button></p>}
      {action === 'accept' && (
        <Check label={say('markPitched')} hint={say('markPitchedHint')} checked={entry.pitchedAfter === true} onChange={(on) => hands.onMark(entry, on)} />
      )}
      {action === 'ignore' && <ReadyToCopy kind="kindWord" person={entry.name} language={entry.language} own={hands.ownWords} />}
      {isWaiting(entry) && <ReadyToCopy kind="askFirst" person={entry.name} language={entry.language} own={hands.ownWords} />}
      {action === 'accept' && <ReadyToCopy kind="thanks" person={entry.name} language={entry.language} own={hands.ownWords} />}
      <div class="last">
        {entry.profile && (
          <a href={`https://www.linkedin.com/in/${encodeURIComponent(entry.profile)}/`} target="_blank" rel="noreferrer">{say('openProfile')}</a>
        )}
        <Forget person={entry.name ?? say('somebody')} onForget={() => hands.onForget(entry)} />
      </div>
    </div>
  );
}

function Note({ entry: { note, language } }: { entry: HistoryEntry }): JSX.Element {
  if (typeof note === 'string') return <blockquote lang={language || undefined} dir="auto">{note}</blockquote>;
  return <p class="hint">{say(note === null ? 'noNote' : 'noteNotKept')}</p>;
}

function Facts({ entry }: { entry: HistoryEntry }): JSX.Element {
  const { decision, verdict, noteKind, signals = [] } = entry;
  const kind = noteKind && sayIfKnown('kind', noteKind);
  return (
    <dl>
      {verdict && <><dt>{say('filterSaid')}</dt><dd>{sayIfKnown('said', verdict)}{kind && ` · ${kind}`}</dd></>}
      {decision && <><dt>{say('decidedAt')}</dt><dd>{atTime(decision.decidedAt)}</dd></>}
      <dt>{say(entry.source === 'archive' ? 'sentAt' : 'seenAt')}</dt>
      <dd>{atTime(entry.seenAt)}</dd>
      {signals.length > 0 && (
        <>
          <dt>{say('signalsOf')}</dt>
          <dd>{signals.map(({ id }, place) => <span key={id}>{place > 0 && ', '}<code>{id}</code></span>)}</dd>
        </>
      )}
    </dl>
  );
}

function Forget({ person, onForget }: { person: string; onForget(): void }): JSX.Element {
  const { asking, setAsking, asker } = useAsking();
  if (!asking) return <button type="button" ref={asker} class="link" onClick={() => setAsking(true)}>{say('forget')}</button>;
  return <Sure question={say('forgetSure', isolated(person))} yes={say('forgetYes')} onYes={onForget} onNo={() => setAsking(false)} />;
}
