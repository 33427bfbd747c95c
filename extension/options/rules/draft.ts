import type { ListedRule, Pack, RuleTrialParams, SuggestedPhrase } from '../../host/wire';

/** A rule while it is being written. */
export interface Draft {
  /** Of the rule that it replaces. */
  id?: string;
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
export const ruleFields = ['note', 'headline', 'name', 'insights'] as const;

export const emptyDraft: Draft = { group: 'sales', fields: ['note'], pattern: '', text: '', weight: 1.5, match: '', noMatch: '' };

export function draftOf({ id, group, fields, pattern, text, weight, ownWeight, match, noMatch }: ListedRule): Draft {
  return { id, group, fields: [...fields], pattern, text, weight: ownWeight ?? weight, match: match.join('\n'), noMatch: noMatch.join('\n') };
}

/** A rule for a phrase that the owner's ignored notes have in common. */
export function draftFor({ phrase }: SuggestedPhrase): Draft {
  return { ...emptyDraft, pattern: `\\b${escaped(phrase)}\\b`, text: phrase, match: phrase };
}

export function trialOf({ group, fields, pattern, weight }: Draft, pasted: string): RuleTrialParams {
  return { rule: { group, fields, pattern, weight }, texts: linesOf(pasted), limit: 5 };
}

/** The rule as a pack of one, which the host puts with the owner's others. */
export function packOf(draft: Draft, newId: string): Pack {
  const { id = newId, group, fields, pattern, text, weight, match, noMatch } = draft;
  return { id: 'own', version: 1, rules: [{ id, group, fields, pattern, text: text.trim(), weight, match: linesOf(match), noMatch: linesOf(noMatch) }] };
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

function escaped(phrase: string): string {
  return phrase.toLowerCase().replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
