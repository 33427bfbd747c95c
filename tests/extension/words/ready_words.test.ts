import { speak } from '../fake_browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { readyKinds, readyLanguage, readyLanguages, readyTemplate, readyWords, withOwnWords } from '../../../extension/words/ready_words';
import { sayIfKnown } from '../../../extension/words/words';

beforeEach(() => speak('en'));

describe.each(readyKinds)('%s', (kind) => {
  it.each(readyLanguages)('has words in %s, with a place for the name', (language) => {
    expect(readyTemplate(kind, language)).toMatch(/ \{name\},/);
  });
  it('has a title in every language of the extension', () => {
    for (const locale of ['en', 'it', 'pl'] as const) {
      speak(locale);
      expect(sayIfKnown('ready', kind)).not.toBe('');
    }
  });
});

it('calls people by their first name', () => {
  expect(readyWords('askFirst', 'it', 'Chiara Bianchi')).toMatch(/^Ciao Chiara, grazie/);
});
it('leaves no gap where the name is not known', () => {
  expect(readyWords('askFirst', 'de', undefined)).toMatch(/^Hallo, danke/);
});
it('takes a name for a name, whatever characters it is of', () => {
  expect(readyWords('thanks', 'en', '$& Smith')).toMatch(/^Hi \$&, thanks/);
});
it('prefers the owner’s own wording', () => {
  expect(readyWords('askFirst', 'pl', 'Anna', { 'askFirst.pl': 'Pani {name}, skąd?' })).toBe('Pani Anna, skąd?');
});

describe('the language', () => {
  it('is the note’s, where there are words in it', () => expect(readyLanguage('fr')).toBe('fr'));
  it.each(['fi', '', undefined])('is the owner’s own where the note’s is %s', (language) => {
    speak('pl');
    expect(readyLanguage(language)).toBe('pl');
  });
});

describe('wording of one’s own', () => {
  it('is kept for its kind and language', () => {
    expect(withOwnWords({ 'thanks.en': 'Ta' }, 'askFirst', 'it', ' Ciao {name}! ')).toEqual({ 'thanks.en': 'Ta', 'askFirst.it': 'Ciao {name}!' });
  });
  it.each(['', '  ', readyTemplate('askFirst', 'it')])('is none of one’s own as %j', (text) => {
    expect(withOwnWords({ 'askFirst.it': 'Ciao' }, 'askFirst', 'it', text)).toEqual({});
  });
  it('is not longer than the host keeps, in bytes', () => {
    expect(withOwnWords({}, 'thanks', 'pl', 'ł'.repeat(500))).toBeDefined();
    expect(withOwnWords({}, 'thanks', 'pl', 'ł'.repeat(501))).toBeUndefined();
  });
});
