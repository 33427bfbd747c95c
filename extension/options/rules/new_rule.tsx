import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Reply, RuleTrial } from '../../host/wire';
import { inFigures, say, sayIfKnown } from '../../words/words';
import { linesOf, ruleFields, ruleGroups, trialOf, type Draft } from './draft';
import { Trials } from './trial';
import { TrialView, Tried } from './trial_view';

interface Props {
  draft: Draft;
  onDraft(draft: Draft): void;
  /** What the host says to it; '' where it is kept. */
  onSave(draft: Draft): Promise<string>;
  onCancel(): void;
}

/** A rule while it is written: tried at once on the journal, on its examples and on what is pasted. */
export function NewRule({ draft, onDraft, onSave, onCancel }: Props): JSX.Element {
  const [pasted, setPasted] = useState('');
  const [answer, setAnswer] = useState<Reply<RuleTrial>>();
  const [refused, setRefused] = useState('');
  const trials = useMemo(() => new Trials(setAnswer), []);
  const { group, fields, pattern, weight, match, noMatch } = draft;
  useEffect(() => {
    trials.try(pattern.trim() === '' || fields.length === 0 ? undefined : trialOf(draft, pasted));
  }, [group, fields, pattern, weight, match, noMatch, pasted]);
  useEffect(() => () => trials.stop(), []);
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    first.current?.scrollIntoView({ block: 'center' });
    first.current?.focus();
  }, []);

  const set = (change: Partial<Draft>): void => onDraft({ ...draft, ...change });
  const save = async (): Promise<void> => setRefused(await onSave(draft));
  // A pack that was imported may know more of them than the form offers.
  const groups = [...new Set([...ruleGroups, draft.kept?.group ?? group])];
  const error = answer?.ok ? answer.result.error : undefined;
  const trial = answer?.ok && !error ? answer.result : undefined;
  return (
    <form
      class="newRule"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="grid">
        <label>
          <span class="label">{say('ruleGroup')}</span>
          <select value={group} onChange={(event) => set({ group: event.currentTarget.value })}>
            {groups.map((one) => <option key={one} value={one}>{sayIfKnown('group', one) || sayIfKnown('ruleGroup', one) || one}</option>)}
          </select>
        </label>
        <fieldset class="inline">
          <legend class="label">{say('ruleFields')}</legend>
          {ruleFields.map((field) => (
            <label key={field}>
              <input
                type="checkbox" checked={fields.includes(field)}
                onChange={(event) => set({ fields: event.currentTarget.checked ? [...fields, field] : fields.filter((one) => one !== field) })}
              />{' '}
              {sayIfKnown('field', field)}
            </label>
          ))}
        </fieldset>
      </div>
      <label>
        <span class="label">{say('rulePattern')}</span>
        <input
          ref={first} type="text" class="pattern" value={pattern} required spellcheck={false} autocomplete="off" autocapitalize="off"
          aria-invalid={error !== undefined} aria-describedby="patternHint patternError" onInput={(event) => set({ pattern: event.currentTarget.value })}
        />
        <span class="hint" id="patternHint">{say('rulePatternHint')}</span>
      </label>
      <div id="patternError" role="status">
        {error && <p class="bad">{error.what}{error.where !== undefined && <PlaceIn pattern={pattern} where={error.where} />}</p>}
        {answer?.ok === false && <p class="bad">{answer.error.message}</p>}
      </div>
      <label>
        <span class="label">{say('ruleTry')}</span>
        <textarea rows={3} value={pasted} placeholder={say('ruleTryExample')} onInput={(event) => setPasted(event.currentTarget.value)} />
      </label>
      {trial && <TrialView trial={trial} pasted={pasted} />}
      <label>
        <span class="label">{say('ruleText')}</span>
        <input type="text" value={draft.text} required maxLength={120} placeholder={say('ruleTextExample')} onInput={(event) => set({ text: event.currentTarget.value })} />
      </label>
      <label class="weight">
        <span class="label">{say('ruleWeight')}</span>
        <input
          type="range" min={0.1} max={5} step={0.1} value={weight} aria-valuetext={inFigures(weight)}
          onInput={(event) => set({ weight: event.currentTarget.valueAsNumber })}
        />
        <output>{inFigures(weight, { least: 1 })}</output>
      </label>
      <p class="hint">{say('ruleWeightHint')}</p>
      <div class="grid">
        <div>
          <label>
            <span class="label">{say('ruleMatch')}</span>
            <textarea rows={3} required value={match} onInput={(event) => set({ match: event.currentTarget.value })} />
          </label>
          {trial && <Tried texts={linesOf(match)} matches={trial.matches} wanted />}
        </div>
        <div>
          <label>
            <span class="label">{say('ruleNoMatch')}</span>
            <textarea rows={3} value={noMatch} onInput={(event) => set({ noMatch: event.currentTarget.value })} />
          </label>
          {trial && <Tried texts={linesOf(noMatch)} matches={trial.matches} wanted={false} />}
        </div>
      </div>
      <p class="hint">{say('ruleExamplesHint')}</p>
      {refused && <p class="bad" role="alert">{refused}</p>}
      <div class="buttons">
        <button type="submit">{say('ruleSave')}</button>
        <button type="button" class="link" onClick={onCancel}>{say('ruleCancel')}</button>
      </div>
    </form>
  );
}

/** The pattern with the place where it stops making sense. */
function PlaceIn({ pattern, where }: { pattern: string; where: number }): JSX.Element {
  return <code class="pattern place">{pattern.slice(0, where)}<mark>{pattern.slice(where, where + 1) || '␣'}</mark>{pattern.slice(where + 1)}</code>;
}
