import { useEffect, useState } from 'preact/hooks';
import { ask } from '../host/client';
import type { HistoryOverview } from '../host/wire';
import { onReturn } from './on_return';

interface Counted {
  overview: HistoryOverview | undefined;
  recount(): void;
  /** There is nothing any more. Not asked for: a host that is asked begins a new journal. */
  clear(): void;
}

/** What the journal holds in numbers, and a way to count anew. */
export function useOverview(ready: boolean): Counted {
  const [overview, setOverview] = useState<HistoryOverview>();
  const recount = (): void => {
    void ask('history/overview', {}).then((reply) => reply.ok && setOverview(reply.result));
  };
  useEffect(() => {
    if (!ready) return undefined;
    recount();
    return onReturn(recount);
  }, [ready]);
  return { overview, recount, clear: () => setOverview(undefined) };
}
