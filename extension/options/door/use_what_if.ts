import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Policy } from '../../host/wire';
import { WhatIf, type Answer } from './what_if';

/** The newest answer to what is asked; `again` asks anew although nothing of the question has changed. */
export function useWhatIf(policy: Policy, against: Policy, fact: string | undefined, who: boolean, again: unknown): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  const whatIf = useMemo(() => new WhatIf(setAnswer), []);
  useLayoutEffect(() => whatIf.look({ policy, against, fact, who }), [policy, against, fact, who, again]);
  useEffect(() => () => whatIf.stop(), []);
  return answer;
}
