import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../host/client';
import { Code } from '../../host/codes';
import type { Background } from '../../host/wire';
import { troubleOf } from '../../words/troubles';
import { say } from '../../words/words';
import type { PaneProps } from '../pane';
import { BackgroundPane } from './background_pane';
import { ImportPane } from './import_pane';
import { NetworkPane } from './network_pane';
import { withProposals } from './proposals';
import './about.css';

/** Who the owner is, and whom they know. */
export function AboutPane({ state, overview, recount, say: tell }: PaneProps): JSX.Element | null {
  const [known, setKnown] = useState<{ background: Background; revision: number }>();
  const load = async (): Promise<void> => {
    const reply = await ask('background/get', {});
    if (reply.ok) setKnown(reply.result);
  };
  useEffect(() => void load(), [state.revision]);
  if (!known) return null;

  const set = async (background: Background): Promise<boolean> => {
    const reply = await ask('background/set', { background, expectedRevision: known.revision });
    if (reply.ok) {
      setKnown({ background, revision: reply.result.revision });
      tell(say('saved'));
    } else {
      await load();
      tell(reply.error.code === Code.conflict ? say('changedElsewhere') : say('notSaved', troubleOf(reply.error)), true);
    }
    return reply.ok;
  };
  return (
    <>
      <BackgroundPane background={known.background} onBackground={set} />
      <ImportPane
        background={known.background}
        onPropose={(chosen) => void set(withProposals(known.background, chosen))}
        onStored={(words) => {
          tell(words);
          recount();
        }}
      />
      <NetworkPane contacts={overview?.contacts} />
    </>
  );
}
