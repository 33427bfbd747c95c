import type { HistoryDecision, HistoryEntry } from '../../host/wire';
import { onDay } from '../../words/dates';
import { isolated } from '../../words/isolated';
import { say, sayIfKnown } from '../../words/words';

export interface Status {
  sign: string;
  tone: 'accept' | 'ignore' | 'wait' | 'none';
  words: string;
}

const signs = { accept: '✓', ignore: '✕', wait: '◷' } as const;

/** What became of an invitation, in words. Nothing is called done that was not seen. */
export function statusOf({ decision, source }: HistoryEntry): Status {
  if (!decision) return { sign: '·', tone: 'none', words: say(source === 'archive' ? 'statusArchive' : 'statusNone') };
  const { action } = decision;
  return { sign: signs[action], tone: action, words: ended(decision) };
}

function ended({ action, state, outcome }: HistoryDecision): string {
  if (action === 'wait' || outcome === 'done') return sayIfKnown('done', action);
  const how = outcome ? sayIfKnown('outcome', outcome) : say(state === 'pressed' ? 'outcomeUnconfirmed' : 'outcomeUnpressed');
  return say('statusNotDone', say(action === 'accept' ? 'buttonAccept' : 'buttonIgnore'), how);
}

/** Why, as the owner said it. */
export function reasonOf({ reasonId, reasonText }: HistoryDecision): string {
  if (reasonText) return isolated(reasonText);
  return reasonId ? sayIfKnown('reason', reasonId) || reasonId : '';
}

/** The one line beside the name. */
export function lineOf(entry: HistoryEntry): string {
  const { words } = statusOf(entry);
  const reason = entry.decision ? reasonOf(entry.decision) : '';
  return reason ? `${words} · ${reason}` : words;
}

export function whenOf({ decision, seenAt }: HistoryEntry): string {
  return onDay(decision?.decidedAt ?? seenAt);
}
