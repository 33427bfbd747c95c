import { describe, expect, it } from 'vitest';
import {
  expanderOf,
  isAge,
  kActionWords,
  roleOfText,
  rolesInLabel,
  saysOtherInvitation,
  sentenceOf,
} from '../../../extension/page/labels';

const kRows = kActionWords.flatMap((row) =>
  (['accept', 'ignore'] as const).flatMap((role) =>
    row[role].map((word) => ({ locale: row.locales.join(), role, word })),
  ),
);

describe('the words of the two buttons', () => {
  it.each(kRows)('$locale: "$word" is $role alone, in capitals, and in a sentence', ({ role, word }) => {
    expect(roleOfText(word)).toBe(role);
    expect(roleOfText(`  ${word.toUpperCase()} `)).toBe(role);
    expect([...rolesInLabel(`${word} · Ann Oak`, 'Ann Oak')]).toEqual([role]);
  });

  it('no word means both', () => {
    const accept = new Set(
      kRows.filter(({ role }) => role === 'accept').map(({ word }) => word.toLowerCase()),
    );
    expect(kRows.filter(({ role, word }) => role === 'ignore' && accept.has(word.toLowerCase()))).toEqual([]);
  });

  it.each([
    ['Accept Ann Oak’s invitation', 'accept'],
    ["Accept Ann Oak's invitation", 'accept'],
    ['Ignore an invitation to connect from Ann Oak', 'ignore'],
    ['Kontaktanfrage von Ann Oak annehmen', 'accept'],
    ['Kontaktanfrage von Ann Oak ignorieren', 'ignore'],
    ['Accepter l’invitation de Ann Oak', 'accept'],
    ['Accetta l’invito di Ann Oak', 'accept'],
    ['Ann Oakさんの招待を承認する', 'accept'],
    ['Ann Oak님의 초대 수락하기', 'accept'],
  ])('"%s" is %s', (label, role) => {
    expect([...rolesInLabel(label, 'Ann Oak')]).toEqual([role]);
  });

  it('a name that is a button word does not count', () => {
    expect([...rolesInLabel('Accept Ignore Jones’s invitation', 'Ignore Jones')]).toEqual(['accept']);
    expect([
      ...rolesInLabel('Ignore an invitation to connect from Terima Abaikan', 'Terima Abaikan'),
    ]).toEqual(['ignore']);
  });

  it('a word within another word does not count', () => {
    expect([...rolesInLabel('Unacceptable ignorance', undefined)]).toEqual([]);
    expect([...rolesInLabel('Reacceptar', undefined)]).toEqual([]);
  });

  it.each(['Connect', 'Message', 'Follow', 'Dismiss', 'Withdraw', 'Reject', 'Accept invite', ''])(
    'the text "%s" is neither',
    (text) => {
      expect(roleOfText(text)).toBeUndefined();
    },
  );
});

describe('the age of an invitation', () => {
  it.each([
    'Today',
    'Yesterday',
    'Sent today',
    '1 week ago',
    '4 hours ago',
    'an hour ago',
    'vor 2 Wochen',
    'vor einem Monat',
    'gestern',
    'il y a 3 jours',
    'il y a une semaine',
    'aujourd’hui',
    'hace 2 semanas',
    'hace un mes',
    '2 settimane fa',
    'un mese fa',
    'ieri',
    'há 2 semanas',
    'há um mês',
    'ontem',
    '2 tygodnie temu',
    '5 miesięcy temu',
    'miesiąc temu',
    'wczoraj',
    '2 weken geleden',
    'een jaar geleden',
    'for 2 uger siden',
  ])('%s', (line) => {
    expect(isAge(line)).toBe(true);
  });

  it.each(['Yesterday’s news', 'Ask me today', '3 years of sailing', 'vor Ort', 'hier encore', ''])(
    'not: %s',
    (line) => {
      expect(isAge(line)).toBe(false);
    },
  );
});

describe('the sentence', () => {
  it.each([
    ['Ann Oak follows you and is inviting you to connect', true],
    ['Ann Oak is inviting you to connect', false],
    ['Ann Oak wants to connect', undefined],
    ['Ann Oak folgt Ihnen und möchte sich vernetzen', true],
  ])('%s: follows is %s', (line, follows) => {
    expect(sentenceOf(line)?.follows).toBe(follows);
    expect(sentenceOf(line)).toBeDefined();
  });

  it.each([
    'Ann Oak invited you to follow Acme',
    'LinkedIn News Europe invited you to subscribe to Tech Wrap-Up Europe',
    'Ann Oak invited you to attend Days of Oak',
    'Accept Ann Oak’s invitation to follow Acme',
    'Ann Oak hat Sie eingeladen, Acme zu folgen',
    'Ann Oak vous a invité à suivre Acme',
    'Ann Oak ti ha invitato a seguire Acme',
    'Ann Oak zaprasza Cię do obserwowania strony Acme',
  ])('%s: another kind', (line) => {
    expect(saysOtherInvitation(line)).toBe(true);
  });

  it('an invitation to connect is no other kind', () => {
    expect(saysOtherInvitation('Ignore an invitation to connect from Ann Oak')).toBe(false);
    expect(saysOtherInvitation('Ann Oak follows you and is inviting you to connect')).toBe(false);
  });
});

describe('the expander of a note', () => {
  it.each([
    ['… show more', 'more'],
    ['...See more', 'more'],
    ['show less', 'less'],
    ['… mehr anzeigen', 'more'],
    ['Reply to Ann', undefined],
  ])('"%s" is %s', (text, kind) => {
    expect(expanderOf(text)).toBe(kind);
  });
});
