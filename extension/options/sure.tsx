import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../words/words';
import { useArrival } from './use_arrival';

interface Props {
  question: string;
  yes: string;
  onYes(): void;
  onNo(): void;
}

/** Whether the owner is being asked. The button that asks goes meanwhile; once it is back, it has the focus again. */
export function useAsking(): { asking: boolean; setAsking(asking: boolean): void; asker: { current: HTMLButtonElement | null } } {
  const [asking, setAsking] = useState(false);
  const asker = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    if (wasAsking.current && !asking) asker.current?.focus();
    wasAsking.current = asking;
  }, [asking]);
  return { asking, setAsking, asker };
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
