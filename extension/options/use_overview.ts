import { useEffect, useState } from 'preact/hooks';
import { ask } from '../host/client';
import type { HistoryOverview } from '../host/wire';

/** What the journal holds in numbers, and a way to count anew. Another browser may have decided since: also on return. */
export function useOverview(ready: boolean): { overview: HistoryOverview | undefined; recount(): void } {
  const [overview, setOverview] = useState<HistoryOverview>();
  const recount = (): void => {
    void ask('history/overview', {}).then((reply) => reply.ok && setOverview(reply.result));
  };
  useEffect(() => {
    if (!ready) return undefined;
    recount();
    const onReturn = (): void => {
      if (document.visibilityState === 'visible') recount();
    };
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [ready]);
  return { overview, recount };
}
