import { alive, ask, listen } from '../host/client';
import type { Push } from '../host/messages';
import { isSamePage, pageKind, type Page, type ProfileReading } from '../page';
import { watchAddress } from './address';
import { Inbox } from './inbox';
import { observePerson } from './observe_person';
import { OwnOffer } from './own_offer';
import { profilePage, receivedList } from './source';

/**
 * The content script: watches the address, and on pages with invitations, once the owner has
 * consented, keeps strips on the cards. Returns what ends it.
 */
export function startDoorman(window: Window): () => void {
  const { document } = window;
  let inbox: Inbox | undefined;
  let offer: OwnOffer | undefined;
  let stopListening: (() => void) | undefined;
  let visit = 0;
  let at: Page = { kind: 'other' };
  const over = new AbortController();
  let stopWatching = (): void => {};

  const leave = (): void => {
    inbox?.stop();
    inbox = undefined;
    offer?.remove();
    offer = undefined;
  };

  /** A layer over a profile, or another query, is the same page: what is under way there goes on. */
  const follow = (url: string): void => {
    if (!inbox || !isSamePage(pageKind(url), at)) void arrive(url);
  };

  const arrive = async (url: string): Promise<void> => {
    leave();
    const mine = ++visit;
    const page = (at = pageKind(url));
    if (page.kind === 'other') {
      // Nothing is needed of the background there, which the browser may then end.
      stopListening?.();
      stopListening = undefined;
      return;
    }
    stopListening ??= listen(hear, end);
    const session = await ask('session', {});
    if (mine !== visit || !session.ok || !session.result.consent) return;
    inbox = new Inbox(document, page.kind === 'profile' ? profilePage(document, visitor(session.result.mayOffer)) : receivedList(document));
    inbox.setHost(session.result.host);
    inbox.start();
  };

  const visitor = (mayOffer: boolean): ((reading: ProfileReading) => void) => {
    const observe = observePerson();
    const own = mayOffer ? (offer = new OwnOffer(document)) : undefined;
    return (reading) => {
      observe(reading);
      own?.show(reading);
    };
  };

  const hear = (push: Push): void => {
    switch (push.event) {
      case 'consent':
        void arrive(window.location.href);
        return;
      case 'policyChanged':
      case 'judgedOtherwise':
        inbox?.judgeAnew();
        return;
      case 'hostState':
        inbox?.setHost(push.state);
        return;
    }
  };

  /** The extension was updated or removed under the open page: nothing of it must stay behind. */
  const end = (): void => {
    leave();
    over.abort();
    stopWatching();
    stopListening?.();
  };

  window.addEventListener('pagehide', () => inbox?.lapse(), { signal: over.signal });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && alive()) void arrive(window.location.href);
  }, { signal: over.signal });
  stopWatching = watchAddress(window, follow);
  return end;
}
