import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** What became of the last change. `times` tells one "Saved" from the next. */
export interface Word {
  words: string;
  seriously: boolean;
  times: number;
}

const shownMs = 4000;

/** Good news goes by itself; what was not saved stays until there is something newer. */
export function Said({ word }: { word: Word }): JSX.Element {
  const [over, setOver] = useState(0);
  useEffect(() => {
    if (word.seriously || !word.words) return undefined;
    const timer = setTimeout(() => setOver(word.times), shownMs);
    return () => clearTimeout(timer);
  }, [word.times]);
  const shown = word.words !== '' && over !== word.times;
  return (
    <div class={word.seriously ? 'said seriously' : 'said'} role="status">
      {shown && <p key={word.times}>{word.words}</p>}
    </div>
  );
}
