import { speak } from '../fake_browser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation, Invitation, Signal } from '../../../extension/host/wire';
import { buttonOf, lineOf, reasonFor } from '../../../extension/overlay/line';

beforeEach(() => speak('en'));

const history = (text: string): Signal => ({ id: 'history.last', group: 'history', weight: 0, text, evidence: [] });

function judged(verdict: Annotation['verdict'], text: string, reasonId: string, more: Partial<Annotation> = {}): Annotation {
  return { key: 'k', verdict, reason: { id: 'rule', text, reasonId }, scores: {}, signals: [], unknown: [], ...more };
}

/** The line as it is read, without the buttons. */
function read(annotation: Annotation, invitation: Partial<Invitation> = {}): string {
  const { sign, word, text, fact, profile } = lineOf({ key: 'k', ...invitation }, annotation);
  return [[sign, word, word && '—', text].filter(Boolean).join(' '), fact, profile && 'Open profile'].filter(Boolean).join(' · ');
}

const buttons = (annotation: Annotation): string[] => (['ignore', 'accept'] as const).map((action) => {
  const { label, filled } = buttonOf(action, annotation);
  return filled ? `[${label}]` : label;
});

describe('the states of policies.md', () => {
  it('accept', () => {
    const annotation = judged('accept', 'same school: University of Iowa', 'sameSchool');
    expect(read(annotation)).toBe('✓ Accept — same school: University of Iowa');
    expect(buttons(annotation)).toEqual(['Ignore', '[Accept · same school]']);
  });
  it('sales', () => {
    const annotation = judged('ignore', 'sales pitch: "quick 15 min call"', 'salesPitch');
    expect(read(annotation)).toBe('✕ Ignore — sales pitch: "quick 15 min call"');
    expect(buttons(annotation)).toEqual(['[Ignore · sales pitch]', 'Accept']);
  });
  it('conflict', () => {
    const annotation = judged('review', 'alum, but pitching: "cut travel costs by 30%"', 'sameSchool');
    expect(read(annotation)).toBe('◇ Your call — alum, but pitching: "cut travel costs by 30%"');
    expect(buttons(annotation)).toEqual(['Ignore', 'Accept']);
  });
  it('one fact missing', () => {
    const annotation = judged('review', '', '', {
      reason: { id: 'otherwise', text: 'empty profile; contacts not known', reasonId: '' },
      note: { kind: 'none', confidence: 1, language: '' }, unknown: ['commonGround', 'mutual'],
      signals: [{ id: 'completeness.missing', group: 'completeness', weight: 0.8, text: 'profile without photo', evidence: [] }],
    });
    expect(read(annotation, { profile: 'j-keller' })).toBe('◇ Your call — empty profile; contacts not known · Open profile');
  });
  it('no note, nothing known', () => {
    const annotation = judged('review', '', '', {
      reason: { id: 'otherwise', text: 'No note (usual) · 4 mutual · Nurse', reasonId: '' }, note: { kind: 'none', confidence: 1, language: '' },
    });
    expect(read(annotation)).toBe('No note (usual) · 4 mutual · Nurse');
    expect(lineOf({ key: 'k' }, annotation)).not.toHaveProperty('word');
    expect(buttons(annotation)).toEqual(['Ignore', 'Accept']);
  });
  it('came before', () => {
    const annotation = judged('review', 'x', 'noReason', { signals: [history('Ignored 3 March: sales pitch; headline changed since')] });
    expect(read(annotation)).toBe('↺ Ignored 3 March: sales pitch; headline changed since');
  });
});

describe('the line', () => {
  it('keeps the verdict where somebody came before whom the policy knows what to do with', () => {
    const annotation = judged('ignore', 'sales pitch', 'salesPitch', { signals: [history('Ignored 3 March: sales pitch')] });
    expect(read(annotation)).toBe('✕ Ignore — sales pitch · ↺ Ignored 3 March: sales pitch');
  });
  it('keeps its word where the note says something', () => {
    const annotation = judged('review', '', '', {
      reason: { id: 'otherwise', text: 'Job offer', reasonId: '' }, note: { kind: 'recruiting', confidence: 1, language: 'en' },
    });
    expect(read(annotation)).toBe('◇ Your call — Job offer');
  });
  it('offers no profile that it cannot name', () => {
    expect(read(judged('review', 'x', 'noReason', { unknown: ['connections'] }))).toBe('◇ Your call — x');
  });
  it('does not send the owner to a profile that would not tell', () => {
    expect(read(judged('review', 'x', 'noReason', { unknown: ['note', 'mutual'] }), { profile: 'a' })).toBe('◇ Your call — x');
  });
  it('sends the owner to a profile that would show what is shared', () => {
    expect(read(judged('review', 'x', 'noReason', { unknown: ['commonGround'] }), { profile: 'a' })).toBe('◇ Your call — x · Open profile');
  });
  it('writes an address that holds only a slug', () => {
    const { profile } = lineOf({ key: 'k', profile: 'a/../b?c' }, judged('review', 'x', 'noReason', { unknown: ['photo'] }));
    expect(profile).toBe('/in/a%2F..%2Fb%3Fc/');
  });
});

describe('the reason that one click records', () => {
  const annotation = judged('ignore', 'sales pitch', 'salesPitch');
  it("is the host's on the suggested button", () => expect(reasonFor('ignore', annotation)).toBe('salesPitch'));
  it('is the plainest on the other', () => expect(reasonFor('accept', annotation)).toBe('openDoor'));
  it('never goes with an action that it is not for', () => {
    expect(reasonFor('accept', judged('accept', 'x', 'salesPitch'))).toBe('openDoor');
    expect(reasonFor('ignore', judged('ignore', 'x', 'met'))).toBe('noReason');
    expect(reasonFor('ignore', judged('ignore', 'x', 'aReasonOfTheFuture'))).toBe('noReason');
  });
  it('is later for what waits', () => expect(reasonFor('wait', annotation)).toBe('later'));
});
