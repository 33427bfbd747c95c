import type { Action, HistoryFilter, NoteKind, Verdict } from '../../host/wire';
import { startOf } from '../../words/dates';

/** What the owner has chosen to see; '' = any. */
export interface Choice {
  list: '' | NonNullable<HistoryFilter['list']>;
  text: string;
  action: '' | Action | 'none';
  verdict: '' | Verdict;
  reasonId: string;
  kind: '' | NoteKind;
  /** As date fields have them; both days are in. */
  since: string;
  until: string;
}

export const everything: Choice = { list: '', text: '', action: '', verdict: '', reasonId: '', kind: '', since: '', until: '' };

/** How many of the filters are set; the list and the search are not counted, as they are always seen. */
export function filtersSet({ action, verdict, reasonId, kind, since, until }: Choice): number {
  return [action, verdict, reasonId, kind, since, until].filter((one) => one !== '').length;
}

export function filterOf({ list, text, action, verdict, reasonId, kind, since, until }: Choice): HistoryFilter {
  const filter: HistoryFilter = {};
  if (list) filter.list = list;
  if (text.trim()) filter.text = text.trim();
  if (action) filter.actions = [action];
  if (verdict) filter.verdicts = [verdict];
  if (reasonId) filter.reasonIds = [reasonId];
  if (kind) filter.kinds = [kind];
  const [from, to] = [startOf(since), startOf(until, 1)];
  if (from !== undefined) filter.since = from;
  if (to !== undefined) filter.until = to;
  return filter;
}
