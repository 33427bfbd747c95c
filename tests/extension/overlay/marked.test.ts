import { describe, expect, it } from 'vitest';
import type { Invitation, Signal } from '../../../extension/host/wire';
import { fieldText, markPieces, quotesOf } from '../../../extension/overlay/marked';

const marked = (text: string, ...spans: [number, number][]): string =>
  markPieces(text, spans.map(([start, end]) => ({ field: 'note', start, end })))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join('');

describe('marking what was seen', () => {
  it('cuts at the evidence', () => expect(marked('a quick call?', [2, 7])).toBe('a [quick] call?'));
  it('counts in UTF-16 units, as the wire does', () => expect(marked('👋 quick call', [3, 8])).toBe('👋 [quick] call'));
  it('joins stretches that touch or overlap', () => expect(marked('abcdef', [0, 3], [2, 4], [4, 5])).toBe('[abcde]f'));
  it('keeps stretches apart that do not', () => expect(marked('abcdef', [4, 5], [0, 1])).toBe('[a]bcd[e]f'));
  it('takes a stretch within another for part of it', () => expect(marked('abcdef', [0, 6], [2, 3])).toBe('[abcdef]'));
  it.each([[-1, 2], [4, 9], [3, 3], [5, 2]] as [number, number][])('leaves out %d to %d, which is nowhere', (start, end) => {
    expect(marked('abcdef', [start, end])).toBe('abcdef');
  });
  it('has nothing to cut in an empty text', () => expect(markPieces('', [])).toEqual([]));
  it('never loses a character', () => {
    for (let start = 0; start < 6; start += 1) {
      for (let end = 0; end < 8; end += 1) {
        expect(markPieces('abcdef', [{ field: 'note', start, end }, { field: 'note', start: 2, end: 4 }]).map(({ text }) => text).join('')).toBe('abcdef');
      }
    }
  });
});

describe('the text that a field names', () => {
  const invitation: Invitation = {
    key: 'k', note: 'hello', insights: ['one', 'two'], mutual: { count: 2, names: ['Ada'] },
    profileFacts: { schools: ['Iowa'], about: true },
  };
  it.each([
    ['note', 'hello'], ['insights/1', 'two'], ['mutual/names/0', 'Ada'], ['profileFacts/schools/0', 'Iowa'],
    ['headline', undefined], ['insights/7', undefined], ['mutual', undefined], ['profileFacts/about', undefined],
    ['constructor/name', undefined], ['note/length', undefined], ['', undefined],
  ])('%s', (field, text) => expect(fieldText(invitation, field)).toBe(text));
  it('is not there for a note that was seen to be none', () => expect(fieldText({ key: 'k', note: null }, 'note')).toBeUndefined());
});

it('quotes the note first, each field once, with all that was seen in it', () => {
  const signal = (id: string, field: string, start: number, end: number): Signal =>
    ({ id, group: 'sales', weight: 1, text: id, evidence: [{ field, start, end }] });
  const quotes = quotesOf({ key: 'k', note: 'a quick call', headline: 'I sell' }, [
    signal('one', 'headline', 2, 6), signal('two', 'note', 2, 7), signal('three', 'note', 8, 12), signal('four', 'insights/0', 0, 1),
  ]);
  expect(quotes.map(({ field, pieces }) => [field, pieces.filter((piece) => piece.marked).map(({ text }) => text)])).toEqual([
    ['note', ['quick', 'call']], ['headline', ['sell']],
  ]);
});
