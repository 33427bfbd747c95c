import { oneLine } from './text';

export interface Mutual {
  readonly count: number;
  readonly names?: string[];
}

/** The forms of one language; each form is the whole line. */
interface Wording {
  readonly locale: string;
  /** In every line of this language, in lower case; other lines are not looked at more closely. */
  readonly mark: string;
  readonly and: string;
  /** After "<names> and ": a number, and the words around it. */
  readonly others: string;
  readonly oneOther?: string;
  /** After the names. */
  readonly is: string;
  readonly are: string;
  readonly alone: string;
}

const kNumber = '(?<count>\\d{1,3}(?:[., ]\\d{3})+|\\d+)';

const kWordings: readonly Wording[] = [
  {
    locale: 'en',
    mark: 'mutual',
    and: 'and',
    others: `${kNumber} other mutual connections?`,
    is: 'is a mutual connection',
    are: 'are mutual connections',
    alone: `${kNumber} mutual connections?`,
  },
  {
    locale: 'es',
    mark: 'en común',
    and: '[ye]',
    others: `(?:otr[oa]s? )?${kNumber} (?:contactos?|conexi(?:ón|ones))(?: más)? en común(?: más)?`,
    is: 'es (?:un contacto|una conexión) en común',
    are: 'son (?:contactos|conexiones) en común',
    alone: `${kNumber} (?:contactos?|conexi(?:ón|ones)) en común`,
  },
  {
    locale: 'fr',
    mark: 'commun',
    and: 'et',
    others: `${kNumber} autres? relations? (?:en commun|communes?)`,
    is: 'est une relation (?:en commun|commune)',
    are: 'sont des relations (?:en commun|communes)',
    alone: `${kNumber} relations? (?:en commun|communes?)`,
  },
  {
    locale: 'de',
    mark: 'gemeinsam',
    and: 'und',
    others: `${kNumber} weiterer? gemeinsamer? Kontakte?`,
    is: 'ist ein gemeinsamer Kontakt',
    are: 'sind gemeinsame Kontakte',
    alone: `${kNumber} gemeinsamer? Kontakte?`,
  },
  {
    locale: 'pt',
    mark: 'em comum',
    and: 'e',
    others: `(?:mais |outras? )?${kNumber} (?:outras? )?conex(?:ão|ões) em comum`,
    oneOther: 'mais uma conexão em comum',
    is: 'é uma conexão em comum',
    are: 'são conexões em comum',
    alone: `${kNumber} conex(?:ão|ões) em comum`,
  },
  {
    locale: 'it',
    mark: 'in comune',
    and: 'e',
    others: `(?:altri )?${kNumber} (?:altri )?collegament[oi] in comune`,
    oneOther: 'un altro collegamento in comune',
    is: 'è un collegamento in comune',
    are: 'sono collegamenti in comune',
    alone: `${kNumber} collegament[oi] in comune`,
  },
  {
    locale: 'pl',
    mark: 'wspóln',
    and: '(?:i|oraz)',
    others: `${kNumber} (?:inny|inne|innych) wspóln(?:y|e|ych) kontakt(?:y|ów)?`,
    is: '(?:to|jest) wspóln(?:y kontakt|ym kontaktem)',
    are: '(?:to|są) wspóln(?:e kontakty|ymi kontaktami)',
    alone: `${kNumber} wspóln(?:y|e|ych) kontakt(?:y|ów)?`,
  },
  {
    locale: 'nl',
    mark: 'connectie',
    and: 'en',
    others: `${kNumber} andere (?:gemeenschappelijke|wederzijdse|gedeelde) connecties?`,
    is: 'is een (?:gemeenschappelijke|wederzijdse|gedeelde) connectie',
    are: 'zijn (?:gemeenschappelijke|wederzijdse|gedeelde) connecties',
    alone: `${kNumber} (?:gemeenschappelijke|wederzijdse|gedeelde) connecties?`,
  },
];

interface Form {
  readonly mark: string;
  readonly pattern: RegExp;
  readonly and: string;
  /** How many are meant beside the names. */
  readonly extra: (count: number | undefined) => number | undefined;
  readonly names: 'none' | 'one' | 'several' | 'any';
}

const kForms: readonly Form[] = kWordings.flatMap((wording): Form[] => {
  const form = (pattern: string, names: Form['names'], extra: Form['extra']): Form => ({
    mark: wording.mark,
    pattern: new RegExp(`^${pattern}$`, 'iu'),
    and: wording.and,
    names,
    extra,
  });
  const count: Form['extra'] = (given) => given;
  const none: Form['extra'] = () => 0;
  return [
    form(wording.alone, 'none', count),
    form(`(?<names>.+?),? ${wording.and} ${wording.others}`, 'any', count),
    ...(wording.oneOther === undefined
      ? []
      : [form(`(?<names>.+?),? ${wording.and} ${wording.oneOther}`, 'any', () => 1)]),
    form(`(?<names>.+) ${wording.is}`, 'one', none),
    form(`(?<names>.+) ${wording.are}`, 'several', none),
  ];
});

/** "PhD", "MBA", "P.E.", "CSM®": set off by a comma, but no further person. */
const kCredential =
  /^(?:[A-Z][A-Za-z]{0,2}\.?)?(?:[A-Z][A-Z.®™-]{1,6}|Ph\.?D\.?|MSc|BSc|Esq\.?|Jr\.?|Sr\.?|I{2,3})$/u;

function splitNames(text: string, and: string): string[] {
  const names: string[] = [];
  for (const part of text.split(new RegExp(`,\\s*(?:${and}\\s+)?|\\s+${and}\\s+`, 'iu'))) {
    const name = part.trim();
    const last = names.length - 1;
    if (name === '') continue;
    if (last >= 0 && kCredential.test(name)) names[last] = `${names[last] ?? ''}, ${name}`;
    else names.push(name);
  }
  return names;
}

/**
 * Undefined when the line is not understood, which is not the same as none. `bold` are the names that the page itself
 * sets off; where they are given, they are not guessed from commas.
 */
export function parseMutual(line: string, bold: readonly string[] = []): Mutual | undefined {
  const text = oneLine(line);
  const lower = text.toLowerCase();
  for (const form of kForms) {
    if (!lower.includes(form.mark)) continue;
    const match = form.pattern.exec(text);
    if (match === null) continue;
    const groups = match.groups ?? {};
    const given = groups['count'] === undefined ? undefined : Number(groups['count'].replace(/\D/g, ''));
    const extra = form.extra(given);
    if (extra === undefined) return undefined;
    if (form.names === 'none') return { count: extra };

    const written = groups['names'] ?? '';
    const names =
      bold.length > 0 && bold.every((name) => written.includes(name))
        ? [...bold]
        : form.names === 'one'
          ? [written.trim()]
          : splitNames(written, form.and);
    if (names.length === 0 || (form.names === 'several' && names.length < 2)) return undefined;
    return { count: names.length + extra, names };
  }
  return undefined;
}
