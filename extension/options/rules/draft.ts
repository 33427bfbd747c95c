import type { KeptRule, Pack, RuleTrialParams, SuggestedPhrase } from '../../host/wire';
import { language } from '../../words/words';

/** A rule while it is being written. */
export interface Draft {
  /** The rule that it replaces, as the owner's pack has it. */
  kept?: KeptRule;
  group: string;
  fields: string[];
  pattern: string;
  text: string;
  weight: number;
  /** One a line. */
  match: string;
  noMatch: string;
}

export const ruleGroups = ['sales', 'spam', 'recruiting', 'personal', 'met', 'headlineSells'] as const;
export const ruleFields = ['note', 'headline'] as const;

export const emptyDraft: Draft = { group: 'sales', fields: ['note'], pattern: '', text: '', weight: 1.5, match: '', noMatch: '' };

/** As the owner's pack has the rule: what the host lists of it is folded, and only the beginning of it. */
export function draftOf(kept: KeptRule): Draft {
  const { group, field, pattern, text, weight = 0, match, noMatch } = kept;
  return {
    kept, group, fields: listOf(field), pattern: listOf(pattern).join('|'), text: typeof text === 'string' ? text : text[language()] ?? text.en ?? '', weight,
    match: listOf(match).map(onOneLine).join('\n'), noMatch: listOf(noMatch).map(onOneLine).join('\n'),
  };
}

/** A rule for a phrase that the owner's ignored notes have in common. */
export function draftFor({ phrase }: SuggestedPhrase): Draft {
  return { ...emptyDraft, pattern: wholeWords(phrase), text: phrase, match: phrase };
}

/** On what was pasted, as one text, and on the examples; in this order. */
export function trialOf({ group, fields, pattern, weight, match, noMatch }: Draft, pasted: string): RuleTrialParams {
  const texts = [...(pasted.trim() === '' ? [] : [pasted]), ...linesOf(match), ...linesOf(noMatch)];
  return { rule: { group, fields, pattern, weight }, texts: texts.slice(0, mostTexts), limit: 5 };
}

/** What the host tries at once. */
const mostTexts = 50;

/** The rule as a pack of one, which the host puts with the owner's others. */
export function packOf(draft: Draft, newId: string): Pack {
  const { kept, group, fields, pattern, weight, match, noMatch } = draft;
  const text = draft.text.trim();
  const rule = kept ? edited(kept, { ...draft, text }) : { id: newId, group, fields, pattern, text, weight, match: linesOf(match), noMatch: linesOf(noMatch) };
  return { id: 'own', version: 1, rules: [rule] };
}

/** The kept rule with what was changed in the form; all else, also what the form does not show, as it is. */
function edited(kept: KeptRule, draft: Draft): KeptRule {
  const before = draftOf(kept);
  const is = (part: keyof Draft): boolean => JSON.stringify(draft[part]) !== JSON.stringify(before[part]);
  const { group, fields, pattern, text, weight, match, noMatch } = draft;
  return {
    ...kept,
    ...(is('group') && { group }),
    ...(is('fields') && { field: fields }),
    ...(is('pattern') && { pattern }),
    ...(is('text') && { text: inOwnLanguage(kept.text, text) }),
    ...(is('weight') && { weight }),
    ...(is('match') && { match: examples(match, kept.match) }),
    ...(is('noMatch') && { noMatch: examples(noMatch, kept.noMatch) }),
  };
}

/** Words that are the same in all languages stay so; of others only the owner's are theirs to see. */
function inOwnLanguage(kept: KeptRule['text'], text: string): KeptRule['text'] {
  return typeof kept === 'string' || new Set(Object.values(kept)).size === 1 ? text : { ...kept, [language()]: text };
}

/** A line that stands for an example of several lines is still that one. */
function examples(lines: string, kept: KeptRule['match'] | undefined): string[] {
  const whole = new Map(listOf(kept).map((example) => [onOneLine(example), example]));
  return linesOf(lines).map((line) => whole.get(line) ?? line);
}

/** An id that says what the rule is about; `taken` are those that there are. */
export function idFor(draft: Draft, taken: ReadonlySet<string>): string {
  const words = (draft.text || draft.pattern).toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').match(/[a-z0-9]+/g) ?? ['rule'];
  const base = `own.${draft.group}.${words.slice(0, 5).join('_')}`;
  let id = base;
  for (let count = 2; taken.has(id); count += 1) id = `${base}_${count}`;
  return id;
}

export function linesOf(text: string): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
}

function listOf(value: string | readonly string[] = []): string[] {
  return typeof value === 'string' ? [value] : [...value];
}

/** A rule takes a line break for a space, too. */
function onOneLine(example: string): string {
  return example.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

/** The phrase, letter by letter. RE2's \b knows the words of ASCII only: at the edge of another alphabet it would ask for the wrong thing. */
function wholeWords(phrase: string): string {
  const escaped = phrase.toLowerCase().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const edge = (character: string | undefined): string => (/\w/.test(character ?? '') ? '\\b' : '');
  return `${edge(phrase.at(0))}${escaped}${edge(phrase.at(-1))}`;
}
