import type { ControlRules } from './controls';
import { readByClasses } from './ember';
import { readByLines, type Reading } from './lines';
import type { LayoutName } from './model';
import type { Survey } from './survey';

/** One generation of the page. LinkedIn serves several at a time, even within one account. */
export interface Layout {
  readonly name: Exclude<LayoutName, 'profile'>;
  /** The container of the cards. */
  readonly list: string;
  /** What marks a card. */
  readonly card: string;
  readonly controls: ControlRules;
  readonly read: (found: Survey, rules: ControlRules) => Reading | undefined;
}

const kInvitationUrn = '[componentkey^="urn:li:invitation:"]';

/** Newest first: where the marks of two generations are on one card, the newer one holds. */
export const kLayouts: readonly Layout[] = [
  {
    name: 'componentkey',
    list: '[data-testid="lazy-column"], [data-component-type="LazyColumn"]',
    card: `[role="listitem"]${kInvitationUrn}`,
    controls: { order: ['ignore', 'accept'] },
    read: readByLines,
  },
  {
    name: 'dataViewName',
    list: '[componentkey="InvitationManagerPage_InvitationsList"], [data-sdui-screen*="InvitationReceived"]',
    card: '[data-view-name="pending-invitation"]',
    controls: { order: ['ignore', 'accept'], action: '[data-view-name="invitation-action"]' },
    read: readByLines,
  },
  {
    name: 'ember',
    list: 'ul.mn-invitation-list, .mn-invitation-list',
    card: 'li.invitation-card',
    controls: {
      order: ['ignore', 'accept'],
      action: '.invitation-card__action-btn',
      roleClasses: {
        action: 'button.invitation-card__action-btn',
        accept: '.artdeco-button--secondary',
        ignore: '.artdeco-button--tertiary.artdeco-button--muted',
      },
    },
    read: readByClasses,
  },
];

export const kAnyCard = kLayouts.map(({ card }) => card).join(', ');
export const kAnyList = kLayouts.map(({ list }) => list).join(', ');

/** Only these name an invitation; suggestions in the same list carry "urn:li:member:…". */
export function invitationUrn(element: Element | null): string | undefined {
  const key = element?.getAttribute('componentkey');
  return key?.startsWith('urn:li:invitation:') === true ? key : undefined;
}
