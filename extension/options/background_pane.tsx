import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../host/client';
import { Code } from '../host/codes';
import type { Background } from '../host/wire';
import { say, sayIfKnown } from '../words/words';
import { Pane } from './fields';
import { OwnProfileOffer } from './own_profile_offer';

const lists = ['schools', 'employers', 'groups', 'programmes', 'industries'] as const;

/** What the owner says about themselves; common ground is measured against it. */
export function BackgroundPane({ revision, onSaid }: { revision: number; onSaid(words: string, seriously: boolean): void }): JSX.Element | null {
  const [known, setKnown] = useState<{ background: Background; revision: number }>();
  const load = async (): Promise<void> => {
    const reply = await ask('background/get', {});
    if (reply.ok) setKnown({ background: reply.result.background, revision: reply.result.revision });
  };
  useEffect(() => void load(), [revision]);
  if (!known) return null;

  const set = async (background: Background): Promise<void> => {
    const reply = await ask('background/set', { background, expectedRevision: known.revision });
    if (reply.ok) {
      setKnown({ background, revision: reply.result.revision });
      onSaid(say('saved'), false);
    } else {
      await load();
      onSaid(reply.error.code === Code.conflict ? say('changedElsewhere') : say('notSaved', reply.error.message), true);
    }
  };
  return (
    <Pane id="background" title={say('paneBackground')} hint={say('paneBackgroundHint')}>
      <OwnProfileOffer background={known.background} onAdd={(background) => void set(background)} />
      <div class="grid">
        {lists.map((list) => (
          <label class="lines" key={list}>
            <span class="label">{sayIfKnown('background', list)}</span>
            <textarea
              rows={3} value={known.background[list].join('\n')} placeholder={sayIfKnown('backgroundExample', list)}
              onChange={(event) => void set({ ...known.background, [list]: linesOf(event.currentTarget.value) })}
            />
          </label>
        ))}
      </div>
    </Pane>
  );
}

function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}
