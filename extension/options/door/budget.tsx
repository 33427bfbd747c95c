import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ask } from '../../host/client';
import type { Policy } from '../../host/wire';
import { say, sayCount } from '../../words/words';
import { scaleOf, shown } from '../thresholds';
import { comparisonsOf } from './conditions';
import { setNumber } from './edits';

interface Props {
  policy: Policy;
  threshold: string;
  fact: string;
  onValue(value: number): void;
}

/** Whether people are ignored by this threshold, so that a budget can set it. */
export function hasBudget(policy: Policy, threshold: string): boolean {
  return policy.rules.some(({ verdict, enabled, when }) => verdict === 'ignore' && enabled !== false && comparisonsOf(when).some(({ comparison }) => comparison.threshold === threshold));
}

/** Whether every rule asks for less than the threshold: then a lower one is the one that flags no more. */
export function asksForLess(policy: Policy, threshold: string): boolean {
  return policy.rules.filter(({ enabled }) => enabled !== false).flatMap(({ when }) => comparisonsOf(when))
    .every(({ comparison }) => comparison.threshold !== threshold || comparison.op === 'below');
}

/** The other way round: how many false alarms are bearable sets the threshold. */
export function Budget({ policy, threshold, fact, onValue }: Props): JSX.Element {
  const [share, setShare] = useState(1);
  const [said, setSaid] = useState('');
  const find = async (): Promise<void> => {
    const reply = await ask('policy/budget', { policy, threshold, perThousand: share * 10 });
    if (!reply.ok) return setSaid(say('whatIfFailed', reply.error.message));
    const { value, flagged, accepted, reached } = reply.result;
    if (accepted === 0) return setSaid(say('budgetNobody'));
    if (value === undefined || !reached) return setSaid(say('budgetOutOfReach', flagged, accepted));
    const set = asksForLess(policy, threshold) ? stepBelow(value, scaleOf(threshold, policy.thresholds[threshold] ?? value, fact)) : stepAbove(value, scaleOf(threshold, value, fact));
    const then = await ask('policy/preview', { policy: setNumber({ threshold }, set)(policy), against: policy, people: 0 });
    const left = then.ok ? then.result.flips.filter(({ to }) => to === 'review').reduce((sum, { count }) => sum + count, 0) : 0;
    setSaid([say('budgetSet', shown(threshold, set, fact)), sayCount('budgetFlagged', flagged), ...(left > 0 ? [sayCount('budgetLeft', left)] : [])].join(' '));
    return onValue(set);
  };
  const [before = '', after = ''] = say('budget', '\uE000').split('\uE000');
  return (
    <form
      class="budget"
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <label>
        {before}
        <input
          type="number" min={0} max={100} step={0.1} value={share} required
          onInput={(event) => Number.isFinite(event.currentTarget.valueAsNumber) && setShare(event.currentTarget.valueAsNumber)}
        />
        {after}
      </label>
      <button type="submit">{say('budgetFind')}</button>
      <p class="hint" role="status">{said}</p>
    </form>
  );
}

/** The slider's next step that is not above: a higher one could flag more. */
export function stepBelow(value: number, { min, max, step }: { min: number; max: number; step: number }): number {
  return Number((min + Math.floor((Math.min(value, max) - min) / step + 1e-9) * step).toFixed(4));
}

/** The slider's next step that is not below: a lower one could flag more. */
export function stepAbove(value: number, { min, step }: { min: number; step: number }): number {
  return Number((min + Math.ceil((value - min) / step - 1e-9) * step).toFixed(4));
}
