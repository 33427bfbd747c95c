import type { JSX } from 'preact';
import type { HostState } from '../host/state';
import { cureOf, sandboxHint } from '../words/cures';
import { say, sayCount } from '../words/words';
import { Pane } from './fields';
import { JournalNews } from './journal_news';
import { useDiagnostics } from './use_diagnostics';

/** Whether there is a host, which and where; or why not, and what to do about it. */
export function HostPane({ host, onRetry }: { host: HostState; onRetry(): void }): JSX.Element {
  return (
    <Pane id="host" title={say('paneHost')}>
      {host.is === 'ready' && <Found host={host} />}
      {host.is === 'missing' && <Missing host={host} onRetry={onRetry} />}
      {(host.is === 'idle' || host.is === 'connecting') && <p>{say('hostConnecting')}</p>}
    </Pane>
  );
}

function Found({ host }: { host: Extract<HostState, { is: 'ready' }> }): JSX.Element {
  const { executable, home, settings, journal } = useDiagnostics();
  return (
    <>
      <p class="good"><span aria-hidden="true">✓ </span>{say('hostFound')}</p>
      <dl>
        <dt>{say('hostVersion')}</dt>
        <dd>{host.version}</dd>
        <dt>{say('hostRules')}</dt>
        <dd>{sayCount('rules', host.rules)}</dd>
        {executable && <><dt>{say('hostWhere')}</dt><dd><code>{executable}</code></dd></>}
        {home && <><dt>{say('hostHome')}</dt><dd><code>{home}</code></dd></>}
      </dl>
      {settings && settings.state !== 'ok' && <p class="bad">{settings.what} {settings.hint}</p>}
      <JournalNews journal={journal} />
    </>
  );
}

function Missing({ host, onRetry }: { host: Extract<HostState, { is: 'missing' }>; onRetry(): void }): JSX.Element {
  const { what, cure } = cureOf(host.cause);
  const sandbox = sandboxHint(host.cause);
  return (
    <div role="alert">
      <p class="bad"><span aria-hidden="true">✕ </span>{what}</p>
      <p>{cure}</p>
      {sandbox && <p>{sandbox}</p>}
      {host.detail && <p class="hint">{say('browserSays')} <q lang="">{host.detail}</q></p>}
      <p><button type="button" onClick={onRetry}>{say('tryAgain')}</button></p>
    </div>
  );
}
