import type { Condition, Policy, PolicyRule } from '../../host/wire';
import type { NumberPlace, Path } from './conditions';

/** A change as the owner made it, to be made on whatever policy is then the newest. */
export type Edit = (policy: Policy) => Policy;

export function setNumber(place: NumberPlace, value: number): Edit {
  if ('threshold' in place) {
    const { threshold } = place;
    return (policy) => (threshold in policy.thresholds ? { ...policy, thresholds: { ...policy.thresholds, [threshold]: value } } : policy);
  }
  return changeRule(place.ruleId, (rule) => ({ ...rule, when: withNumber(rule.when, place.path, value) }));
}

export function setEnabled(ruleId: string, enabled: boolean): Edit {
  return changeRule(ruleId, (rule) => ({ ...rule, enabled }));
}

/** Moves a rule to a place of the list, 0 the first. The others keep their order. */
export function moveRule(ruleId: string, to: number): Edit {
  return (policy) => {
    const moved = policy.rules.find(({ id }) => id === ruleId);
    if (!moved) return policy;
    const others = policy.rules.filter((rule) => rule !== moved);
    return { ...policy, rules: [...others.slice(0, to), moved, ...others.slice(Math.max(0, to))] };
  };
}

function changeRule(id: string, change: (rule: PolicyRule) => PolicyRule): Edit {
  return (policy) => ({ ...policy, rules: policy.rules.map((rule) => (rule.id === id ? change(rule) : rule)) });
}

function withNumber(condition: Condition, path: Path, value: number): Condition {
  const [branch, ...rest] = path;
  if ('fact' in condition) return branch === undefined && typeof condition.value === 'number' ? { ...condition, value } : condition;
  const inside = (parts: readonly Condition[]): Condition[] =>
    parts.map((part, index) => (index === branch ? withNumber(part, rest, value) : part));
  if ('all' in condition) return { all: inside(condition.all) };
  if ('any' in condition) return { any: inside(condition.any) };
  return branch === 0 ? { not: withNumber(condition.not, rest, value) } : condition;
}

/** Whether two policies judge alike, whatever they are called. */
export function sameRules(a: Policy, b: Policy): boolean {
  const essence = ({ thresholds, rules, otherwise }: Policy): unknown => [
    Object.entries(thresholds).sort(([x], [y]) => (x < y ? -1 : 1)),
    rules.map(({ id, verdict, when, enabled }) => [id, verdict, enabled !== false, when]),
    otherwise,
  ];
  return canonical(essence(a)) === canonical(essence(b));
}

/** JSON whose objects name their members in one order, as a host may give them in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part);
}
