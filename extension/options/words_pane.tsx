import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import {
  longestWords, readyKinds, readyLanguage, readyLanguages, readyTemplate, withOwnWords, type ReadyKind, type ReadyLanguage,
} from '../words/ready_words';
import { languageName, say, sayIfKnown } from '../words/words';
import { Pane, TypedLines } from './fields';
import type { PaneProps } from './pane';

/** The ready words, by language, in the owner's own wording if they like. */
export function WordsPane({ state, store, say: tell }: PaneProps): JSX.Element {
  const [chosen, setChosen] = useState<ReadyLanguage>(readyLanguage(undefined));
  const own = state.options.readyWords ?? {};
  const set = (kind: ReadyKind, text: string): void => {
    const words = withOwnWords(own, kind, chosen, text);
    if (words) void store.changeOptions(({ readyWords = {} }) => ({ readyWords: withOwnWords(readyWords, kind, chosen, text) ?? words }));
    else tell(say('wordsTooLong', longestWords), true);
  };
  return (
    <Pane id="words" title={say('paneWording')} hint={say('paneWordsHint')}>
      <label class="field">
        <span class="label">{say('wordsLanguage')}</span>
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value as ReadyLanguage)}>
          {readyLanguages.map((tag) => <option key={tag} value={tag}>{languageName(tag)}</option>)}
        </select>
      </label>
      {readyKinds.map((kind) => {
        const text = readyTemplate(kind, chosen, own);
        const isOwn = text !== readyTemplate(kind, chosen);
        return (
          <div key={kind}>
            <label class="lines">
              <span class="label">{sayIfKnown('ready', kind)}</span>
              <TypedLines rows={3} lang={chosen} value={text} onCommit={(typed) => set(kind, typed)} />
            </label>
            {isOwn && <button type="button" class="link" onClick={() => set(kind, '')}>{say('wordsBack')}</button>}
          </div>
        );
      })}
    </Pane>
  );
}
