import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../host/client';
import type { Policy, Suggestion } from '../../host/wire';
import { inFigures, say, sayCount } from '../../words/words';
import { shown, titleOf } from '../thresholds';
import { factOf } from './conditions';

interface Props {
  policy: Policy;
  /** Moves with every change that is kept. */
  revision: number;
  onTake(threshold: string, value: number): void;
}

const atFirst = 3;

/** Thresholds that the owner's own decisions speak for. */
export function Suggestions({ policy, revision, onTake }: Props): JSX.Element | null {
  const [all, setAll] = useState(false);
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  useEffect(() => {
    let wanted = true;
    void ask('policy/suggest', { policy }).then((reply) => wanted && setSuggestions(reply.ok ? reply.result.suggestions : []));
    return () => {
      wanted = false;
    };
  }, [revision]);
  if (suggestions.length === 0) return null;
  return (
    <div class="suggestions">
      <h3 id="suggestions">{say('suggestions')}</h3>
      <ul>
        {(all ? suggestions : suggestions.slice(0, atFirst)).map(({ threshold, value, now, changes, agreementNow, agreementThen, why }) => {
          const fact = factOf(policy, { threshold });
          const then = shown(threshold, value, fact);
          // Where the decisions do not speak for it, the host says what does.
          const decided = agreementThen.same > agreementNow.same;
          return (
            <li key={threshold}>
              <p>
                <strong>{titleOf(threshold)} {then}</strong> {say('insteadOf', shown(threshold, now, fact))}{' '}
                {sayCount('wouldChange', changes)} {decided && say('wouldAgree', ...[agreementThen.same, agreementNow.same, agreementThen.of].map((count) => inFigures(count)))}
              </p>
              {!decided && <p class="hint">{why}</p>}
              <button type="button" aria-label={say('takeName', titleOf(threshold), then)} onClick={() => onTake(threshold, value)}>
                {say('take', then)}
              </button>
            </li>
          );
        })}
      </ul>
      {suggestions.length > atFirst && !all && (
        <button type="button" class="link" onClick={() => setAll(true)}>{sayCount('suggestionsMore', suggestions.length - atFirst)}</button>
      )}
    </div>
  );
}
