import { messagesOf, speak } from '../fake_browser';
import { beforeEach, expect, it } from 'vitest';
import { find } from '../../../extension/options/find';
import { panes } from '../../../extension/options/panes';
import { say } from '../../../extension/words/words';

const titles = (typed: string): string[] => find(panes, typed).map(({ title }) => title);

beforeEach(() => speak('en'));

it('finds a setting by the beginning of a word of its title', () => {
  expect(titles('what cou')).toContain('What counts');
});
it('finds a setting by the words of what is in it', () => {
  expect(find(panes, 'spam')).toContainEqual({ pane: 'door', anchor: 'groups', title: 'What counts', where: 'My door' });
});
it('puts those first whose title has the words', () => {
  speak('it');
  expect(titles(say('paneGroups'))[0]).toBe(say('paneGroups'));
});
it('wants every word', () => expect(titles('spam zebra')).toEqual([]));
it('finds no middle of a word', () => expect(titles('pam')).toEqual([]));
it('finds nothing for nothing', () => expect(titles('  ')).toEqual([]));
it('does not mind accents, as few type them', () => {
  speak('pl');
  expect(titles('cofniecie').length + titles('przechowywane').length).toBeGreaterThan(0);
  expect(titles('wiecej')).toEqual(titles('więcej'));
});
it.each(['mutual', 'photo', 'slider', 'reset', 'met', 'headline', 'connections', 'stock sentence'])('finds the sentences by what they speak of: %s', (typed) => {
  expect(find(panes, typed)).toContainEqual({ pane: 'door', anchor: 'sentences', title: 'How it decides', where: 'My door' });
});
it('finds where a rule is muted', () => expect(titles('mute')).toContain('Every rule'));
it.each(['en', 'it', 'pl'] as const)('knows all that a sentence of a policy may say (%s)', (locale) => {
  speak(locale);
  const spoken = Object.keys(messagesOf('en')).filter((key) => /^(?:threshold|says)_/.test(key));
  const found = panes.flatMap(({ finds }) => finds).flatMap(({ words = [] }) => words) as string[];
  expect(spoken.filter((key) => !found.includes(key))).toEqual([]);
});
it('leads to something in every language', () => {
  for (const locale of ['en', 'it', 'pl'] as const) {
    speak(locale);
    for (const pane of panes) for (const { title, words = [] } of pane.finds) for (const key of [title, ...words]) expect(say(key), key).not.toBe('');
  }
});
