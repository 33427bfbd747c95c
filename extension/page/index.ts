/** What LinkedIn's page shows, read only. Nothing here presses, or writes to the page; the readers ask for no layout. */
export { findCardRoots, findList, listFilter, readCard, readCards, type CardRoot } from './cards';
export { canBePressedNow } from './controls';
export { isForDialog } from './dialogs';
export { activeFilter } from './filters';
export type { Card, Control, LayoutName, ListFilter, Page, Role, Unpressable } from './model';
export { watchOutcome, type Observed } from './outcome';
export { findTopCard, readProfile, type ProfileReading } from './profile';
export { refind } from './refind';
export { isSamePage, pageKind } from './routes';
