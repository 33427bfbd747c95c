import { browser } from 'wxt/browser';
import ids from '../../manifests/extension_ids.json';
import { HostLink, type NativePort } from './link';
import { pushPort, type Push } from './messages';
import { callerOf, type Sender } from './rights';
import { offerAnsweredKey, ownProfileKey } from './own_profile';
import { Router, type Consent, type Offer } from './router';
import { language } from '../words/words';

const consent: Consent = {
  given: async () => (await browser.storage.local.get('consent')).consent === true,
  give: () => browser.storage.local.set({ consent: true }),
};

const offer: Offer = {
  isOpen: async () => (await browser.storage.local.get(offerAnsweredKey))[offerAnsweredKey] !== true,
  close: () => browser.storage.local.set({ [offerAnsweredKey]: true }),
  review: async (own) => {
    await browser.storage.session.set({ [ownProfileKey]: own });
    await browser.runtime.openOptionsPage();
  },
};

function addressOf(page: string): string {
  return new URL(page, browser.runtime.getURL('/options.html')).href;
}

/** Must run to its end synchronously: listeners added later miss the event that woke the worker. */
export function startBackground(): void {
  const extension = { id: browser.runtime.id, origin: addressOf('/') };
  const listeners = new Set<{ postMessage(message: Push): void }>();
  const push = (message: Push): void => listeners.forEach((listener) => listener.postMessage(message));

  const link = new HostLink({
    connect: () => browser.runtime.connectNative(ids.hostName) as NativePort,
    lastError: () => browser.runtime.lastError?.message,
    client: {
      name: 'doorman-extension',
      version: browser.runtime.getManifest().version,
      browser: import.meta.env.BROWSER,
      // The language our own words are in, so that one strip speaks one language.
      locale: language(),
    },
    onState: (state) => push({ event: 'hostState', state }),
  });
  const router = new Router(link, consent, offer, push);

  browser.runtime.onMessage.addListener((message: unknown, sender: Sender, respond: (reply: unknown) => void) => {
    void router.answer(message, callerOf(sender, extension)).then(respond);
    return true;
  });

  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== pushPort || callerOf(port.sender ?? {}, extension) === 'stranger') {
      port.disconnect();
      return;
    }
    listeners.add(port);
    port.onDisconnect.addListener(() => listeners.delete(port));
  });

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // An extension that is named on the command line is installed anew at each start.
    if (reason === 'install' && !(await consent.given())) await browser.tabs.create({ url: addressOf('welcome.html') });
  });

  browser.action.onClicked.addListener(async () => {
    if (await consent.given()) await browser.runtime.openOptionsPage();
    else await browser.tabs.create({ url: addressOf('welcome.html') });
  });
}
