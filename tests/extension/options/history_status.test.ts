import { speak } from '../fake_browser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { HistoryDecision, HistoryEntry } from '../../../extension/host/wire';
import { isWaiting, lineOf, statusOf, whenOf } from '../../../extension/options/history/status';

const entryOf = (rest: Partial<HistoryEntry> = {}): HistoryEntry => ({ id: 1, source: 'page', seenAt: '2026-03-01T12:00:00Z', ...rest });
const decided = (rest: Partial<HistoryDecision>): HistoryEntry =>
  entryOf({ decision: { decisionId: 'd', action: 'accept', state: 'confirmed', decidedAt: '2026-03-02T12:00:00Z', ...rest } });
const wordsOf = (entry: HistoryEntry): string => statusOf(entry).words;

beforeEach(() => speak('en'));

describe('what became of an invitation', () => {
  it.each([
    ['accept', 'Accepted'], ['ignore', 'Ignored'], ['wait', 'Waiting'],
  ] as const)('%s is called done only where it was seen', (action, words) => {
    expect(wordsOf(decided({ action, outcome: 'done' }))).toBe(words);
    for (const outcome of ['dialog', 'noEffect', 'undone', 'left', 'manual'] as const) {
      expect(wordsOf(decided({ action, outcome })), outcome).not.toContain(words);
    }
  });
  it('pressed without an outcome is not confirmed, decided without a press not pressed', () => {
    expect(wordsOf(decided({ action: 'ignore', state: 'pressed' }))).toBe('Ignore: not confirmed');
    expect(wordsOf(decided({ action: 'accept', state: 'decided' }))).toBe('Accept: not pressed');
  });
  it('somebody waits from the decision on, until it is called off', () => {
    expect(wordsOf(decided({ action: 'wait', state: 'decided' }))).toBe('Waiting');
    expect(isWaiting(decided({ action: 'wait', state: 'decided' }))).toBe(true);
    const ended = decided({ action: 'wait', outcome: 'undone', remindAt: '2026-03-01T00:00:00Z' });
    expect(wordsOf(ended)).toBe('Let it wait: undone');
    expect(isWaiting(ended)).toBe(false);
    expect(isWaiting(decided({ action: 'ignore', state: 'decided' }))).toBe(false);
  });
  it('what only the archive tells says so, and counts as of then', () => {
    const told = entryOf({ source: 'archive', answer: 'accept', answeredAt: '2025-01-05T12:00:00Z' });
    expect(statusOf(told)).toEqual({ sign: '✓', tone: 'accept', words: 'Accepted · from your archive' });
    expect(whenOf(told)).toContain('2025');
    // Also of a card that was seen on the page.
    expect(wordsOf({ ...told, source: 'page' })).toBe('Accepted · from your archive');
  });
  it('what the owner decided in Doorman stands before what the archive tells', () => {
    expect(wordsOf({ ...decided({ action: 'ignore', outcome: 'done' }), answer: 'accept' })).toBe('Ignored');
  });
  it('nothing decided is told apart from an archive that does not say', () => {
    expect(statusOf(entryOf())).toMatchObject({ tone: 'none', words: 'Not decided' });
    expect(statusOf(entryOf({ source: 'archive' }))).toMatchObject({ tone: 'none', words: 'From your archive' });
  });
});

describe('the line beside the name', () => {
  it('has the reason in words, or in the owner’s own, or by an id that is newer than this extension', () => {
    expect(lineOf(decided({ outcome: 'done', reasonId: 'met' }))).toBe('Accepted · we met');
    expect(lineOf(decided({ outcome: 'done', reasonText: 'my cousin' }))).toBe('Accepted · \u2068my cousin\u2069');
    expect(lineOf(decided({ outcome: 'done', reasonId: 'unheardOf' }))).toBe('Accepted · unheardOf');
    expect(lineOf(entryOf())).toBe('Not decided');
  });
});
