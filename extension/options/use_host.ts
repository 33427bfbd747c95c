import { useEffect, useState } from 'preact/hooks';
import { ask, listen } from '../host/client';
import type { Push } from '../host/messages';
import type { HostState } from '../host/state';

/** The host's state as the background tells it, from now on. */
export function useHost(onPush: (push: Push) => void = () => {}): { host: HostState; retry(): Promise<void> } {
  const [host, setHost] = useState<HostState>({ is: 'idle' });
  const retry = async (): Promise<void> => {
    const reply = await ask('host/retry', {});
    if (reply.ok) setHost(reply.result);
  };
  useEffect(() => {
    void retry();
    return listen((push) => {
      if (push.event === 'hostState') setHost(push.state);
      onPush(push);
    });
  }, []);
  return { host, retry };
}
