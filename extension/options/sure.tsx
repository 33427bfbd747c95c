import type { JSX } from 'preact';
import { say } from '../words/words';
import { useArrival } from './use_arrival';

interface Props {
  question: string;
  yes: string;
  onYes(): void;
  onNo(): void;
}

/** Asked once, in words, before something goes for good. */
export function Sure({ question, yes, onYes, onNo }: Props): JSX.Element {
  // Not on "yes": a second press of the same key must not delete.
  const no = useArrival<HTMLButtonElement>();
  return (
    <div class="ask" role="group" aria-label={yes}>
      <p>{question}</p>
      <button type="button" ref={no} onClick={onNo}>{say('keep')}</button>{' '}
      <button type="button" class="danger" onClick={onYes}>{yes}</button>
    </div>
  );
}
