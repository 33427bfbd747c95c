import type { OwnProfile } from './own_profile';
import type { HostState } from './state';
import type { Methods } from './wire';

export interface Session {
  consent: boolean;
  host: HostState;
  /** Whether the owner may be asked to take their own profile for "About you": until they have answered. */
  mayOffer: boolean;
}

/** What our pages and content scripts may send to the background: the wire's methods and a few of its own. */
export interface Requests extends Methods {
  /** Asked on arrival at a page that matters; warms the host up, if the owner has consented. */
  session: { params: Record<string, never>; result: Session };
  'consent/give': { params: Record<string, never>; result: Session };
  /** The owner's answer on their own profile. What is wanted is shown in the options for review; nothing is stored by it. */
  'offer/answer': { params: { wanted: OwnProfile | null }; result: Record<string, never> };
  'host/retry': { params: Record<string, never>; result: HostState };
}

/** What the background tells every open page over a port of this name. */
export const pushPort = 'page';

export type Push =
  | { event: 'policyChanged'; revision: number }
  /** Rules, contacts or what is remembered of people are others; that moves no revision. */
  | { event: 'judgedOtherwise' }
  | { event: 'hostState'; state: HostState }
  | { event: 'consent' };
