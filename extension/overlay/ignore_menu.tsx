import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isolated } from '../words/isolated';
import { reasonsFor } from '../words/reasons';
import { say } from '../words/words';
import { reasonWords } from './line';
import { askFirstPlace } from './wish';

interface Props {
  person: string;
  /** The accessible name of a button, from its label. */
  name(label: string): string;
  suggested: string;
  onReason(id: string): void;
  onWords(text: string): void;
  onAskFirst(): void;
  onWait(): void;
}

/** The other reasons to ignore, the owner's own words, and two ways not to decide yet. */
export function IgnoreMenu({ person, name, suggested, onReason, onWords, onAskFirst, onWait }: Props): JSX.Element {
  const [words, setWords] = useState('');
  const first = useRef<HTMLButtonElement>(null);
  // At once: an effect after the paint would take the focus from where the owner has put it by then.
  useLayoutEffect(() => first.current?.focus(), []);
  return (
    <div class="panel menu">
      <h3>{say('menuHeading', isolated(person))}</h3>
      <div class="reasons">
        {reasonsFor.ignore.map((id, place) => (
          <button
            key={id} type="button" class={id === suggested ? 'reason suggested' : 'reason'}
            ref={place === 0 ? first : null} aria-label={name(reasonWords(id))}
            onClick={(event) => event.isTrusted && onReason(id)}
          >
            <kbd aria-hidden="true">{place + 1}</kbd>{reasonWords(id)}
          </button>
        ))}
      </div>
      <form
        class="words"
        onSubmit={(event) => {
          event.preventDefault();
          if (event.isTrusted && words.trim()) onWords(words.trim());
        }}
      >
        <label>
          <span>{say('ownWords')}</span>
          <input type="text" maxLength={200} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <button type="submit" disabled={!words.trim()} aria-label={name(say('buttonIgnore'))}>{say('buttonIgnore')}</button>
      </form>
      <div class="instead">
        <button type="button" aria-label={name(say('askFirst'))} onClick={onAskFirst}><kbd aria-hidden="true">{askFirstPlace + 1}</kbd>{say('askFirst')}</button>
        <button type="button" aria-label={name(say('wait'))} aria-keyshortcuts="w" onClick={(event) => event.isTrusted && onWait()}>
          <kbd aria-hidden="true">w</kbd>{say('wait')}
        </button>
      </div>
    </div>
  );
}
