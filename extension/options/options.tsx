import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { say } from '../words/words';
import { Finder } from './finder';
import { HostPane } from './host_pane';
import { Nav } from './nav';
import { onReturn } from './on_return';
import type { PaneSpec } from './pane';
import { Said } from './said';
import { SettingsStore, type Settings } from './settings';
import { showAnchor } from './show_anchor';
import { useHost } from './use_host';
import { useOverview } from './use_overview';
import { useOwnProfile } from './use_own_profile';
import { usePlace } from './use_place';
import './shell.css';

/** The options page: one pane at a time, by address. */
export function Options({ panes }: { panes: readonly [PaneSpec, ...PaneSpec[]] }): JSX.Element {
  const [settings, setSettings] = useState<Settings>({ is: 'loading' });
  const store = useMemo(() => new SettingsStore(setSettings), []);
  const { host, retry } = useHost((push) => {
    if (push.event === 'policyChanged') void store.refresh(push.revision);
  });
  useEffect(() => {
    if (host.is !== 'ready') return undefined;
    void store.load();
    return onReturn(() => void store.load());
  }, [host.is]);
  useOwnProfile(() => (location.hash = '#about'));
  const { overview, recount, clear } = useOverview(host.is === 'ready');
  const { place, visits } = usePlace();
  const pane = panes.find(({ id }) => id === place.pane) ?? panes[0];
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    document.title = say('paneTitle', say(pane.title));
  }, [pane]);
  useEffect(() => {
    // Where the owner has arrived is where they read on; the first sight of the page leaves the focus alone.
    if (place.anchor) return showAnchor(place.anchor);
    if (visits > 0) heading.current?.focus();
    return undefined;
  }, [visits]);

  return (
    <>
      <header class="top">
        <p class="brand">Doorman</p>
        <Finder panes={panes} />
      </header>
      <Nav panes={panes} current={pane} due={overview?.waiting.due ?? 0} />
      <main>
        <h1 ref={heading} tabIndex={-1}>{say(pane.title)}</h1>
        {(host.is === 'missing' || settings.is !== 'ready') && <HostPane host={host} onRetry={() => void retry()} />}
        {settings.is === 'ready' && settings.late && (
          <p class="offer late" role="alert">
            {say('lateChange')} <button type="button" onClick={() => void store.changeAgain()}>{say('changeAgain')}</button>{' '}
            <button type="button" class="link" onClick={() => store.leaveLate()}>{say('lateLeave')}</button>
          </p>
        )}
        {settings.is === 'ready' && host.is !== 'missing' && (
          <pane.Show
            key={pane.id} state={settings.state} store={store} host={host} retry={() => void retry()} place={place}
            overview={overview} recount={recount} clear={clear} say={(words, seriously = false) => store.say(words, seriously)}
          />
        )}
        {!pane.readOnly && <footer class="hint">{say('optionsFoot')}</footer>}
      </main>
      <Said word={settings.is === 'ready' ? { words: settings.said, seriously: settings.seriously, times: settings.times } : silence} />
    </>
  );
}

const silence = { words: '', seriously: false, times: 0 };
