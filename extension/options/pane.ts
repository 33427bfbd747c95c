import type { JSX } from 'preact';
import type { HostState } from '../host/state';
import type { HistoryOverview, PolicyState } from '../host/wire';
import type { Key } from '../words/words';
import type { Place } from './address';
import type { SettingsStore } from './settings';

/** What every pane is given. */
export interface PaneProps {
  state: PolicyState;
  store: SettingsStore;
  host: HostState;
  retry(): void;
  place: Place;
  /** What the journal holds in numbers, once they are counted; `recount` after a change, `clear` once all is gone. */
  overview: HistoryOverview | undefined;
  recount(): void;
  clear(): void;
  /** Tells the owner what became of a change; `seriously` where it did not happen. */
  say(words: string, seriously?: boolean): void;
}

/** Something that the search box finds. */
export interface Find {
  /** The id of the element to go to; absent: the pane itself. */
  anchor?: string;
  title: Key;
  /** Further words that find it. */
  words?: Key[];
}

export interface PaneSpec {
  id: string;
  title: Key;
  /** Under More, beside the first three. */
  more?: true;
  /** Nothing is changed here, only looked at. */
  readOnly?: true;
  finds: Find[];
  Show(props: PaneProps): JSX.Element | null;
}
