/** A decision's life: decide, press, confirm. */

import type { Action, Outcome, ProfileFacts, Verdict } from './judgement';

export interface DecideParams {
  decisionId: string;
  key: string;
  profile?: string;
  action: Action;
  reasonId?: string;
  reasonText?: string;
  verdictSeen: Verdict;
  policyRevision: number;
  undoMs: number | null;
  /** When one who waits is due; only with `wait`. */
  remindAt?: string;
}

export type DecisionState = 'decided' | 'pressed' | 'confirmed';

export interface DecideResult {
  /** What the host holds: the same id again is the same decision. */
  state?: DecisionState;
}

export interface ConfirmParams {
  decisionId: string;
  outcome: Outcome;
}

export interface ObserveParams {
  profile: string;
  facts: ProfileFacts;
  seenAt: string;
}
