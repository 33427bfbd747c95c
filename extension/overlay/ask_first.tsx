import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { say, type Key } from '../words/words';

const readyWords: { title: Key; words: Key }[] = [
  { title: 'askHowTitle', words: 'askHow' },
  { title: 'askThanksTitle', words: 'askThanks' },
  { title: 'askCoffeeTitle', words: 'askCoffee' },
  { title: 'askKindTitle', words: 'askKind' },
];

interface Props {
  /** The person's name as shown, where it is known. */
  person: string | undefined;
  /** The accessible name of a button, from its label. */
  name(label: string): string;
  onAsked(): void;
}

/** Ready words to copy into a message; Doorman itself sends nothing. */
export function AskFirst({ person, name, onAsked }: Props): JSX.Element {
  const [copied, setCopied] = useState<Key>();
  const shown = useRef(new Map<Key, HTMLElement>());
  const copy = async (key: Key): Promise<void> => {
    try {
      await navigator.clipboard.writeText(messageTo(person, key));
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
              <span ref={(node) => void (node && shown.current.set(words, node))}>{messageTo(person, words)}</span>
            </span>
            <CopyButton label={say(copied === words ? 'copied' : 'copy')} of={say(title)} name={name} onPress={() => void copy(words)} />
          </li>
        ))}
      </ul>
      <div class="instead">
        <button type="button" aria-label={name(say('askDone'))} onClick={(event) => event.isTrusted && onAsked()}>{say('askDone')}</button>
      </div>
    </div>
  );
}

function CopyButton({ label, of, name, onPress }: { label: string; of: string; onPress(): void } & Pick<Props, 'name'>): JSX.Element {
  return <button type="button" aria-label={name(say('buttonName', label, of))} onClick={onPress}>{label}</button>;
}

function messageTo(person: string | undefined, words: Key): string {
  const firstName = person?.trim().split(/\s+/)[0];
  return firstName ? say('greeting', firstName, say(words)) : say('greetingNameless', say(words));
}
