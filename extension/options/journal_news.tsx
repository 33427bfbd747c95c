import type { JSX } from 'preact';
import type { Diagnostics } from '../host/wire';
import { say, sayIfKnown } from '../words/words';

/** What the owner should know of the journal: that it takes nothing now, or that a damaged one was set aside. */
export function JournalNews({ journal }: { journal: Diagnostics['journal'] }): JSX.Element | null {
  if (!journal) return null;
  const { state, what, path, setAside = [] } = journal;
  return (
    <>
      {state !== 'ok' && <p class="bad" role="alert">{sayIfKnown('journal', state) || what} {path && <code>{path}</code>}</p>}
      {setAside.length > 0 && (
        <div class="bad">
          <p>{say('journalAside')}</p>
          <ul>{setAside.map((file) => <li key={file}><code>{file}</code></li>)}</ul>
        </div>
      )}
    </>
  );
}
