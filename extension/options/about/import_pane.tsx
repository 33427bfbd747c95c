import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Background, WireError } from '../../host/wire';
import { inFigures, say } from '../../words/words';
import { Pane } from '../fields';
import { ArchiveImport, type ImportState } from './archive_import';
import { chosenFrom } from './chosen_files';
import { ImportReview } from './import_review';
import { Changes, Summary } from './import_summary';
import type { Proposal } from './proposals';

interface Props {
  background: Background;
  onPropose(chosen: readonly Proposal[]): void;
  /** The journal has grown. */
  onStored(words: string): void;
}

/** LinkedIn's own export, as a zip or a folder. */
export function ImportPane({ background, onPropose, onStored }: Props): JSX.Element {
  const [state, setState] = useState<ImportState>({ is: 'idle' });
  const [wrong, setWrong] = useState(false);
  const work = useMemo(() => new ArchiveImport(setState), []);
  // Who leaves the pane in the middle of it leaves everything as it was.
  useEffect(() => () => work.abort(), []);

  const choose = ({ currentTarget: input }: JSX.TargetedEvent<HTMLInputElement>): void => {
    const chosen = chosenFrom(input.files ?? []);
    const any = (input.files?.length ?? 0) > 0;
    // The same file may be chosen again.
    input.value = '';
    setWrong(any && !chosen);
    if (chosen) void work.start(chosen);
  };
  const store = async (chosen: readonly Proposal[]): Promise<void> => {
    if (!(await work.store())) return;
    if (chosen.length > 0) onPropose(chosen);
    onStored(say('importStored'));
  };
  const busy = !['idle', 'failed', 'done'].includes(state.is);
  return (
    <Pane id="import" title={say('paneImport')} hint={say('paneImportHint')}>
      {!busy && (
        <p class="pickers">
          <FileButton label={say('importZip')}><input type="file" accept=".zip,application/zip" onChange={choose} /></FileButton>
          <FileButton label={say('importFolder')}><input type="file" {...{ webkitdirectory: true }} onChange={choose} /></FileButton>
        </p>
      )}
      {wrong && <p class="bad" role="alert">{say('importNone')}</p>}
      {state.is === 'sending' && <Sending sent={state.sent} total={state.total} />}
      {(state.is === 'reading' || state.is === 'storing') && <p role="status"><progress aria-label={say('importReading')} /> {say(state.is === 'reading' ? 'importReading' : 'importStoring')}</p>}
      {(state.is === 'sending' || state.is === 'reading') && <p><button type="button" onClick={() => work.abort()}>{say('importStop')}</button></p>}
      {state.is === 'review' && (
        <ImportReview background={background} summary={state.summary} onStore={(chosen) => void store(chosen)} onLeave={() => work.abort()} />
      )}
      {state.is === 'done' && (
        <div role="status">
          <p class="good"><span aria-hidden="true">✓ </span><Changes summary={state.summary} /></p>
          <Summary summary={state.summary} />
        </div>
      )}
      {state.is === 'failed' && <Failed error={state.error} />}
    </Pane>
  );
}

/** A button that is a file field: the field's own look cannot be translated. */
function FileButton({ label, children }: { label: string; children: JSX.Element }): JSX.Element {
  return <label class="button">{label}{children}</label>;
}

function Sending({ sent, total }: { sent: number; total: number }): JSX.Element {
  return (
    <label class="sending">
      {say('importSending', megabytes(sent), megabytes(total))}
      <progress max={Math.max(total, 1)} value={sent} />
    </label>
  );
}

function Failed({ error }: { error: WireError }): JSX.Element {
  const { file, line, what, hint } = (error.data ?? {}) as { file?: string; line?: number; what?: string; hint?: string };
  return (
    <div role="alert">
      <p class="bad"><span aria-hidden="true">✕ </span>{say('importFailed')}</p>
      <p>{file && <><code>{line ? `${file}:${line}` : file}</code>{' '}</>}{what ?? error.message} {hint}</p>
    </div>
  );
}

function megabytes(bytes: number): string {
  return inFigures(bytes / 1024 / 1024, { most: 1 });
}
