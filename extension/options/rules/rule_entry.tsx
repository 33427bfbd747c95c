import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ListedRule } from '../../host/wire';
import { inFigures, languageName, say, sayCount, sayIfKnown } from '../../words/words';
import { Sure, useAsking } from '../sure';

export interface RuleActions {
  onWeight(rule: ListedRule, weight: number): void;
  onEnabled(rule: ListedRule, enabled: boolean): void;
  /** An own rule is taken into the form. */
  onEdit(rule: ListedRule): void;
  onDelete(rule: ListedRule): void;
}

const greatestWeight = 5;

/** One rule: what it says, what it is worth, how it did with this owner. */
export function RuleEntry({ rule, actions }: { rule: ListedRule; actions: RuleActions }): JSX.Element {
  const [open, setOpen] = useState(false);
  const { id, text, language, enabled, nearCertain, own, hits, record } = rule;
  const marks = [
    ...(own ? [say('ruleOwn')] : []),
    ...(enabled ? [] : [say('ruleMuted')]),
    ...(rule.ownWeight === undefined ? [] : [say('ruleOtherWeight')]),
    ...(nearCertain ? [say('ruleNearCertain')] : []),
  ];
  return (
    <li class={enabled ? 'ruleEntry' : 'ruleEntry off'}>
      <input
        type="checkbox" checked={enabled} aria-label={say('ruleOn', text)} title={say('ruleOnShort')}
        onChange={(event) => actions.onEnabled(rule, event.currentTarget.checked)}
      />
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {text}
          <span class="hint">
            {language && language !== 'any' && <span class="language"> {languageName(language)}</span>}
            {marks.map((mark) => <span class="badgeLike" key={mark}> {mark}</span>)}
            {hits > 0 && ` · ${recordOf(hits, record)}`}
          </span>
        </summary>
        {open && <Details id={id} rule={rule} actions={actions} />}
      </details>
    </li>
  );
}

function Details({ id, rule, actions }: { id: string; rule: ListedRule; actions: RuleActions }): JSX.Element {
  const { pattern, fields, match, noMatch, weight, ownWeight, own } = rule;
  const { asking, setAsking, asker } = useAsking();
  return (
    <div class="ruleDetails">
      <Weight rule={rule} onWeight={(value) => actions.onWeight(rule, value)} />
      {ownWeight !== undefined && (
        <p><button type="button" class="link" onClick={() => actions.onWeight(rule, weight)}>{say('backTo', inFigures(weight))}</button></p>
      )}
      <dl>
        <dt>{say('ruleFields')}</dt>
        <dd>{fields.map((field) => sayIfKnown('field', field) || field).join(', ')}</dd>
        <dt>{say('rulePattern')}</dt>
        <dd><code class="pattern" tabIndex={0} role="region" aria-label={say('rulePattern')}>{pattern}</code></dd>
        {match.length > 0 && <><dt>{say('ruleMatches')}</dt><dd><Examples of={match} /></dd></>}
        {noMatch.length > 0 && <><dt>{say('ruleMatchesNot')}</dt><dd><Examples of={noMatch} /></dd></>}
        <dt>{say('ruleId')}</dt>
        <dd><code>{id}</code></dd>
      </dl>
      {own && !asking && (
        <div class="buttons">
          <button type="button" onClick={() => actions.onEdit(rule)}>{say('ruleEdit')}</button>
          <button type="button" ref={asker} class="link" onClick={() => setAsking(true)}>{say('ruleDelete')}</button>
        </div>
      )}
      {asking && <Sure question={say('deleteSure', rule.text)} yes={say('ruleDelete')} onYes={() => actions.onDelete(rule)} onNo={() => setAsking(false)} />}
    </div>
  );
}

function Weight({ rule, onWeight }: { rule: ListedRule; onWeight(weight: number): void }): JSX.Element {
  const value = rule.ownWeight ?? rule.weight;
  const [moving, setMoving] = useState(value);
  useEffect(() => setMoving(value), [value]);
  const words = inFigures(moving, { least: 1 });
  return (
    <label class="weight">
      <span class="label">{say('ruleWeight')}</span>
      <input
        type="range" min={0} max={Math.max(greatestWeight, rule.weight, value)} step={0.1} value={moving} aria-valuetext={words}
        onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
        onChange={(event) => event.currentTarget.valueAsNumber !== value && onWeight(event.currentTarget.valueAsNumber)}
      />
      <output>{words}</output>
    </label>
  );
}

function Examples({ of }: { of: readonly string[] }): JSX.Element {
  return <ul class="examples">{of.map((example) => <li key={example}><q><bdi>{example}</bdi></q></li>)}</ul>;
}

export function recordOf(hits: number, { accepted, ignored, waited }: ListedRule['record']): string {
  const decided = accepted + ignored + waited;
  if (decided === 0) return sayCount('ruleHits', hits);
  return `${sayCount('ruleHits', hits)}: ${say('ruleRecord', accepted, ignored, waited)}`;
}
