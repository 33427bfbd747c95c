/** What the owner sets: the policy, the options and their background. */

import type { PageOptions, Verdict } from './judgement';

export type FactOperand = number | boolean | string | string[];

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { fact: string; op: 'atLeast' | 'below' | 'is' | 'in'; value?: FactOperand; threshold?: string };

export interface PolicyRule {
  id: string;
  verdict: Verdict;
  when: Condition;
  /** Absent = true. A rule that is shipped switched off waits for the owner. */
  enabled?: boolean;
}

export interface Policy {
  id: string;
  name: string;
  version: number;
  thresholds: Record<string, number>;
  rules: PolicyRule[];
  otherwise: Verdict;
}

export interface OwnerOptions extends PageOptions {
  /** Signal groups that neither count nor show. */
  groupsOff: string[];
  noteDays: number;
  personDays: number;
  /** After how many days one who waits is due, 1 to 90. */
  waitDays?: number;
}

export interface PolicyState {
  policy: Policy;
  revision: number;
  presets: { id: string; name: string; policy: Policy }[];
  options: OwnerOptions;
}

export interface PolicyChange {
  policy?: Policy;
  options?: Partial<OwnerOptions>;
  expectedRevision: number;
}

export interface Background {
  schools: string[];
  employers: string[];
  groups: string[];
  programmes: string[];
  industries: string[];
  region: string;
  words: string[];
}
