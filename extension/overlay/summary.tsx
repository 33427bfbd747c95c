import { Fragment, type JSX } from 'preact';
import type { HostState } from '../host/state';
import type { Verdict } from '../host/wire';
import { cureOf, sandboxHint } from '../words/cures';
import { say, sayCount } from '../words/words';
import { AfterAccept, type Accepted } from './after_accept';
import type { Look } from './next_look';

interface Props {
  counts: Record<Verdict, number>;
  host: HostState;
  /** The last outcome, for those who hear the page. */
  said: string;
  accepted?: Accepted | undefined;
  /** How many who were let wait are due. */
  due: number;
  look?: Look | undefined;
  onEnough(): void;
  onLook(keys: readonly string[]): void;
  onStep(verdict: Verdict): void;
  onRetry(): void;
}

/** The one line above the list; in its place the cure, where there is no host. */
export function Summary({ counts, host, said, accepted, due, look, onEnough, onLook, onStep, onRetry }: Props): JSX.Element {
  const judged = counts.accept + counts.ignore + counts.review > 0;
  return (
    <div class="above" tabIndex={-1}>
      {host.is === 'missing' && <Missing host={host} onRetry={onRetry} />}
      {host.is !== 'missing' && judged && <Counts counts={counts} onStep={onStep} />}
      {host.is !== 'missing' && judged && <NextLookLine look={look} onLook={onLook} />}
      {due > 0 && <p class="aside">{sayCount('dueCount', due)}</p>}
      {accepted && <AfterAccept accepted={accepted} onEnough={onEnough} />}
      <p class="said" role="status" aria-live="polite">{said}</p>
    </div>
  );
}

function Counts({ counts, onStep }: Pick<Props, 'counts' | 'onStep'>): JSX.Element {
  const words = {
    accept: sayCount('countAccept', counts.accept),
    ignore: sayCount('countIgnore', counts.ignore),
    review: sayCount('countReview', counts.review),
  };
  return (
    <div class="summary" role="group" aria-label={say('summaryName')}>
      <span>{say('onThisPage')} </span>
      {(['accept', 'ignore', 'review'] as const).map((verdict, place) => (
        <Fragment key={verdict}>
          {place > 0 && <span aria-hidden="true"> · </span>}
          <button
            type="button" class={verdict} disabled={counts[verdict] === 0}
            title={say('stepThrough')} onClick={() => onStep(verdict)}
          >
            {words[verdict]}
          </button>
        </Fragment>
      ))}
    </div>
  );
}

/** Comes when the page is at rest, and the hand may be on a button below: its place is kept from the start. */
function NextLookLine({ look, onLook }: Pick<Props, 'look' | 'onLook'>): JSX.Element {
  return (
    <p class="aside look">
      {look && <bdi dir="auto">{look.text}</bdi>}{' '}
      {look && <button type="button" onClick={() => onLook(look.keys)}>{say('stepThrough')}</button>}
    </p>
  );
}

function Missing({ host, onRetry }: { host: Extract<HostState, { is: 'missing' }>; onRetry(): void }): JSX.Element {
  const { what, cure } = cureOf(host.cause);
  return (
    <div class="banner" role="group" aria-label={say('bannerName')}>
      <p><strong>{what}</strong> {cure} {sandboxHint(host.cause)}</p>
      <button type="button" onClick={(event) => event.isTrusted && onRetry()}>{say('tryAgain')}</button>
    </div>
  );
}
