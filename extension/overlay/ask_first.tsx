import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useCopying } from '../words/copying';
import { readyKinds, readyLanguage, readyWords, type OwnWords, type ReadyKind } from '../words/ready_words';
import { say, sayIfKnown } from '../words/words';

interface Props {
  /** The person's name as shown, where it is known. */
  person: string | undefined;
  /** Of the person's note. */
  language: string | undefined;
  ownWords: OwnWords | undefined;
  /** The accessible name of a button, from its label. */
  name(label: string): string;
  onAsked(): void;
}

/** Ready words to copy into a message; Doorman itself sends nothing. */
export function AskFirst({ person, language, ownWords, name, onAsked }: Props): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const { copied, copy } = useCopying();
  // The button that opened it has gone with the menu.
  useLayoutEffect(() => heading.current?.focus(), []);
  const shown = useRef(new Map<ReadyKind, HTMLElement>());
  const tag = readyLanguage(language);
  const words = (kind: ReadyKind): string => readyWords(kind, tag, person, ownWords);
  return (
    <div class="panel ask">
      <h3 ref={heading} tabIndex={-1}>{say('askFirst')}</h3>
      <p class="hint">{say('askHint')}</p>
      <ul>
        {readyKinds.map((kind) => (
          <li key={kind}>
            <span class="text">
              <strong>{sayIfKnown('ready', kind)}</strong>{' '}
              <span lang={tag} dir="auto" ref={(node) => void (node && shown.current.set(kind, node))}>{words(kind)}</span>
            </span>
            <CopyButton
              label={say(copied === words(kind) ? 'copied' : 'copy')} of={sayIfKnown('ready', kind)} name={name}
              onPress={() => void copy(words(kind), shown.current.get(kind))}
            />
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
