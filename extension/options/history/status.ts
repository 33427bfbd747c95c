import type { Action, HistoryDecision, HistoryEntry } from '../../host/wire';
import { onDay } from '../../words/dates';
import { isolated } from '../../words/isolated';
import { say, sayIfKnown } from '../../words/words';

export interface Status {
  sign: string;
  tone: 'accept' | 'ignore' | 'wait' | 'none';
  words: string;
}

const signs = { accept: '✓', ignore: '✕', wait: '◷' } as const;

const buttons = { accept: 'buttonAccept', ignore: 'buttonIgnore', wait: 'wait' } as const;

/** What became of an invitation, in words. Nothing is called done that was not seen. */
export function statusOf({ decision, answer, source }: HistoryEntry): Status {
  if (decision) return { sign: signs[decision.action], tone: decision.action, words: ended(decision) };
  if (answer) return { sign: signs[answer], tone: answer, words: say('statusToldBy', sayIfKnown('done', answer)) };
  return { sign: '·', tone: 'none', words: say(source === 'archive' ? 'statusArchive' : 'statusNone') };
}

function ended({ action, state, outcome }: HistoryDecision): string {
  if (outcome === 'done' || (action === 'wait' && outcome === undefined)) return sayIfKnown('done', action);
  const how = outcome ? sayIfKnown('outcome', outcome) : say(state === 'pressed' ? 'outcomeUnconfirmed' : 'outcomeUnpressed');
  return say('statusNotDone', say(buttons[action]), how);
}

/** What the owner did, however far it came, or what the archive says that they did. */
export function actionOn({ decision, answer }: HistoryEntry): Action | undefined {
  return decision?.action ?? answer;
}

/** Whether the sender still waits: a wait that was called off, or that an answer ended, is over. */
export function isWaiting({ decision }: HistoryEntry): boolean {
  return decision?.action === 'wait' && decision.outcome === undefined;
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

export function whenOf({ decision, answeredAt, seenAt }: HistoryEntry): string {
  return onDay(decision?.decidedAt ?? answeredAt ?? seenAt);
}
