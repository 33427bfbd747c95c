import type { Condition, Policy, PolicyRule } from '../../host/wire';

/** Where in a condition a part of it is: the number of the branch taken at each group on the way down. */
export type Path = readonly number[];

/** Where a number of a sentence is kept: a threshold of the policy's, or the comparison itself. */
export type NumberPlace = { threshold: string } | { ruleId: string; path: Path };

export type Comparison = Extract<Condition, { fact: string }>;

/** The conditions that a group holds; undefined for a comparison. */
export function partsOf(condition: Condition): readonly Condition[] | undefined {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  if ('not' in condition) return [condition.not];
  return undefined;
}

/** Every comparison of a condition, in reading order, with the way to it. */
export function comparisonsOf(condition: Condition, path: Path = []): { comparison: Comparison; path: Path }[] {
  const parts = partsOf(condition);
  if (!parts) return [{ comparison: condition as Comparison, path }];
  return parts.flatMap((part, branch) => comparisonsOf(part, [...path, branch]));
}

/** The fact that a number is compared with, where the policy's conditions first read it. */
export function factOf(policy: Policy, place: NumberPlace): string | undefined {
  for (const rule of policy.rules) {
    for (const { comparison, path } of comparisonsOf(rule.when)) {
      if (isAt(place, rule, comparison, path)) return comparison.fact;
    }
  }
  return undefined;
}

export function numberAt(policy: Policy, place: NumberPlace): number | undefined {
  if ('threshold' in place) return policy.thresholds[place.threshold];
  const rule = policy.rules.find(({ id }) => id === place.ruleId);
  const found = rule && comparisonsOf(rule.when).find(({ path }) => same(path, place.path));
  return typeof found?.comparison.value === 'number' ? found.comparison.value : undefined;
}

export function samePlace(a: NumberPlace, b: NumberPlace): boolean {
  if ('threshold' in a) return 'threshold' in b && a.threshold === b.threshold;
  return 'ruleId' in b && a.ruleId === b.ruleId && same(a.path, b.path);
}

function isAt(place: NumberPlace, rule: PolicyRule, comparison: Comparison, path: Path): boolean {
  return 'threshold' in place ? comparison.threshold === place.threshold : rule.id === place.ruleId && same(path, place.path);
}

function same(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}
