import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../host/client';
import type { ListedRule, Reply, WireError } from '../../host/wire';

export interface Rules {
  rules: readonly ListedRule[];
  /** What the owner's packs have that is no rule. */
  problems: readonly string[];
}

type Change = { weight?: number; enabled?: boolean };

interface RulesHandle {
  known: Rules | undefined;
  error: WireError | undefined;
  reload(): Promise<void>;
  change(id: string, change: Change): Promise<Reply<unknown>>;
}

/** All rules, page after page; a change is shown at once and told to the host. */
export function useRules(revision: number): RulesHandle {
  const [known, setKnown] = useState<Rules>();
  const [error, setError] = useState<WireError>();
  const reload = async (): Promise<void> => {
    const all = await readAll();
    setError(all.ok ? undefined : all.error);
    if (all.ok) setKnown(all.result);
  };
  const change = async (id: string, wanted: Change): Promise<Reply<unknown>> => {
    setKnown((before) => before && { ...before, rules: before.rules.map((rule) => (rule.id === id ? changed(rule, wanted) : rule)) });
    const reply = await ask('rules/change', { id, ...wanted });
    if (!reply.ok) await reload();
    return reply;
  };
  useEffect(() => void reload(), [revision]);
  return { known, error, reload, change };
}

async function readAll(): Promise<Reply<Rules>> {
  const rules: ListedRule[] = [];
  const problems: string[] = [];
  let cursor: string | undefined;
  do {
    const reply: Reply<{ rules: ListedRule[]; next?: string; problems: string[] }> = await ask('rules/list', cursor === undefined ? {} : { cursor });
    if (!reply.ok) return reply;
    rules.push(...reply.result.rules);
    problems.splice(0, problems.length, ...reply.result.problems);
    cursor = reply.result.next;
  } while (cursor !== undefined);
  return { ok: true, result: { rules, problems } };
}

function changed(rule: ListedRule, { weight, enabled }: Change): ListedRule {
  const { ownWeight: _, ...rest } = rule;
  const kept = weight === undefined ? rule : weight === rule.weight ? rest : { ...rule, ownWeight: weight };
  return { ...kept, enabled: enabled ?? rule.enabled };
}
