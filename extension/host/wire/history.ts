/** What Doorman remembers of invitations, people and decisions. Times are ISO 8601, UTC. */

import type { DecisionState } from './decisions';
import type { Action, NoteKind, Outcome, Verdict } from './judgement';

export interface HistoryDecision {
  decisionId: string;
  action: Action;
  reasonId?: string;
  reasonText?: string;
  verdictSeen?: Verdict;
  state: DecisionState;
  outcome?: Outcome;
  decidedAt: string;
  remindAt?: string;
}

/** One invitation with its last decision, if there is one. */
export interface HistoryEntry {
  /** The journal's own number of the invitation. */
  id: number;
  key?: string;
  profile?: string;
  name?: string;
  headline?: string;
  /** null: there was none; absent: not known, or no longer kept. */
  note?: string | null;
  noteKind?: NoteKind;
  language?: string;
  /** What Doorman said last, and by which rule of the policy. */
  verdict?: Verdict;
  ruleId?: string;
  source: 'page' | 'archive';
  /** When the card was last seen; of one from the archive, when it was sent. */
  seenAt: string;
  decision?: HistoryDecision;
  /** What only the archive tells became of it. */
  answer?: Action;
  answeredAt?: string;
  /** Accepted, and then sold something. */
  pitchedAfter?: boolean;
  /** Earlier invitations of the same person. */
  cameAgain?: number;
  signals?: { id: string; group: string; weight: number }[];
}

/** All that is given must fit; within a list any one. */
export interface HistoryFilter {
  text?: string;
  /** "none": not decided. */
  actions?: (Action | 'none')[];
  verdicts?: Verdict[];
  reasonIds?: string[];
  kinds?: NoteKind[];
  list?: 'turnedAway' | 'waiting' | 'due' | 'pitchedAfter';
  since?: string;
  until?: string;
  profile?: string;
}

export interface HistoryPage {
  /** Newest first. */
  entries: HistoryEntry[];
  /** The cursor of the next page; absent on the last one. */
  next?: string;
  /** Of all that fits the filter. */
  total: number;
}

export interface Contacts {
  count: number;
  /** The site's own bound, and whether it is near. */
  limit: number;
  notice: boolean;
  importedAt?: string;
  industries: { id: string; text: string; count: number }[];
}

export interface HistoryOverview {
  invitations: number;
  people: number;
  decisions: Record<Action, number>;
  waiting: { count: number; due: number; oldest?: string };
  turnedAway: number;
  contacts: Contacts;
}

export interface HistoryChange {
  decisionId: string;
  reasonId?: string;
  reasonText?: string;
  /** null: no date any more. */
  remindAt?: string | null;
}

export type ExportFormat = 'json' | 'csv';

export interface Forgotten {
  people: number;
  invitations: number;
  decisions: number;
}

export interface HistoryMethods {
  'history/list': { params: { filter?: HistoryFilter; cursor?: string; limit?: number }; result: HistoryPage };
  'history/overview': { params: Record<string, never>; result: HistoryOverview };
  'history/change': { params: HistoryChange; result: unknown };
  'history/mark': { params: { id: number; pitchedAfter: boolean }; result: unknown };
  /** All parts joined are the file. */
  'history/export': { params: { format: ExportFormat; cursor?: string }; result: { text: string; next?: string } };
  'history/forget': { params: { profile: string } | { id: number }; result: Forgotten };
  'history/forgetEverything': { params: Record<string, never>; result: unknown };
}
