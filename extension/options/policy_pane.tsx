import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Policy, PolicyState } from '../host/wire';
import { say } from '../words/words';
import { Budget, hasBudget } from './door/budget';
import { CompareView } from './door/compare_view';
import { factOf, numberAt, samePlace, type NumberPlace } from './door/conditions';
import { sameRules, setNumber, type Edit } from './door/edits';
import { OwnPolicies, useSaved, type Named } from './door/own_policies';
import { RuleList } from './door/rule_list';
import { Suggestions } from './door/suggestions';
import { WhatIfPanel } from './door/what_if_panel';
import { Doors } from './doors';
import { Pane } from './fields';
import type { SettingsStore } from './settings';
import { shown } from './thresholds';
import './door/door.css';

interface Props {
  state: PolicyState;
  store: SettingsStore;
  say(words: string, seriously?: boolean): void;
}

/** What the owner has under their hand: the number, where it is now, and the policy before they touched it. */
interface Trial {
  before: Policy;
  place?: NumberPlace;
  /** Absent: as it is kept. */
  value?: number | undefined;
}

/** Which practice, in sentences whose numbers move; and what moving them would change. */
export function PolicyPane({ state: { policy, presets, revision }, store, say: tell }: Props): JSX.Element {
  const [trial, setTrial] = useState<Trial>({ before: policy });
  const { saved, reload } = useSaved();
  const { place, before } = trial;
  // The same object as long as nothing moves: a new one is a new question.
  const tried = useMemo(() => (trial.place && trial.value !== undefined ? setNumber(trial.place, trial.value)(policy) : policy), [policy, trial]);
  const fact = place && factOf(tried, place);

  const move = (at: NumberPlace, value: number): void =>
    setTrial((last) => ({ before: last.place && samePlace(last.place, at) ? last.before : policy, place: at, value }));
  const commit = (at: NumberPlace, value: number): void => {
    move(at, value);
    const settle = (): void => setTrial((last) => (last.value === value ? { ...last, value: undefined } : last));
    if (numberAt(policy, at) === value) settle();
    else void store.changePolicy(setNumber(at, value)).then(settle);
  };
  const edit = (change: Edit): void => {
    setTrial({ before: policy });
    void store.changePolicy(change);
  };
  const choose = (chosen: Policy): Promise<void> => {
    setTrial({ before: policy });
    return store.setPolicy(chosen);
  };

  const now: Named = { id: 'now', name: say('policyNow'), policy };
  const origin = [...saved, ...presets].find(({ id }) => id === policy.id);
  const changed = origin !== undefined && !sameRules(origin.policy, policy);
  // A preset is called in the owner's language, which the policy made of it is not.
  const name = origin?.name ?? policy.name;
  const start = place && numberAt(before, place);
  const altered = !sameRules(before, policy);
  return (
    <Pane id="policy" title={say('panePolicy')} hint={say('panePolicyHint')}>
      <Doors presets={presets} own={saved} chosen={policy.id} changed={changed} onChoose={(chosen) => void choose(chosen.policy)} />
      <div class="steering">
        <div class="sentences">
          <h3 id="sentences">{say('policySentences', name)}</h3>
          <p class="hint">{say('policySentencesHint')}</p>
          <RuleList policy={tried} active={place} onMove={move} onCommit={commit} onEdit={edit} />
        </div>
        <WhatIfPanel
          policy={tried} against={before} fact={fact} revision={revision}
          threshold={place && numberAt(tried, place)} touched={place !== undefined || altered}
        >
          {!place && altered && <button type="button" class="link" onClick={() => void choose(before)}>{say('policyBack')}</button>}
          {place && fact && start !== undefined && start !== numberAt(tried, place) && (
            <button type="button" class="link" onClick={() => commit(place, start)}>
              {say('backTo', shown('threshold' in place ? place.threshold : '', start, fact))}
            </button>
          )}
          {place && 'threshold' in place && fact && hasBudget(policy, place.threshold) && (
            <Budget key={place.threshold} policy={policy} threshold={place.threshold} fact={fact} onValue={(value) => commit(place, value)} />
          )}
        </WhatIfPanel>
      </div>
      <Suggestions policy={policy} revision={revision} onTake={(threshold, value) => commit({ threshold }, value)} />
      <h3 id="ownPolicies">{say('ownPolicies')}</h3>
      <OwnPolicies
        policy={policy} name={name} origin={origin} changed={changed} saved={saved} isPreset={(id) => presets.some((preset) => preset.id === id)} reload={reload}
        onChoose={choose} say={tell}
      />
      <details class="comparing">
        <summary>{say('compare')}</summary>
        <CompareView all={[now, ...saved, ...presets]} revision={revision} />
      </details>
    </Pane>
  );
}
