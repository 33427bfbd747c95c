/** What is asked about a card, and what the host answers. An absent field means "not known". */

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
  /** How this owner decided on earlier invitations with this signal; absent where there was none. */
  record?: Tally;
}

export interface Tally {
  accepted: number;
  ignored: number;
  waited: number;
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
  /** The smallest change that would reverse the verdict; `text` in words. */
  reversal?: { verdict: Verdict; text: string; fact: string };
}

/** What the page needs of the owner's options; sent along with every `annotate`. */
export interface PageOptions {
  /** Milliseconds; null = "until my next action". */
  undoMs: { accept: number | null; ignore: number | null };
  pageKeys: boolean;
  /** The owner's own wording, by `<kind>.<language>`; what is not in it is as built in. */
  readyWords?: Record<string, string>;
}

export interface AnnotateResult {
  annotations: Annotation[];
  policyRevision: number;
  page: PageOptions & { waiting?: { count: number; due: number } };
  /** The one unknown fact that would settle most: look at these people's profiles. */
  nextLook?: { fact: string; keys: string[]; text: string };
}
