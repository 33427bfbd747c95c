/**
 * What the readers hand out. Everything here is a reading of one moment: nodes may be re-used by the page for somebody
 * else a frame later, so whoever acts on a card finds it again first (`refind`).
 */
import type { Invitation } from '../host/wire';

export type Role = 'accept' | 'ignore';

export type Unpressable =
  /** LinkedIn sometimes renders Accept as a link; a scripted click on it does nothing. */
  | 'notAButton'
  /** Neither a known word nor a known class says which of the two buttons this is. */
  | 'unconfirmed'
  | 'disabled'
  | 'hidden'
  | 'missing';

/** One of the page's own two buttons. An `element` that is not pressable may be shown and focused, never clicked. */
export type Control =
  | { readonly pressable: true; readonly element: HTMLElement }
  | { readonly pressable: false; readonly why: Unpressable; readonly element?: HTMLElement };

export type LayoutName = 'componentkey' | 'dataViewName' | 'ember' | 'profile';

/** One pending invitation from one person to connect. Other kinds (companies, events, newsletters) are never cards. */
export interface Card {
  /** The same as `invitation.key`: the page's URN, else "profile:<slug>". */
  readonly key: string;
  readonly layout: LayoutName;
  /** Append the strip to it, as its last child: it goes when the card goes. */
  readonly element: HTMLElement;
  readonly invitation: Invitation;
  readonly accept: Control;
  readonly ignore: Control;
}

export type ListFilter = NonNullable<Invitation['list']>;

export type Page =
  | { readonly kind: 'received'; readonly filter?: ListFilter }
  | { readonly kind: 'profile'; readonly slug: string }
  | { readonly kind: 'other' };
