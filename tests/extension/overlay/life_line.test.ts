import { speak } from '../fake_browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { Code } from '../../../extension/host/codes';
import { newLife, type Phase } from '../../../extension/overlay/decision';
import { lifeWords } from '../../../extension/overlay/life_line';

const firstStrongIsolate = '\u2068';
const popIsolate = '\u2069';
const wordsOf = (phase: Phase, person: string): string => lifeWords({ ...newLife('accept', 0), phase }, person);

beforeEach(() => speak('en'));

describe('what becomes of a decision, in words', () => {
  it.each<Phase>(['deciding', 'window', 'done', 'undone', 'unseen', 'left', 'manual', 'waiting', 'failed'])('keeps a name to its own direction: %s', (phase) => {
    expect(wordsOf(phase, 'רות')).toContain(`${firstStrongIsolate}רות${popIsolate}`);
  });
  it.each(['en', 'it', 'pl'] as const)('says why the host refused it: %s', (locale) => {
    speak(locale);
    const refused = (code: number, state?: string): string =>
      lifeWords({ ...newLife('ignore', 0), phase: 'failed', refusal: { code, message: 'raw words', data: { state } } }, 'Ada');
    const said = ['locked', 'readOnly', 'full', 'damaged', 'foreign', 'failed'].map((state) => refused(Code.journalUnavailable, state));
    expect(new Set(said).size).toBe(said.length);
    for (const words of said) expect(words).not.toContain('raw words');
    expect(refused(Code.timeout)).toBe(refused(Code.unavailable));
    expect(said).not.toContain(refused(Code.timeout));
    expect(refused(Code.journalUnavailable, 'unheardOf')).toContain('raw words');
    expect(refused(Code.conflict)).toContain('raw words');
  });
  it('lets no name turn the words around it', () => {
    expect(wordsOf('done', 'Eve\u202E\u2069\u2067')).toBe(`Accepted: ${firstStrongIsolate}Eve${popIsolate}`);
  });
});
