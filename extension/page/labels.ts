/**
 * The site's own words, as data. They confirm what structure found; a wording that is missing here makes a value
 * unknown or a button not pressable, never something else.
 */
import type { Role } from './model';
import { folded } from './text';

/** seen: on live pages or in two independent sources; reported: in one; guessed: never confirmed. */
type Source = 'seen' | 'reported' | 'guessed';

interface ActionWords {
  readonly locales: readonly string[];
  readonly source: Source;
  readonly accept: readonly string[];
  readonly ignore: readonly string[];
}

export const kActionWords: readonly ActionWords[] = [
  { locales: ['en'], source: 'seen', accept: ['Accept'], ignore: ['Ignore'] },
  { locales: ['de'], source: 'seen', accept: ['Annehmen'], ignore: ['Ignorieren'] },
  { locales: ['fr'], source: 'reported', accept: ['Accepter'], ignore: ['Ignorer'] },
  { locales: ['es'], source: 'reported', accept: ['Aceptar'], ignore: ['Ignorar'] },
  { locales: ['it'], source: 'reported', accept: ['Accetta'], ignore: ['Ignora'] },
  { locales: ['pt'], source: 'reported', accept: ['Aceitar'], ignore: ['Ignorar'] },
  {
    locales: ['pl'],
    source: 'reported',
    accept: ['Zaakceptuj', 'Akceptuj', 'Przyjmij'],
    ignore: ['Ignoruj', 'Zignoruj'],
  },
  { locales: ['da'], source: 'reported', accept: ['Accepter', 'Acceptér'], ignore: ['Ignorer', 'Ignorér'] },
  { locales: ['ar'], source: 'reported', accept: ['قبول'], ignore: ['تجاهل'] },
  { locales: ['ru'], source: 'guessed', accept: ['Принять'], ignore: ['Игнорировать'] },
  { locales: ['nl'], source: 'guessed', accept: ['Accepteren'], ignore: ['Negeren'] },
  { locales: ['sv'], source: 'guessed', accept: ['Acceptera'], ignore: ['Ignorera'] },
  { locales: ['nb', 'no'], source: 'guessed', accept: ['Godta'], ignore: ['Ignorer'] },
  { locales: ['fi'], source: 'guessed', accept: ['Hyväksy'], ignore: ['Ohita'] },
  { locales: ['cs'], source: 'guessed', accept: ['Přijmout'], ignore: ['Ignorovat'] },
  { locales: ['sk'], source: 'guessed', accept: ['Prijať'], ignore: ['Ignorovať'] },
  { locales: ['ro'], source: 'guessed', accept: ['Acceptă', 'Acceptați'], ignore: ['Ignoră', 'Ignorați'] },
  { locales: ['hu'], source: 'guessed', accept: ['Elfogadás'], ignore: ['Mellőzés'] },
  { locales: ['tr'], source: 'guessed', accept: ['Kabul et'], ignore: ['Yoksay'] },
  { locales: ['uk'], source: 'guessed', accept: ['Прийняти'], ignore: ['Ігнорувати'] },
  { locales: ['el'], source: 'guessed', accept: ['Αποδοχή'], ignore: ['Παράβλεψη'] },
  { locales: ['he'], source: 'guessed', accept: ['אישור'], ignore: ['התעלמות'] },
  { locales: ['ja'], source: 'guessed', accept: ['承認'], ignore: ['無視'] },
  { locales: ['ko'], source: 'guessed', accept: ['수락'], ignore: ['무시'] },
  { locales: ['zh'], source: 'guessed', accept: ['接受'], ignore: ['忽略'] },
  { locales: ['id', 'ms'], source: 'guessed', accept: ['Terima'], ignore: ['Abaikan'] },
  { locales: ['th'], source: 'guessed', accept: ['ยอมรับ'], ignore: ['เพิกเฉย'] },
  { locales: ['hi'], source: 'guessed', accept: ['स्वीकार करें'], ignore: ['अनदेखा करें'] },
  { locales: ['vi'], source: 'guessed', accept: ['Chấp nhận'], ignore: ['Bỏ qua'] },
];

