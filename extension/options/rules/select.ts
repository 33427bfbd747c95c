import type { ListedRule } from '../../host/wire';
import { asSearched } from '../../words/as_searched';

export interface Filter {
  text: string;
  /** Only what the owner changed: muted, another weight, their own. */
  changed: boolean;
}

export interface Group {
  group: string;
  rules: readonly ListedRule[];
}

export function isChanged({ enabled, ownWeight, own }: ListedRule): boolean {
  return own || !enabled || ownWeight !== undefined;
}

/** The rules that the filter leaves, by group; in each the owner's own first, then those that were met most often. */
export function select(rules: readonly ListedRule[], { text, changed }: Filter): Group[] {
  const wanted = asSearched(text).split(/\s+/).filter((word) => word !== '');
  const groups = new Map<string, ListedRule[]>();
  for (const rule of rules) {
    if (changed && !isChanged(rule)) continue;
    if (wanted.length > 0) {
      const words = asSearched([rule.id, rule.text, rule.language ?? '', rule.pattern, ...rule.match].join(' '));
      if (!wanted.every((word) => words.includes(word))) continue;
    }
    groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule]);
  }
  return [...groups].map(([group, rules]) => ({ group, rules: rules.sort((a, b) => Number(b.own) - Number(a.own) || b.hits - a.hits) }));
}
