import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ask } from '../../host/client';
import type { Reply, SuggestedPhrase } from '../../host/wire';
import { say } from '../../words/words';

/** Words that many of those whom the owner ignored wrote, and hardly anybody else. Looked for on demand. */
export function Phrases({ onTake }: { onTake(phrase: SuggestedPhrase): void }): JSX.Element {
  const [found, setFound] = useState<Reply<{ phrases: SuggestedPhrase[] }>>();
  const phrases = found?.ok ? found.result.phrases : [];
  return (
    <details class="phrases" onToggle={(event) => event.currentTarget.open && void ask('rules/suggest', {}).then(setFound)}>
      <summary>{say('phrases')}</summary>
      <p class="hint">{say('phrasesHint')}</p>
      {found && phrases.length === 0 && <p role="status">{found.ok ? say('phrasesNone') : found.error.message}</p>}
      <ul>
        {phrases.map((one) => (
          <li key={one.phrase}>
            <q><bdi>{one.phrase}</bdi></q> <span class="hint">{say('phraseRecord', one.ignored, one.accepted)}</span>{' '}
            <button type="button" class="link" aria-label={say('phraseTakeName', one.phrase)} onClick={() => onTake(one)}>{say('phraseTake')}</button>
          </li>
        ))}
      </ul>
    </details>
  );
}
