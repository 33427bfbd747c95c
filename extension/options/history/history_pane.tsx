import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ask } from '../../host/client';
import type { HistoryEntry, Reply } from '../../host/wire';
import { isolated } from '../../words/isolated';
import { troubleOf } from '../../words/troubles';
import { say, sayCount } from '../../words/words';
import { JournalNews } from '../journal_news';
import { onReturn } from '../on_return';
import type { PaneProps } from '../pane';
import { useDiagnostics } from '../use_diagnostics';
import { Chooser } from './chooser';
import { everything, filterOf, type Choice } from './choice';
import type { EntryHands } from './entry_body';
import { EntryRow } from './entry_row';
import { HistoryStore, type Shown } from './store';
import './history.css';

/** Who was here, what the owner decided and why. */
export function HistoryPane({ state, place, overview, recount, say: tell }: PaneProps): JSX.Element {
  const [shown, setShown] = useState<Shown>();
  const store = useMemo(() => new HistoryStore(setShown), []);
  const [choice, setChoice] = useState<Choice>({ ...everything, text: place.text ?? '' });
  const list = useRef<HTMLUListElement>(null);

  const choose = (next: Choice): void => {
    setChoice(next);
    store.show(filterOf(next));
  };
  useEffect(() => choose({ ...everything, text: place.text ?? '' }), [place.text]);
  useEffect(() => onReturn(() => store.reload()), []);

  /** Says what became of a change, and shows it where it was made. */
  const settle = (reply: Reply<unknown>, done: string, show: () => void): void => {
    tell(reply.ok ? done : say('notSaved', troubleOf(reply.error)), !reply.ok);
    if (reply.ok) {
      show();
      recount();
    } else {
      store.reload();
    }
  };
  const hands: EntryHands = {
    ownWords: state.options.readyWords ?? {},
    async onChange(entry, change) {
      if (!entry.decision) return;
      const reply = await ask('history/change', { decisionId: entry.decision.decisionId, ...change });
      settle(reply, say('saved'), () => store.replace(changed(entry, change)));
    },
    async onMark(entry, pitchedAfter) {
      settle(await ask('history/mark', { id: entry.id, pitchedAfter }), say('saved'), () => store.replace({ ...entry, pitchedAfter }));
    },
    async onEndWait(entry) {
      if (!entry.decision) return;
      const { decisionId } = entry.decision;
      settle(await ask('confirm', { decisionId, outcome: 'undone' }), say('saved'), () => store.reload());
    },
    async onForget(entry) {
      const reply = await ask('history/forget', entry.profile === undefined ? { id: entry.id } : { profile: entry.profile });
      settle(reply, say('forgotten', isolated(entry.name ?? say('somebody'))), () => {
        store.reload();
        list.current?.focus();
      });
    },
  };
  const { journal } = useDiagnostics();
  const due = overview?.waiting.due ?? 0;
  return (
    <section class="history" aria-label={say('paneHistory')}>
      <JournalNews journal={journal} />
      {due > 0 && choice.list !== 'due' && (
        <p class="nudge">
          {sayCount('dueCount', due)}{' '}
          <button type="button" onClick={() => choose({ ...everything, list: 'due' })}>{say('dueShow')}</button>
        </p>
      )}
      <Chooser choice={choice} overview={overview} onChoice={choose} />
      {choice.list === 'turnedAway' && <p class="hint">{say('turnedAwayHint')}</p>}
      {choice.list === 'pitchedAfter' && <p class="hint">{say('pitchedAfterHint')}</p>}
      {shown && <List shown={shown} narrowed={Object.keys(shown.filter).length > 0} list={list} hands={hands} onMore={() => void store.more()} />}
    </section>
  );
}

interface ListProps {
  shown: Shown;
  narrowed: boolean;
  list: { current: HTMLUListElement | null };
  hands: EntryHands;
  onMore(): void;
}

function List({ shown, narrowed, list, hands, onMore }: ListProps): JSX.Element {
  const { entries, total, hasMore, busy, error } = shown;
  if (error) return <p class="bad" role="alert">{say('historyFailed', troubleOf(error))}</p>;
  return (
    <>
      <p class="hint total" role="status">{!busy && (total === 0 ? say(narrowed ? 'historyNone' : 'historyEmpty') : sayCount('invitations', total))}</p>
      <ul class="entries" ref={list} tabIndex={-1} aria-busy={busy} aria-label={say('paneHistory')}>
        {entries.map((entry) => <EntryRow key={entry.id} entry={entry} hands={hands} />)}
      </ul>
      {hasMore && <p class="more"><button type="button" onClick={onMore}>{say('historyMore', entries.length, total)}</button></p>}
    </>
  );
}

function changed(entry: HistoryEntry, { remindAt, ...reason }: Parameters<EntryHands['onChange']>[1]): HistoryEntry {
  if (!entry.decision) return entry;
  const { reasonId, reasonText, remindAt: before, ...decision } = entry.decision;
  const kept = { ...(reasonId === undefined ? {} : { reasonId }), ...(reasonText === undefined ? {} : { reasonText }) };
  const reminder = remindAt === undefined ? before : remindAt ?? undefined;
  return {
    ...entry,
    decision: { ...decision, ...(Object.keys(reason).length > 0 ? reason : kept), ...(reminder === undefined ? {} : { remindAt: reminder }) },
  };
}
