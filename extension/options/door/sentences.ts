import type { Condition, PolicyRule } from '../../host/wire';
import { language, say, sayIfKnown, type Key } from '../../words/words';
import { partsOf, type Comparison, type NumberPlace, type Path } from './conditions';

/** A sentence is words with numbers between them, each with the place where it is changed. */
export type Piece = { is: 'words'; text: string } | { is: 'number'; fact: string; value: number; place: NumberPlace };

/** Stands where a message has room for a part; no text of ours contains it. */
const slot = '\uE000';
const symbols = { atLeast: '≥', below: '<', is: '=', in: '∈' } as const;

/** What a rule does, and when, in the owner's language. */
export function sentenceOf(rule: PolicyRule, thresholds: Readonly<Record<string, number>>): Piece[] {
  const always = partsOf(rule.when)?.length === 0 && 'all' in rule.when;
  if (always) return words(say(`always_${rule.verdict}` as Key));
  const clause = new Clause(rule.id, thresholds);
  return joined(fill(say(`when_${rule.verdict}` as Key, slot), clause.of(rule.when, [], false)));
}

/** The same in plain text, for a name or a comparison. */
export function textOf(pieces: readonly Piece[], shown: (fact: string, value: number) => string): string {
  return pieces.map((piece) => (piece.is === 'words' ? piece.text : shown(piece.fact, piece.value))).join('');
}

class Clause {
  constructor(private readonly ruleId: string, private readonly thresholds: Readonly<Record<string, number>>) {}

  of(condition: Condition, path: Path, inside: boolean): Piece[] {
    const part = (one: Condition, branch: number, nested = true): Piece[] => this.of(one, [...path, branch], nested);
    if ('not' in condition) return fill(say('clauseNot', slot), part(condition.not, 0));
    if ('fact' in condition) return this.#comparison(condition, path);

    const parts = partsOf(condition) ?? [];
    const [only] = parts;
    if (only === undefined) return words(say('all' in condition ? 'clauseTrue' : 'clauseFalse'));
    if (parts.length === 1) return part(only, 0, inside);
    const joint = ` ${say('all' in condition ? 'clauseAnd' : 'clauseOr')} `;
    const list = parts.flatMap((one, branch) => [...(branch > 0 ? words(joint) : []), ...part(one, branch)]);
    return inside ? [...words('('), ...list, ...words(')')] : list;
  }

  #comparison(comparison: Comparison, path: Path): Piece[] {
    const { fact, op, value, threshold } = comparison;
    const place: NumberPlace = threshold === undefined ? { ruleId: this.ruleId, path } : { threshold };
    const number = threshold === undefined ? value : this.thresholds[threshold];
    // It is 0 or 1, and any number between asks the same: there is nothing to move.
    if (fact === 'sameIndustry' && typeof number === 'number' && 0 < number && number <= 1) return words(say(op === 'below' ? 'says_sameIndustry_false' : 'says_sameIndustry_true'));
    if (typeof number === 'number') {
      const message = sayIfKnown('says', `${fact}_${op}`, slot) || `${factName(fact)} ${symbols[op]} ${slot}`;
      return fill(message, [{ is: 'number', fact, value: number, place }]);
    }
    if (typeof value === 'boolean') {
      return words(sayIfKnown('says', `${fact}_${value}`) || `${factName(fact)} ${symbols[op]} ${value}`);
    }
    const names = (Array.isArray(value) ? value : [value]).map((word) => sayIfKnown('says', `${fact}_${word}`) || String(word));
    const list = new Intl.ListFormat(language(), { type: 'disjunction' }).format(names);
    return words(sayIfKnown('says', fact, list) || `${factName(fact)} ${symbols[op]} ${list}`);
  }
}

function factName(fact: string): string {
  return sayIfKnown('fact', fact) || fact;
}

function words(text: string): Piece[] {
  return [{ is: 'words', text }];
}

/** Puts `pieces` where the message has its slot. */
function fill(message: string, pieces: Piece[]): Piece[] {
  const [before = '', after = ''] = message.split(slot);
  return [...words(before), ...pieces, ...words(after)];
}

/** Words that follow each other are one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.is === 'words' && piece.text === '') continue;
    if (piece.is === 'words' && last?.is === 'words') result[result.length - 1] = { is: 'words', text: last.text + piece.text };
    else result.push(piece);
  }
  return result;
}
