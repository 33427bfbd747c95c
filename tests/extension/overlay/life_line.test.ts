import { speak } from '../fake_browser';
import { beforeEach, describe, expect, it } from 'vitest';
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
  it('lets no name turn the words around it', () => {
    expect(wordsOf('done', 'Eve\u202E\u2069\u2067')).toBe(`Accepted: ${firstStrongIsolate}Eve${popIsolate}`);
  });
});
