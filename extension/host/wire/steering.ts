/** What a change of the policy or of the rules would do, before it is made; and how the past went. */

import type { Action, NoteKind, Tally, Verdict } from './judgement';
import type { Policy } from './settings';

type None = Record<string, never>;

/** How many verdicts are what the owner decided. */
export interface Agreement {
  same: number;
  of: number;
}

export interface Bin extends Tally {
  undecided: number;
}

export interface Histogram {
  fact: string;
  least: number;
  greatest: number;
  bins: Bin[];
  /** Those of whom the fact is not known. */
  unknown: Bin;
}

export interface FlippedPerson {
  id: number;
  name?: string;
  headline?: string;
  from: Verdict;
  to: Verdict;
  reasonText?: string;
  decision?: Action;
}

export interface PolicyPreview {
  total: number;
  /** Over the sample inbox, as the journal holds too little yet. */
  sample: boolean;
  decided: number;
  verdicts: Record<Verdict, number>;
  before: Record<Verdict, number>;
  flips: { from: Verdict; to: Verdict; count: number }[];
  agreement: { now: Agreement; before: Agreement };
  histogram?: Histogram;
  people: FlippedPerson[];
  /** How many are still to be judged anew by the rules and the background of now; absent: none. */
  rejudging?: number;
}

export interface Suggestion {
  threshold: string;
  value: number;
  now: number;
  /** How many verdicts would change. */
  changes: number;
  agreementNow: Agreement;
  agreementThen: Agreement;
  why: string;
}

export interface PreviewParams {
  policy: Policy;
  /** The current one, where there is none. */
  against?: Policy;
  /** Whose histogram is wanted. */
  fact?: string;
  /** How many of those whose verdict flips, 0 to 100. */
  people?: number;
}

export interface BudgetParams {
  policy: Policy;
  threshold: string;
  /** How many of a thousand whom the owner accepted may be flagged. */
  perThousand: number;
}

/** A rule as its pack has it. */
export interface Rule {
  id: string;
  group: string;
  family?: string;
  language?: string;
  text: string;
  pattern: string;
  fields: string[];
  weight: number;
  nearCertain?: boolean;
  match: string[];
  noMatch: string[];
}

export interface ListedRule extends Rule {
  pack: string;
  /** The owner's weight, where it is another than the pack's. */
  ownWeight?: number;
  enabled: boolean;
  /** Kept in the owner's own pack. */
  own: boolean;
  hits: number;
  record: Tally;
}

/** UTF-16 code units; end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface RuleTrial {
  /** Why it is no rule; `where` is a place in the pattern. */
  error?: { what: string; where?: number };
  matches: { text: string; evidence: Span[] }[];
  journal: Tally & {
    of: number;
    hits: number;
    examples: { id: number; name?: string; field: string; text: string; evidence: Span[] }[];
  };
}

export interface RuleTrialParams {
  rule: Pick<Rule, 'group' | 'fields' | 'pattern' | 'weight'> & { text?: string };
  texts?: string[];
  limit?: number;
}

/** A rule as the owner's pack has it; what is not named here comes back as it was. */
export interface KeptRule {
  id: string;
  group: string;
  field: string | string[];
  /** A list holds alternatives. */
  pattern: string | string[];
  /** By language, or one for all. */
  text: string | Record<string, string>;
  weight?: number;
  match: string | string[];
  noMatch?: string | string[];
  [more: string]: unknown;
}

export interface Pack {
  id: string;
  version: number | string;
  rules: unknown[];
}

export interface SuggestedPhrase {
  phrase: string;
  ignored: number;
  accepted: number;
  language?: string;
}

export interface Statistics {
  /** `week`: "2026-W10". */
  weeks: ({ week: string } & Record<Verdict, number>)[];
  kinds: Partial<Record<NoteKind, number>>;
  /** Without a `reasonId`: all in the owner's own words. */
  reasons: { reasonId?: string; action: Action; count: number }[];
  agreement: ({ week: string } & Agreement)[];
  campaigns: { people: number; sample?: string; lastSeen: string; kind: NoteKind }[];
}

export interface SteeringMethods {
  'policy/preview': { params: PreviewParams; result: PolicyPreview };
  'policy/budget': { params: BudgetParams; result: { value?: number; flagged: number; accepted: number; reached: boolean } };
  'policy/suggest': { params: { policy: Policy }; result: { suggestions: Suggestion[] } };
  'policy/saved': { params: None; result: { policies: { id: string; name: string; policy: Policy }[] } };
  'policy/save': { params: { policy: Policy }; result: unknown };
  'policy/delete': { params: { id: string }; result: unknown };
  'rules/list': { params: { cursor?: string; text?: string }; result: { rules: ListedRule[]; next?: string; problems: string[] } };
  'rules/try': { params: RuleTrialParams; result: RuleTrial };
  'rules/save': { params: { pack: Pack }; result: unknown };
  'rules/change': { params: { id: string; weight?: number; enabled?: boolean }; result: unknown };
  'rules/delete': { params: { id: string }; result: unknown };
  'rules/export': { params: None; result: { pack: Pack } };
  'rules/import': { params: { pack: Pack }; result: { rules: number } };
  'rules/suggest': { params: None; result: { phrases: SuggestedPhrase[] } };
  statistics: { params: None; result: Statistics };
}
