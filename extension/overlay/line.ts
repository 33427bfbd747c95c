import type { Action, Annotation, Invitation, Signal } from '../host/wire';
import { reasonsFor } from '../words/reasons';
import { say, sayIfKnown, type Key } from '../words/words';

/** The strip's one line: one word, one reason, at most one fact. */
export interface Line {
  tone: 'accept' | 'ignore' | 'review' | 'quiet';
  sign: string;
  /** The verdict's word; absent where there is nothing to say. */
  word?: string;
  /** The host's words. They quote the sender's, and say what was not known: shown isolated. */
  text: string;
  /** What happened with this person before. */
  fact?: string;
  /** Where a look would settle it. */
  profile?: string;
}

const signs = { accept: '✓', ignore: '✕', review: '◇' } as const;
const verdictWords = { accept: 'verdictAccept', ignore: 'verdictIgnore', review: 'verdictReview' } as const;

/** Facts that a visit to the sender's profile would tell for certain. */
const shownByProfile = new Set(['connections', 'followers', 'completeness', 'photo', 'commonGround']);

export function lineOf(invitation: Invitation, annotation: Annotation): Line {
  const { verdict, reason } = annotation;
  const before = historyOf(annotation)?.text;
  if (verdict === 'review' && before) return { tone: 'review', sign: '↺', text: before };
  if (verdict === 'review' && isQuiet(annotation)) return { tone: 'quiet', sign: '', text: reason.text };
  const line: Line = { tone: verdict, sign: signs[verdict], word: say(verdictWords[verdict]), text: reason.text };
  if (before) return { ...line, fact: `↺ ${before}` };
  const wouldTell = annotation.unknown.some((fact) => shownByProfile.has(fact));
  if (verdict === 'review' && wouldTell && invitation.profile) line.profile = `/in/${encodeURIComponent(invitation.profile)}/`;
  return line;
}

function historyOf(annotation: Annotation): Signal | undefined {
  return annotation.signals.find((signal) => signal.group === 'history');
}

/** No note, or only the stock one, and nothing that any rule of the policy, or an owner who saw the profile, could hold on to. */
function isQuiet({ note, reason, signals }: Annotation): boolean {
  const saysNothing = note?.kind === 'none' || note?.kind === 'default';
  return saysNothing && reason.id === 'otherwise' && !signals.some(({ id }) => id === 'completeness.missing');
}

/** What one click records: the host's suggestion where it fits the action, else the plainest reason. */
export function reasonFor(action: Action, annotation: Annotation): string {
  const suggested = annotation.reason.reasonId;
  switch (action) {
    case 'accept':
      return annotation.verdict === 'accept' && reasonsFor.accept.includes(suggested) ? suggested : 'openDoor';
    case 'ignore':
      return annotation.verdict === 'ignore' && reasonsFor.ignore.includes(suggested) ? suggested : 'noReason';
    case 'wait':
      return 'later';
  }
}

export function reasonWords(id: string): string {
  return sayIfKnown('reason', id) || say('reason_noReason');
}

export interface ButtonWords {
  label: string;
  filled: boolean;
}

/** The suggested button is filled and carries the reason; the other says only what it does. */
export function buttonOf(action: 'accept' | 'ignore', annotation: Annotation): ButtonWords {
  const label: Key = action === 'accept' ? 'buttonAccept' : 'buttonIgnore';
  if (annotation.verdict !== action) return { label: say(label), filled: false };
  return { label: `${say(label)} · ${reasonWords(reasonFor(action, annotation))}`, filled: true };
}
