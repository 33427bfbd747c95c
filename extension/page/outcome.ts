import type { Outcome } from '../host/wire';
import { findCardRoots, listFilter } from './cards';
import { isConfirmed } from './controls';
import { openDialogs } from './dialogs';
import type { Card } from './model';
import { readProfile } from './profile';
import { cardsOfKey } from './refind';
import { isSamePage, pageKind } from './routes';

/** `left`: the page or its list was replaced before anything was seen, so a vanished card proves nothing. */
export type Observed = Extract<Outcome, 'done' | 'dialog' | 'noEffect' | 'left'>;

/** How long to wait for an effect. */
const kTimeoutMs = 5000;
/** How long a change must last: lists are rebuilt by removing a card and putting it back. */
const kSettleMs = 300;
const kPauseMs = 50;

type Sight = 'there' | 'gone' | 'dialog' | 'left' | 'unclear';

/**
 * Watches what becomes of a card. Call it *before* the press, so that it knows what was there already, then press.
 * The card's going, or its buttons' going, is `done`; it is claimed only when the rest of the list stayed.
 */
export function watchOutcome(document: Document, card: Card): Promise<Observed> {
  const start = pageKind(document.location.href);
  const filter = listFilter(document, document.location.href);
  const home = card.element.closest('main, [role="main"]');
  const dialogsBefore = new Set(openDialogs(document));
  const identities = (): unknown[] => findCardRoots(document).map(({ urn, element }) => urn ?? element);
  const othersBefore = new Set(identities().filter((one) => one !== card.key && one !== card.element));

  /** A page that is being rebuilt, a profile that is loading or the list of another filter has no card either. */
  const restStayed = (): boolean => {
    if (home?.isConnected === false) return false;
    // One may be switched on without another address.
    if (listFilter(document, document.location.href) !== filter) return false;
    if (card.layout === 'profile') return readProfile(document) !== undefined;
    return othersBefore.size === 0 || identities().some((one) => othersBefore.has(one));
  };

  const look = (): Sight => {
    if (!isSamePage(pageKind(document.location.href), start)) return 'left';
    // Other buttons may take the place of the two, "Undo" among them: only confirmed ones say that nothing happened.
    const stillAsks = cardsOfKey(document, card.key, document.location.href).some(
      ({ accept, ignore }) => isConfirmed(accept) || isConfirmed(ignore),
    );
    if (!stillAsks) return restStayed() ? 'gone' : 'unclear';
    return openDialogs(document).some((dialog) => !dialogsBefore.has(dialog)) ? 'dialog' : 'there';
  };

  return new Promise((resolve) => {
    let settling: { sight: Sight; timer: ReturnType<typeof setTimeout> } | undefined;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let late = false;

    const finish = (observed: Observed): void => {
      observer.disconnect();
      clearTimeout(deadline);
      clearTimeout(pause);
      clearTimeout(settling?.timer);
      resolve(observed);
    };

    const check = (): void => {
      const sight = look();
      if (sight === 'left') return finish('left');
      if (settling?.sight === sight) return;
      clearTimeout(settling?.timer);
      settling = undefined;
      if (sight === 'gone' || sight === 'dialog') {
        settling = { sight, timer: setTimeout(() => settled(sight), kSettleMs) };
      } else if (late) {
        // A list that went as a whole does not say that the site did nothing.
        finish(sight === 'unclear' ? 'left' : 'noEffect');
      }
    };
    const settled = (sight: 'gone' | 'dialog'): void => {
      settling = undefined;
      if (look() === sight) finish(sight === 'gone' ? 'done' : 'dialog');
      else check();
    };

    const observer = new MutationObserver(() => {
      pause ??= setTimeout(() => {
        pause = undefined;
        check();
      }, kPauseMs);
    });
    const deadline = setTimeout(() => {
      late = true;
      check();
    }, kTimeoutMs);

    observer.observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributeFilter: [
        'open',
        'role',
        'hidden',
        'aria-hidden',
        'class',
        'style',
        'componentkey',
        'aria-label',
      ],
    });
  });
}
