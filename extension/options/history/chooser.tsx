import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HistoryOverview } from '../../host/wire';
import { reasonsFor } from '../../words/reasons';
import { inFigures, say, sayIfKnown, type Key } from '../../words/words';
import { everything, filtersSet, type Choice } from './choice';

interface Props {
  choice: Choice;
  overview: HistoryOverview | undefined;
  onChoice(choice: Choice): void;
}

const lists: { id: Choice['list']; title: Key; count?(overview: HistoryOverview): number }[] = [
  { id: '', title: 'listAll', count: ({ invitations }) => invitations },
  { id: 'waiting', title: 'listWaiting', count: ({ waiting }) => waiting.count },
  { id: 'turnedAway', title: 'listTurnedAway', count: ({ turnedAway }) => turnedAway },
  { id: 'pitchedAfter', title: 'listPitchedAfter' },
];

const verdicts = ['accept', 'review', 'ignore'] as const;
const actions = ['accept', 'ignore', 'wait', 'none'] as const;
const kinds = ['none', 'default', 'generic', 'personal', 'recruiting', 'sales', 'spam'] as const;
const reasons = Object.values(reasonsFor).flat();

/** Which of the history is shown: one of four lists, a search, and filters for who wants them. */
export function Chooser({ choice, overview, onChoice }: Props): JSX.Element {
  const [open, setOpen] = useState(false);
  const choose = (change: Partial<Choice>): void => onChoice({ ...choice, ...change });
  const set = filtersSet(choice);
  return (
    <div class="chooser">
      <fieldset class="chips">
        <legend class="unseen">{say('listLegend')}</legend>
        {lists.map(({ id, title, count }) => (
          <label key={id}>
            <input type="radio" name="list" value={id} checked={choice.list === id || (id === 'waiting' && choice.list === 'due')} onChange={() => choose({ list: id })} />
            <span>{say(title)}{overview && count && <span class="count">{inFigures(count(overview))}</span>}</span>
          </label>
        ))}
      </fieldset>
      <div class="look">
        <label class="search">
          <span class="unseen">{say('historySearch')}</span>
          <input
            type="search" value={choice.text} placeholder={say('historySearch')} autocomplete="off" spellcheck={false}
            onInput={(event) => choose({ text: event.currentTarget.value })}
          />
        </label>
        <button type="button" aria-expanded={open} aria-controls="filters" onClick={() => setOpen(!open)}>
          {set > 0 ? say('filtersSet', set) : say('filters')}
        </button>
      </div>
      {open && (
        <div class="filters" id="filters">
          <Any label={say('filterDone')} value={choice.action} options={actions} wordsOf={(id) => sayIfKnown('done', id)} onChoose={(action) => choose({ action })} />
          <Any label={say('filterSaid')} value={choice.verdict} options={verdicts} wordsOf={(id) => sayIfKnown('said', id)} onChoose={(verdict) => choose({ verdict })} />
          <Any label={say('filterReason')} value={choice.reasonId} options={reasons} wordsOf={(id) => sayIfKnown('reason', id)} onChoose={(reasonId) => choose({ reasonId })} />
          <Any label={say('filterKind')} value={choice.kind} options={kinds} wordsOf={(id) => sayIfKnown('kind', id)} onChoose={(kind) => choose({ kind })} />
          <Day label={say('filterSince')} value={choice.since} onChoose={(since) => choose({ since })} />
          <Day label={say('filterUntil')} value={choice.until} onChoose={(until) => choose({ until })} />
          {set > 0 && <button type="button" class="link" onClick={() => onChoice({ ...everything, list: choice.list, text: choice.text })}>{say('filtersClear')}</button>}
        </div>
      )}
    </div>
  );
}

interface AnyProps<Id extends string> {
  label: string;
  value: Id | '';
  options: readonly Id[];
  wordsOf(id: Id): string;
  onChoose(id: Id | ''): void;
}

function Any<Id extends string>({ label, value, options, wordsOf, onChoose }: AnyProps<Id>): JSX.Element {
  return (
    <label>
      <span class="label">{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value as Id | '')}>
        <option value="">{say('filterAny')}</option>
        {options.map((id) => <option key={id} value={id}>{wordsOf(id)}</option>)}
      </select>
    </label>
  );
}

function Day({ label, value, onChoose }: { label: string; value: string; onChoose(day: string): void }): JSX.Element {
  return (
    <label>
      <span class="label">{label}</span>
      <input type="date" value={value} onChange={(event) => onChoose(event.currentTarget.value)} />
    </label>
  );
}
