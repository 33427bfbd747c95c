/** The wire's shapes, as host/wire/PROTOCOL.md defines them. An absent field means "not known". */

export type Action = 'accept' | 'ignore' | 'wait';
export type Verdict = 'accept' | 'review' | 'ignore';
export type Outcome = 'done' | 'dialog' | 'noEffect' | 'undone' | 'left' | 'manual';
export type NoteKind =
  | 'none' | 'default' | 'generic' | 'personal' | 'recruiting' | 'sales' | 'spam';

export interface ProfileFacts {
  connections?: number;
  connectionsAtLeast?: boolean;
  followers?: number;
  about?: boolean;
  positions?: string[];
  schools?: string[];
  location?: string;
  company?: string;
  seenAt?: string;
}

export interface Invitation {
  /** "urn:li:invitation:…", or "profile:<slug>" where the page has none. */
  key: string;
  /** The slug of /in/<slug>/, percent-decoded. */
  profile?: string;
  name?: string;
  headline?: string;
  /** null: the card was seen to carry no note. */
  note?: string | null;
  noteTruncated?: boolean;
  mutual?: { count?: number; names?: string[] };
  insights?: string[];
  photo?: 'present' | 'placeholder';
  badges?: ('verified' | 'premium' | 'openToWork')[];
  follows?: boolean;
  age?: string;
  list?: 'mutualConnection' | 'school' | 'company' | 'verified';
  profileFacts?: ProfileFacts;
}

export interface Evidence {
  field: string;
  /** UTF-16 code units of the field's text as sent; end exclusive. */
  start: number;
  end: number;
}

export interface Signal {
  id: string;
  group: string;
  weight: number;
  text: string;
  evidence: Evidence[];
}

export type ScoreName =
  | 'sales' | 'spam' | 'recruiting' | 'personal' | 'met' | 'commonGround' | 'sameIndustry'
  | 'headlineSells' | 'completeness';

export interface Annotation {
  key: string;
  verdict: Verdict;
  reason: { id: string; text: string; reasonId: string };
  note?: { kind: NoteKind; confidence: number; language: string };
  scores: Partial<Record<ScoreName, number>>;
  signals: Signal[];
  unknown: string[];
}

/** What the page needs of the owner's options; sent along with every `annotate`. */
export interface PageOptions {
  /** Milliseconds; null = "until my next action". */
  undoMs: { accept: number | null; ignore: number | null };
  pageKeys: boolean;
}

export interface AnnotateResult {
  annotations: Annotation[];
  policyRevision: number;
  page: PageOptions;
}

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
}

export interface DecideResult {
  /** What the host holds: the same id again is the same decision. */
  state?: 'decided' | 'pressed' | 'confirmed';
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

export type FactOperand = number | boolean | string | string[];

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: string; op: 'atLeast' | 'below' | 'is' | 'in'; value?: FactOperand; threshold?: string };

export interface PolicyRule {
  id: string;
  verdict: Verdict;
  when: Condition;
  /** Absent = true. A rule that is shipped switched off waits for the owner. */
  enabled?: boolean;
}

export interface Policy {
  id: string;
  name: string;
  version: number;
  thresholds: Record<string, number>;
  rules: PolicyRule[];
  otherwise: Verdict;
}

export interface OwnerOptions extends PageOptions {
  /** Signal groups that neither count nor show. */
  groupsOff: string[];
  noteDays: number;
  personDays: number;
}

export interface PolicyState {
  policy: Policy;
  revision: number;
  presets: { id: string; name: string; policy: Policy }[];
  options: OwnerOptions;
}

export interface PolicyChange {
  policy?: Policy;
  options?: Partial<OwnerOptions>;
  expectedRevision: number;
}

export interface Background {
  schools: string[];
  employers: string[];
  groups: string[];
  programmes: string[];
  industries: string[];
  region: string;
  words: string[];
}

export interface HelloParams {
  protocol: number;
  minProtocol: number;
  client: { name: string; version: string; browser: string; locale: string };
}

export interface HelloResult {
  protocol: number;
  minProtocol: number;
  host: { name: string; version: string };
  limits: { frameBytes: number; maxInvitations: number };
  packs: { id: string; version: number | string; rules: number }[];
  policyRevision: number;
}

interface Health {
  /** "ok", or what is wrong in one word (PROTOCOL.md). */
  state: string;
  what?: string;
  hint?: string;
}

export interface Diagnostics {
  /** The host's executable and its folder of data, for the owner's eyes. */
  executable?: string;
  home?: string;
  settings?: Health;
  journal?: Health;
}

/** The methods of the wire: what each takes and gives. */
export interface Methods {
  hello: { params: HelloParams; result: HelloResult };
  annotate: { params: { invitations: Invitation[] }; result: AnnotateResult };
  decide: { params: DecideParams; result: DecideResult };
  press: { params: { decisionId: string }; result: unknown };
  confirm: { params: ConfirmParams; result: unknown };
  'person/observe': { params: ObserveParams; result: unknown };
  'policy/get': { params: Record<string, never>; result: PolicyState };
  'policy/set': { params: PolicyChange; result: { revision: number } };
  'background/get': { params: Record<string, never>; result: { background: Background; revision: number } };
  'background/set': { params: { background: Background; expectedRevision?: number }; result: { revision: number } };
  diagnostics: { params: Record<string, never>; result: Diagnostics };
}

export type Method = keyof Methods;

/** A JSON-RPC error as the host sends it; the host's own codes run from -32000 down. */
export interface WireError {
  code: number;
  message: string;
  data?: unknown;
}

export type Reply<T> = { ok: true; result: T } | { ok: false; error: WireError };
