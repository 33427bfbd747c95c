import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useCopying } from '../words/copying';
import { readyLanguage, readyWords, type OwnWords, type ReadyKind } from '../words/ready_words';
import { say, sayIfKnown } from '../words/words';

interface Props {
  kind: ReadyKind;
  person: string | undefined;
  /** Of the person's note. */
  language: string | undefined;
  own: OwnWords;
}

/** Ready words, with the person's name and in their language, to copy into a message. */
export function ReadyToCopy({ kind, person, language, own }: Props): JSX.Element {
  const { copied, copy } = useCopying();
  const shown = useRef<HTMLParagraphElement>(null);
  const tag = readyLanguage(language);
  const words = readyWords(kind, tag, person, own);
  return (
    <div class="ready">
      <p class="label">{sayIfKnown('ready', kind)}</p>
      <p class="words" ref={shown} lang={tag} dir="auto">{words}</p>
      <button type="button" onClick={() => void copy(words, shown.current)}>{say(copied === words ? 'copied' : 'copy')}</button>
    </div>
  );
}
