import type { JSX } from 'preact';
import type { RuleTrial } from '../../host/wire';
import { say, sayCount, sayIfKnown } from '../../words/words';
import { MarkedText } from './marked_text';

/** What a rule that is being written would have seen. */
export function TrialView({ trial: { matches, journal } }: { trial: RuleTrial }): JSX.Element {
  const { of, hits, accepted, ignored, waited, examples } = journal;
  return (
    <div class="trial">
      {matches.length > 0 && (
        <ul class="tried">
          {matches.map(({ text, evidence }, index) => (
            <li key={index}>
              <span class={evidence.length > 0 ? 'good' : 'hint'}>{evidence.length > 0 ? say('tryHit') : say('tryMiss')}</span>{' '}
              <MarkedText text={text} evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
      <p role="status">
        {sayCount('tryJournal', hits)} {say('tryOf', of.toLocaleString(say('locale')))}{hits > 0 && ` · ${say('ruleRecord', accepted, ignored, waited)}`}
      </p>
      {examples.length > 0 && (
        <ul class="tried">
          {examples.map(({ id, name, field, text, evidence }) => (
            <li key={`${id} ${field}`}>
              <span class="hint"><bdi>{name ?? say('somebody')}</bdi>, {sayIfKnown('field', field.split('/')[0] ?? field) || field}:</span>{' '}
              <MarkedText text={text} evidence={evidence} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
