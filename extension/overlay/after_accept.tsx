import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useCopying } from '../words/copying';
import { isolated } from '../words/isolated';
import { readyLanguage, readyWords, type OwnWords } from '../words/ready_words';
import { say, sayIfKnown } from '../words/words';

/** Whom the owner has just accepted; their card has gone with its strip. */
export interface Accepted {
  name: string | undefined;
  /** Of their note. */
  language: string | undefined;
  ownWords: OwnWords | undefined;
}

interface Props {
  accepted: Accepted;
  onEnough(): void;
}

/** What follows from an Accept, and a thank-you that starts a talk. */
export function AfterAccept({ accepted: { name, language, ownWords }, onEnough }: Props): JSX.Element {
  const { copied, copy } = useCopying();
  const shown = useRef<HTMLSpanElement>(null);
  const tag = readyLanguage(language);
  const words = readyWords('thanks', tag, name, ownWords);
  const person = name ?? say('somebody');
  const label = say(copied === words ? 'copied' : 'copy');
  return (
    <div class="after" role="group" aria-label={sayIfKnown('ready', 'thanks')}>
      <p>{say('nowFollowing', isolated(person))}</p>
      <p><span ref={shown} lang={tag} dir="auto">{words}</span></p>
      <button type="button" aria-label={say('buttonName', label, person)} onClick={() => void copy(words, shown.current)}>{label}</button>{' '}
      <button type="button" onClick={onEnough}>{say('ownFine')}</button>
    </div>
  );
}
