import type { Condition, Policy, WireError } from '../../host/wire';
import { say } from '../../words/words';
import { saveFile } from '../save_file';

/** Gives the owner a policy or rules as a file that a person can read. */
export function download(name: string, content: unknown): void {
  saveFile(`${name}.json`, [`${JSON.stringify(content, null, 2)}\n`], 'application/json');
}

/** A name that every file system takes. */
export function fileNameOf(title: string): string {
  return title.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'policy';
}

/** Enough of a policy to be shown and compared; whether it means something is the host's to say. */
export function readPolicy(text: string): Policy | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const { id, name, thresholds, rules } = value;
  const complete = typeof id === 'string' && typeof name === 'string' && isObject(thresholds)
    && Array.isArray(rules) && rules.every((rule) => isObject(rule) && typeof rule.id === 'string' && isCondition(rule.when));
  return complete ? ({ version: 1, otherwise: 'review', ...value } as unknown as Policy) : undefined;
}

/** Why the host refused a policy: the rule by its name, the place in it, and the reason. */
export function refusalOf(error: WireError, policy: Policy): string {
  const field = isObject(error.data) && typeof error.data.field === 'string' ? error.data.field : '';
  const rule = /^(?:policy\.)?rules\[(\d+)\]/.exec(field)?.[1];
  const id = rule === undefined ? undefined : policy.rules[Number(rule)]?.id;
  if (id === undefined) return say('policyRefused', error.message);
  const why = error.message.startsWith(`${field}: `) ? error.message.slice(field.length + 2) : error.message;
  return say('ruleRefused', id, why);
}

function isCondition(value: unknown): value is Condition {
  if (!isObject(value)) return false;
  if (Array.isArray(value.all)) return value.all.every(isCondition);
  if (Array.isArray(value.any)) return value.any.every(isCondition);
  if ('not' in value) return isCondition(value.not);
  return typeof value.fact === 'string' && typeof value.op === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
