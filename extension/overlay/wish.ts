import type { Action, Annotation } from '../host/wire';
import { reasonsFor } from '../words/reasons';
import type { Key } from './keys';
import { reasonFor } from './line';

/** What a strip may show below its line. */
export type Panel = 'why' | 'menu' | 'askFirst';

/** What an owner's click or key asks for. Only a trusted one may ask for anything but a panel. */
export type Wish =
  | { do: 'decide'; action: Action; reasonId: string }
  | { do: 'decide'; action: Action; reasonText: string }
  | { do: 'show'; panel: Panel | undefined }
  | { do: 'undo' }
  /** What is held until the next action: this is it. */
  | { do: 'now' }
  | { do: 'next' }
  | { do: 'previous' };

/** The numbers after the reasons, counted from 0: the owner's own words, then the words to ask with. */
const ownWordsPlace = reasonsFor.ignore.length;
export const askFirstPlace = ownWordsPlace + 1;

/** What a key means on a card, whether it was pressed in its strip or anywhere on the page. */
export function wishOf(key: Key, annotation: Annotation): Wish {
  switch (key.is) {
    case 'act':
      return { do: 'decide', action: key.action, reasonId: reasonFor(key.action, annotation) };
    case 'reason': {
      const reasonId = reasonsFor.ignore[key.place];
      if (reasonId !== undefined) return { do: 'decide', action: 'ignore', reasonId };
      return { do: 'show', panel: key.place === ownWordsPlace ? 'menu' : 'askFirst' };
    }
    case 'undo':
      return { do: 'undo' };
    case 'move':
      return { do: key.way };
  }
}
