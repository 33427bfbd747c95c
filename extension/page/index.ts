/** What LinkedIn's page shows, read only. Nothing here presses, writes to the page, or asks for layout. */
export { findCardRoots, findList, listFilter, readCard, readCards, refind, type CardRoot } from './cards';
export { canBePressedNow } from './controls';
export type { Card, Control, LayoutName, ListFilter, Page, Role, Unpressable } from './model';
export { pageKind } from './routes';
export { wellFormed } from './wellformed';
