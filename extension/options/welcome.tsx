import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ask } from '../host/client';
import { say } from '../words/words';
import { Doors } from './doors';
import { HostPane } from './host_pane';
import { SettingsStore, type Settings } from './settings';
import { useHost } from './use_host';

/** What Doorman reads, where it stays, what it risks; and the owner's yes. */
export function Welcome(): JSX.Element {
  const [started, setStarted] = useState(false);
  const [settings, setSettings] = useState<Settings>({ is: 'loading' });
  const store = useMemo(() => new SettingsStore(setSettings), []);
  const { host, retry } = useHost();
  useEffect(() => {
    if (host.is === 'ready') void store.load();
  }, [host.is]);
  useEffect(() => {
    void ask('session', {}).then((reply) => reply.ok && setStarted(reply.result.consent));
  }, []);

  const start = async (): Promise<void> => {
    const reply = await ask('consent/give', {});
    if (reply.ok) setStarted(reply.result.consent);
  };
  return (
    <main class="welcome">
      <header>
        <h1>{say('welcomeTitle')}</h1>
        <p class="lead">{say('welcomeLead')}</p>
      </header>
      <section class="pane" aria-labelledby="reads">
        <h2 id="reads">{say('welcomeReadsTitle')}</h2>
        <ul>
          <li>{say('welcomeReads')}</li>
          <li>{say('welcomeStays')}</li>
          <li>{say('welcomeClicks')}</li>
        </ul>
      </section>
      <section class="pane warn" aria-labelledby="risk">
        <h2 id="risk">{say('welcomeRiskTitle')}</h2>
        <p>{say('welcomeRisk')}</p>
      </section>
      {host.is === 'missing' ? (
        <HostPane host={host} onRetry={() => void retry()} />
      ) : (
        // There from the first, so that nothing moves under the owner's hand.
        <section class="pane choice">
          {settings.is === 'ready' ? (
            <>
              <Doors
                presets={settings.state.presets} chosen={settings.state.policy.id}
                onChoose={(preset) => void store.setPolicy(preset.policy)}
              />
              <p class="hint">{say('welcomeDoorsHint')}</p>
            </>
          ) : (
            <p class="hint">{say('hostConnecting')}</p>
          )}
        </section>
      )}
      <div class="start">
        {started ? (
          <p role="status" class="good">
            <span aria-hidden="true">✓ </span>{say('welcomeStarted')}{' '}
            <a href="https://www.linkedin.com/mynetwork/invitation-manager/received/">{say('welcomeGo')}</a>
            {' · '}<a href="options.html">{say('optionsTitle')}</a>
          </p>
        ) : (
          <>
            <button type="button" class="primary" onClick={() => void start()}>{say('welcomeStart')}</button>
            <p class="hint">{say('welcomeUntil')}</p>
          </>
        )}
      </div>
    </main>
  );
}
