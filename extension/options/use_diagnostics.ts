import { useEffect, useState } from 'preact/hooks';
import { ask } from '../host/client';
import type { Diagnostics } from '../host/wire';
import { onReturn } from './on_return';

/** How the host is, asked anew whenever the owner comes back from curing it. */
export function useDiagnostics(): Diagnostics {
  const [found, setFound] = useState<Diagnostics>({});
  useEffect(() => {
    const look = (): void => void ask('diagnostics', {}).then((reply) => reply.ok && setFound(reply.result));
    look();
    return onReturn(look);
  }, []);
  return found;
}
