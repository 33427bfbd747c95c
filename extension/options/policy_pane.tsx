import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Policy, PolicyState } from '../host/wire';
import { say } from '../words/words';
import { Budget, hasBudget } from './door/budget';
import { CompareView } from './door/compare_view';
import { factOf, numberAt, samePlace, type NumberPlace } from './door/conditions';
import { setNumber, type Edit } from './door/edits';
import { OwnPolicies, useSaved, type Named } from './door/own_policies';
import { RuleList } from './door/rule_list';
import { Suggestions } from './door/suggestions';
import { useWhatIf } from './door/use_what_if';
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
  const tried = place !== undefined && trial.value !== undefined ? setNumber(place, trial.value)(policy) : policy;
  const fact = place && factOf(tried, place);
  const answer = useWhatIf(tried, before, fact, revision);

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
  const choose = (chosen: Policy): void => {
    setTrial({ before: policy });
    void store.setPolicy(chosen);
  };

  const now: Named = { id: 'now', name: say('policyNow'), policy };
  const origin = [...saved, ...presets].find(({ id }) => id === policy.id);
  const start = place && numberAt(before, place);
  return (
    <Pane id="policy" title={say('panePolicy')} hint={say('panePolicyHint')}>
      <Doors presets={presets} own={saved} chosen={policy.id} onChoose={(chosen) => choose(chosen.policy)} />
      {store.hasUnsaved && (
        <p class="offer" role="alert">
          {say('lateChange')} <button type="button" onClick={() => void store.changeAgain()}>{say('changeAgain')}</button>
        </p>
      )}
      <div class="steering">
        <div class="sentences">
          <h3 id="sentences">{say('policySentences', policy.name)}</h3>
          <p class="hint">{say('policySentencesHint')}</p>
          <RuleList policy={tried} active={place} onMove={move} onCommit={commit} onEdit={edit} />
        </div>
        <WhatIfPanel answer={answer} threshold={place && numberAt(tried, place)} touched={place !== undefined || before !== policy}>
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
        policy={policy} origin={origin} saved={saved} isPreset={(id) => presets.some((preset) => preset.id === id)} reload={reload}
        onChoose={choose} say={tell}
      />
      <details class="comparing">
        <summary>{say('compare')}</summary>
        <CompareView all={[now, ...saved, ...presets]} revision={revision} />
      </details>
    </Pane>
  );
}
