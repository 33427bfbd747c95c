import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { say, type Key } from '../words/words';

const readyWords: { title: Key; words: Key }[] = [
  { title: 'askHowTitle', words: 'askHow' },
  { title: 'askThanksTitle', words: 'askThanks' },
  { title: 'askCoffeeTitle', words: 'askCoffee' },
  { title: 'askKindTitle', words: 'askKind' },
];

/** Ready words to copy into a message; Doorman itself sends nothing. */
export function AskFirst({ person, onAsked }: { person: string; onAsked(): void }): JSX.Element {
  const [copied, setCopied] = useState<Key>();
  const shown = useRef(new Map<Key, HTMLElement>());
  const copy = async (key: Key): Promise<void> => {
    try {
      await navigator.clipboard.writeText(say(key, firstName(person)));
      setCopied(key);
    } catch {
      // No clipboard for us here: the words are selected, and the owner's own copy takes them.
      const node = shown.current.get(key);
      if (node) getSelection()?.selectAllChildren(node);
    }
  };
  return (
    <div class="panel ask">
      <h3>{say('askFirst')}</h3>
      <p class="hint">{say('askHint')}</p>
      <ul lang={say('locale')}>
        {readyWords.map(({ title, words }) => (
          <li key={words}>
            <span class="text">
              <strong>{say(title)}</strong>{' '}
              <span ref={(node) => void (node && shown.current.set(words, node))}>{say(words, firstName(person))}</span>
            </span>
            <button type="button" aria-label={say('buttonName', say('copy'), say(title))} onClick={() => void copy(words)}>
              {copied === words ? say('copied') : say('copy')}
            </button>
          </li>
        ))}
      </ul>
      <div class="instead">
        <button type="button" onClick={(event) => event.isTrusted && onAsked()}>{say('askDone')}</button>
      </div>
    </div>
  );
}

function firstName(person: string): string {
  return person.trim().split(/\s+/)[0] ?? person;
}
