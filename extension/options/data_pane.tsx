import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ask } from '../host/client';
import type { ExportFormat } from '../host/wire';
import { troubleOf } from '../words/troubles';
import { say } from '../words/words';
import { exportHistory } from './export';
import { Pane } from './fields';
import { saveFile } from './save_file';
import { Sure, useAsking } from './sure';

interface Props {
  say(words: string, seriously?: boolean): void;
  /** All is gone: what is shown is no longer so. */
  onForgotten(): void;
}

/** The owner's data in their hands: all of it as a file, or none of it any more. */
export function DataPane({ say: tell, onForgotten }: Props): JSX.Element {
  const { asking, setAsking, asker } = useAsking();
  const [exporting, setExporting] = useState(false);
  const [gone, setGone] = useState(false);

  const save = async (format: ExportFormat): Promise<void> => {
    setExporting(true);
    const reply = await exportHistory(format);
    setExporting(false);
    if (reply.ok) {
      saveFile(`doorman-${new Date().toISOString().slice(0, 10)}.${format}`, reply.result, format === 'json' ? 'application/json' : 'text/csv');
      tell(say('exported'));
    } else {
      tell(say('exportFailed', troubleOf(reply.error)), true);
    }
  };
  const forgetEverything = async (): Promise<void> => {
    setAsking(false);
    const reply = await ask('history/forgetEverything', {});
    setGone(reply.ok);
    if (reply.ok) onForgotten();
    tell(reply.ok ? say('allForgotten') : say('notForgotten', troubleOf(reply.error)), !reply.ok);
  };
  return (
    <Pane id="data" title={say('paneData')} hint={say('paneDataHint')}>
      <p class="buttons">
        <button type="button" disabled={exporting} onClick={() => void save('json')}>{say('exportJson')}</button>
        <button type="button" disabled={exporting} onClick={() => void save('csv')}>{say('exportCsv')}</button>
      </p>
      <h3>{say('forgetAllTitle')}</h3>
      {asking ? (
        <Sure question={say('forgetAllSure')} yes={say('forgetAllYes')} onYes={() => void forgetEverything()} onNo={() => setAsking(false)} />
      ) : (
        <>
          <p class="hint">{say(gone ? 'forgetAllDone' : 'forgetAllHint')}</p>
          <p><button type="button" ref={asker} class="danger" onClick={() => setAsking(true)}>{say('forgetAll')}</button></p>
        </>
      )}
    </Pane>
  );
}
