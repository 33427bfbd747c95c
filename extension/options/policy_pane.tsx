import type { JSX } from 'preact';
import type { Policy, PolicyState } from '../host/wire';
import { say, sayIfKnown } from '../words/words';
import { Doors } from './doors';
import { Check, Pane, Slider } from './fields';
import { inOrder, meaningOf, scaleOf, shown, titleOf } from './thresholds';

interface Props {
  state: PolicyState;
  onPolicy(policy: Policy): void;
}

/** Which practice, with which thresholds. */
export function PolicyPane({ state, onPolicy }: Props): JSX.Element {
  const { policy, presets } = state;
  const preset = presets.find(({ id }) => id === policy.id)?.policy;
  const setThreshold = (name: string, value: number): void =>
    onPolicy({ ...policy, thresholds: { ...policy.thresholds, [name]: value } });
  const setEnabled = (id: string, enabled: boolean): void =>
    onPolicy({ ...policy, rules: policy.rules.map((rule) => (rule.id === id ? { ...rule, enabled } : rule)) });
  // Only what a preset ships switched off is offered here; the rest is what makes it that preset.
  const optional = (preset?.rules ?? policy.rules).filter((rule) => rule.enabled === false).map(({ id }) => id);

  return (
    <Pane id="policy" title={say('panePolicy')} hint={say('panePolicyHint')}>
      <Doors presets={presets} chosen={policy.id} onChoose={(chosen) => onPolicy(chosen.policy)} />
      <h3>{say('thresholds')}</h3>
      {inOrder(policy.thresholds).map(([name, value]) => {
        const scale = scaleOf(name, value);
        const start = preset?.thresholds[name];
        return (
          <Slider
            key={name} label={titleOf(name)} value={value} min={scale.min} max={scale.max} step={scale.step}
            words={(now) => `${shown(name, now)} · ${meaningOf(name, now)}`}
            onCommit={(now) => setThreshold(name, now)}
          >
            {start !== undefined && start !== value && (
              <button type="button" class="link" onClick={() => setThreshold(name, start)}>{say('backTo', shown(name, start))}</button>
            )}
          </Slider>
        );
      })}
      {optional.map((id) => (
        <Check
          key={id} label={sayIfKnown('rule', id) || id}
          checked={policy.rules.find((rule) => rule.id === id)?.enabled !== false}
          onChange={(enabled) => setEnabled(id, enabled)}
        />
      ))}
    </Pane>
  );
}
