import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
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
  const [copied, setCopied] = useState(false);
  const shown = useRef<HTMLParagraphElement>(null);
  const tag = readyLanguage(language);
  const words = readyWords(kind, tag, person, own);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words);
      setCopied(true);
    } catch {
      // No clipboard for us here: the words are selected, and the owner's own copy takes them.
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
    }
  };
  return (
    <div class="ready">
      <p class="label">{sayIfKnown('ready', kind)}</p>
      <p class="words" ref={shown} lang={tag} dir="auto">{words}</p>
      <button type="button" onClick={() => void copy()}>{say(copied ? 'copied' : 'copy')}</button>
    </div>
  );
}