const kEstablished = new Set(
  kActionWords.filter(({ source }) => source !== 'guessed').flatMap(({ locales }) => locales),
);

/** Whether the page's language is one whose two words are established: there, other words mean other buttons. */
export function knowsWordsOf(language: string): boolean {
  return kEstablished.has(language.toLowerCase().split(/[-_]/)[0] ?? '');
}

const kRoleOfText = new Map<string, Role>(
  kActionWords.flatMap((row) => [
    ...row.accept.map((word): [string, Role] => [folded(word), 'accept']),
    ...row.ignore.map((word): [string, Role] => [folded(word), 'ignore']),
  ]),
);

/** Scripts that set no spaces between words: there a label's word may stand inside a run of letters. */
const kUnspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function wordsPattern(role: Role): RegExp {
  const words = [...new Set(kActionWords.flatMap((row) => row[role].map(folded)))];
  const spaced = words.filter((word) => !kUnspaced.test(word)).join('|');
  const unspaced = words.filter((word) => kUnspaced.test(word)).join('|');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${spaced})(?![\\p{L}\\p{M}\\p{N}])|${unspaced}`, 'u');
}

const kWords: Readonly<Record<Role, RegExp>> = {
  accept: wordsPattern('accept'),
  ignore: wordsPattern('ignore'),
};

/** A button's whole shown text: nothing but the word. */
export function roleOfText(text: string): Role | undefined {
  return kRoleOfText.get(folded(text));
}

/** A label is a sentence with the person's name in it, and a name may be any word: it is taken out first. */
export function rolesInLabel(label: string, name: string | undefined): ReadonlySet<Role> {
  let sentence = folded(label);
  const person = name === undefined ? '' : folded(name);
  if (person !== '') sentence = sentence.split(person).join(' ');
  const roles = new Set<Role>();
  for (const role of ['accept', 'ignore'] as const) {
    if (kWords[role].test(sentence)) roles.add(role);
  }
  return roles;
}

/** Trailing words that screen readers get inside the name. */
export const kNameSuffix =
  /(?:[\s,·•]+(?:verified|premium|verifiziert|vérifié|verificado|verificato|zweryfikowano|geverifieerd))+$/iu;

const kCount = '(?:\\d+|an?|one)';
const kAges: readonly string[] = [
  `(?:sent )?(?:today|yesterday|just now|now)|(?:sent )?${kCount} (?:second|minute|hour|day|week|month|year)s? ago`,
  'heute|gestern|vor (?:\\d+|einer?|einem) (?:sekunde|minute|stunde|tag|woche|monat|jahr)(?:e?n?|en?)',
  "aujourd'hui|hier|il y a (?:\\d+|une?) (?:seconde|minute|heure|jour|semaine|mois|an|année)s?",
  'hoy|ayer|hace (?:\\d+|una?) (?:segundo|minuto|hora|día|semana|mes|año)(?:e?s)?',
  'oggi|ieri|(?:\\d+|una?) (?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa',
  'hoje|ontem|há (?:\\d+|uma?) (?:segundo|minuto|hora|dia|semana|mês|mese|ano)s?',
  'dzisiaj|dziś|wczoraj|(?:\\d+ )?(?:sekund[aęy]?|minut[aęy]?|godzin[aęy]?|dzień|dni|tydzień|tygodni[ea]?|miesiąc[ea]?|miesięcy|rok|lata?) temu',
  'vandaag|gisteren|(?:\\d+|een) (?:seconden?|minu(?:ut|ten)|uur|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren)) geleden',
  'i dag|i går|for (?:\\d+|en|et) \\p{L}+ siden',
];
const kAge = new RegExp(`^(?:${kAges.join('|')})$`, 'iu');

/** Only ever asked of a line between the headline and the buttons: a note or a headline may say "today" as well. */
export function isAge(line: string): boolean {
  return kAge.test(folded(line));
}

interface Sentence {
  readonly pattern: RegExp;
  /** Absent where the wording says nothing of it either way. */
  readonly follows?: boolean;
}

/** "wants to connect" (June 2026) took the place of both older sentences, so it leaves open whether one follows. */
const kSentences: readonly Sentence[] = [
  { pattern: /\bfollows you and\b/u, follows: true },
  { pattern: /\bis inviting you to connect\b/u, follows: false },
  { pattern: /\bwants to connect\b/u },
  { pattern: /\bfolgt (?:ihnen|dir)\b/u, follows: true },
  { pattern: /\bvous suit\b/u, follows: true },
  { pattern: /\b(?:te|le) sigue\b/u, follows: true },
  { pattern: /\bti segue\b/u, follows: true },
  { pattern: /\bsegue você/u, follows: true },
  { pattern: /\bobserwuje (?:cię|ciebie)/u, follows: true },
  { pattern: /\bvolgt (?:u|je)\b/u, follows: true },
];

export function sentenceOf(line: string): Sentence | undefined {
  const text = folded(line);
  return kSentences.find(({ pattern }) => pattern.test(text));
}

/** Sentences and labels of invitations that are not from one person to another. */
const kOtherInvitations: readonly RegExp[] = [
  /\b(?:invited you|inviting you|invitation|wants you) to (?:follow|subscribe|attend|join|like|speak)\b/u,
  /\beingeladen,.* (?:folgen|abonnieren|teilzunehmen|beizutreten)/u,
  /\binvitée? à (?:suivre|vous abonner|participer|rejoindre|assister)/u,
  /\binvitado a (?:seguir|suscribirte|asistir|unirte)/u,
  /\binvitato a (?:seguire|iscriverti|abbonarti|partecipare|unirti)/u,
  /\bconvidou você (?:a|para) (?:seguir|assinar|participar)/u,
  /\bzapr[ao]s\p{L}* .*(?:obserwowania|subskrybowania|subskrypcji|udziału|dołączenia)/u,
  /\buitgenodigd om .*(?:volgen|abonneren|deel te nemen|lid te worden)/u,
];

export function saysOtherInvitation(line: string): boolean {
  const text = folded(line);
  return kOtherInvitations.some((pattern) => pattern.test(text));
}

/** Lines that LinkedIn writes beneath a headline about what is shared. */
const kShared: readonly RegExp[] = [
  /\b(?:common|shared) (?:organization|organisation|company|employer|school|group)s?\b/u,
  /\bgemeinsame[nrs]? (?:organisation|unternehmen|hochschule|gruppe)/u,
  /\b(?:organisation|entreprise|école|groupe)s? (?:en commun|commune?s?)\b/u,
  /\ben común\b/u,
  /\bin comune\b/u,
  /\bem comum\b/u,
  /\bwspóln\p{L}+/u,
  /\bgemeenschappelijke?\b/u,
];

export function saysShared(line: string): boolean {
  const text = folded(line);
  return kShared.some((pattern) => pattern.test(text));
}

type Expander = 'more' | 'less';

const kExpanders: Readonly<Record<Expander, readonly string[]>> = {
  more: [
    'show more',
    'see more',
    'read more',
    'mehr anzeigen',
    'mehr zeigen',
    'mehr',
    'voir plus',
    'voir la suite',
    'afficher plus',
    'ver más',
    'mostra altro',
    'altro',
    'ver mais',
    'exibir mais',
    'pokaż więcej',
    'wyświetl więcej',
    'meer weergeven',
    'meer tonen',
  ],
  less: [
    'show less',
    'see less',
    'read less',
    'weniger anzeigen',
    'weniger',
    'voir moins',
    'afficher moins',
    'ver menos',
    'mostrar menos',
    'mostra meno',
    'meno',
    'exibir menos',
    'pokaż mniej',
    'minder weergeven',
    'minder tonen',
  ],
};

const kExpanderOfText = new Map<string, Expander>(
  (['more', 'less'] as const).flatMap((kind) =>
    kExpanders[kind].map((words): [string, Expander] => [words, kind]),
  ),
);

/** The button that opens or closes a long note, with or without the dots before its words. */
export function expanderOf(text: string): Expander | undefined {
  return kExpanderOfText.get(folded(text).replace(/^(?:\.\.\.|…) ?/u, ''));
}
