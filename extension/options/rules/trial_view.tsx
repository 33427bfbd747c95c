import type { JSX } from 'preact';
import type { RuleTrial } from '../../host/wire';
import { inFigures, say, sayCount, sayIfKnown } from '../../words/words';
import { MarkedText } from './marked_text';

interface TriedProps {
  texts: readonly string[];
  matches: RuleTrial['matches'];
  /** Whether the texts are to be matched; absent: nobody minds. */
  wanted?: boolean;
}

/** What the rule saw in each of these texts, as far as it was tried on them. */
export function Tried({ texts, matches, wanted }: TriedProps): JSX.Element | null {
  const tried = texts.flatMap((text) => matches.find((match) => match.text === text) ?? []);
  if (tried.length === 0) return null;
  const classOf = (hit: boolean): string => (wanted === undefined ? (hit ? 'good' : 'hint') : hit === wanted ? 'good' : 'bad');
  return (
    <ul class="tried">
      {tried.map(({ text, evidence }, index) => (
        <li key={index}>
          <span class={classOf(evidence.length > 0)}>{evidence.length > 0 ? say('tryHit') : say('tryMiss')}</span>{' '}
          <MarkedText text={text} evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}

/** What a rule that is being written would have seen: in what was pasted, and in the journal. */
export function TrialView({ trial: { matches, journal }, pasted }: { trial: RuleTrial; pasted: string }): JSX.Element {
  const { of, hits, accepted, ignored, waited, examples } = journal;
  return (
    <div class="trial">
      <Tried texts={[pasted]} matches={matches} />
      <p role="status">
        {sayCount('tryJournal', hits)} {say('tryOf', inFigures(of))}{hits > 0 && ` · ${say('ruleRecord', accepted, ignored, waited)}`}
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
