import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { say } from '../words/words';
import { BackgroundPane } from './background_pane';
import { HostPane } from './host_pane';
import { GroupsPane, HandlingPane, KeepingPane } from './options_pane';
import { PolicyPane } from './policy_pane';
import { SettingsStore, type Settings } from './settings';
import { useHost } from './use_host';

export function Options(): JSX.Element {
  const [settings, setSettings] = useState<Settings>({ is: 'loading' });
  const store = useMemo(() => new SettingsStore(setSettings), []);
  const { host, retry } = useHost((push) => {
    if (push.event === 'policyChanged') void store.refresh(push.revision);
  });
  useEffect(() => {
    if (host.is === 'ready') void store.load();
  }, [host.is]);

  return (
    <main>
      <header>
        <h1>{say('optionsTitle')}</h1>
        <p class={settings.is === 'ready' && settings.seriously ? 'said seriously' : 'said'} role="status">
          {settings.is === 'ready' && settings.said}
        </p>
      </header>
      <HostPane host={host} onRetry={() => void retry()} />
      {settings.is === 'ready' && (
        <>
          <PolicyPane state={settings.state} onPolicy={(policy) => void store.setPolicy(policy)} />
          <HandlingPane options={settings.state.options} onOptions={(options) => void store.setOptions(options)} />
          <BackgroundPane revision={settings.state.revision} onSaid={(words, seriously) => store.say(words, seriously)} />
          <GroupsPane options={settings.state.options} onOptions={(options) => void store.setOptions(options)} />
          <KeepingPane options={settings.state.options} onOptions={(options) => void store.setOptions(options)} />
        </>
      )}
      <footer class="hint">{say('optionsFoot')}</footer>
    </main>
  );
}
