import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Agreement, FlippedPerson, Policy, PolicyPreview, Verdict } from '../../host/wire';
import { inFigures, say, sayCount } from '../../words/words';
import { Histogram } from './histogram';
import { useWhatIf } from './use_what_if';

const verdicts = ['accept', 'review', 'ignore'] as const satisfies readonly Verdict[];
const didWords = { accept: 'did_accept', ignore: 'did_ignore', wait: 'did_wait' } as const;

/** How long a hand must rest before the change is read aloud. */
const restMs = 600;

export function verdictWord(verdict: Verdict): string {
  return say(({ accept: 'verdictAccept', review: 'verdictReview', ignore: 'verdictIgnore' } as const)[verdict]);
}

interface Props {
  policy: Policy;
  /** What it is compared with. */
  against: Policy;
  /** What the threshold is compared with. */
  fact: string | undefined;
  /** Of the settings: with another one, the same question may have another answer. */
  revision: number;
  /** The number that was touched last, where it is. */
  threshold: number | undefined;
  /** Whether the owner has changed anything here. */
  touched: boolean;
  /** What can be done with it. */
  children?: ComponentChildren;
}

/** What would be different: how many, in which direction, and who. */
export function WhatIfPanel({ policy, against, fact, revision, threshold, touched, children }: Props): JSX.Element {
  const [who, setWho] = useState(false);
  const answer = useWhatIf(policy, against, fact, who, revision);
  const preview = answer && 'preview' in answer ? answer.preview : undefined;
  const changes = preview ? changesIn(preview) : '';
  return (
    <aside class={touched ? 'whatIf touched' : 'whatIf'} aria-labelledby="whatIf">
      <h3 id="whatIf">{say('whatIf')}</h3>
      {answer && 'error' in answer && <p class="bad">{say('whatIfFailed', answer.error.message)}</p>}
      {preview && (
        <>
          {touched ? <p class="changes">{changes}</p> : <p class="hint">{say('whatIfHint')}</p>}
          <Verdicts preview={preview} />
          {preview.histogram && threshold !== undefined && <Histogram counts={preview.histogram} threshold={threshold} />}
          {children}
          {preview.decided > 0 && <p class="agreement">{agreementIn(preview.agreement)}</p>}
          <People people={preview.people} all={preview.flips.reduce((sum, { count }) => sum + count, 0)} onOpen={setWho} />
          <p class="hint">{preview.sample ? sayCount('overSample', preview.total) : sayCount('overJournal', preview.total)}</p>
          {preview.rejudging !== undefined && <p class="hint">{sayCount('rejudging', preview.rejudging)}</p>}
        </>
      )}
      <Rested words={touched ? changes : ''} />
    </aside>
  );
}

export function changesIn({ flips }: Pick<PolicyPreview, 'flips'>): string {
  const all = flips.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return say('changesNone');
  const ways = [...flips].sort((a, b) => b.count - a.count)
    .map(({ from, to, count }) => say('changesWay', inFigures(count), verdictWord(from), verdictWord(to)));
  const [only] = ways;
  return ways.length === 1 && only !== undefined ? only : `${sayCount('changes', all)} ${ways.join(' · ')}`;
}

function agreementIn({ now, before }: { now: Agreement; before: Agreement }): string {
  const words = say('agrees', inFigures(now.same), inFigures(now.of));
  return now.same === before.same ? words : `${words} ${say('agreedBefore', inFigures(before.same))}`;
}

function Verdicts({ preview: { total, verdicts: now, before } }: { preview: PolicyPreview }): JSX.Element {
  const share = (count: number): string => `${total > 0 ? (100 * count) / total : 0}%`;
  return (
    <dl class="verdicts">
      {verdicts.map((verdict) => {
        const change = now[verdict] - before[verdict];
        return (
          <div key={verdict} class={`to-${verdict}`}>
            <dt>{verdictWord(verdict)}</dt>
            <dd>
              {inFigures(now[verdict])}
              {change !== 0 && <span class="delta"> {change > 0 ? '+' : '−'}{inFigures(Math.abs(change))}</span>}
            </dd>
            <dd class="share" aria-hidden="true"><span style={{ width: share(now[verdict]) }} /></dd>
          </div>
        );
      })}
    </dl>
  );
}

function People({ people, all, onOpen }: { people: readonly FlippedPerson[]; all: number; onOpen(open: boolean): void }): JSX.Element {
  return (
    <details class="flipped" hidden={all === 0} onToggle={(event) => onOpen(event.currentTarget.open)}>
      <summary>{sayCount('flippedPeople', all)}</summary>
      <ul>
        {people.map(({ id, name, headline, from, to, reasonText, decision }) => (
          <li key={id}>
            <bdi class="who">{name ?? say('somebody')}</bdi>
            {headline && <bdi class="hint">{headline}</bdi>}
            <span class="way">{verdictWord(from)} → <strong>{verdictWord(to)}</strong></span>
            <span class="hint">{decision ? say('youDid', say(didWords[decision])) : say('youDidNothing')}{reasonText && <> · <bdi>{reasonText}</bdi></>}</span>
          </li>
        ))}
      </ul>
      {people.length > 0 && all > people.length && <p class="hint">{sayCount('flippedMore', all - people.length)}</p>}
    </details>
  );
}

/** Says what has changed when the hand rests, not at every step of it. */
function Rested({ words }: { words: string }): JSX.Element {
  const [told, setTold] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTold(words), restMs);
    return () => clearTimeout(timer);
  }, [words]);
  return <p class="unseen" role="status">{told}</p>;
}
