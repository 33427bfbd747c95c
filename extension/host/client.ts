import { browser } from 'wxt/browser';
import { Code } from './codes';
import { pushPort, type Push, type Requests } from './messages';
import type { Reply } from './wire';

/** Asks the background. Never rejects: a background that cannot be reached is a reply, too. */
export async function ask<M extends keyof Requests>(
  method: M,
  params: Requests[M]['params'],
): Promise<Reply<Requests[M]['result']>> {
  try {
    const reply = (await browser.runtime.sendMessage({ method, params })) as Reply<Requests[M]['result']> | undefined;
    return reply ?? unreachable('no answer');
  } catch (error) {
    return unreachable(error instanceof Error ? error.message : String(error));
  }
}

/** False once the extension was updated, switched off or removed under a page that is still open. */
export function alive(): boolean {
  return browser.runtime?.id !== undefined;
}

/**
 * Listens to what the background tells. The browser may end the background at any time: the port is
 * opened again, which wakes it. `onGone` is called once when the extension itself is gone.
 */
export function listen(onPush: (push: Push) => void, onGone: () => void = () => {}): () => void {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const open = (): void => {
    if (stopped) return;
    try {
      port = browser.runtime.connect({ name: pushPort });
    } catch {
      stopped = true;
      onGone();
      return;
    }
    port.onMessage.addListener((message: unknown) => onPush(message as Push));
    port.onDisconnect.addListener(() => {
      void browser.runtime?.lastError;
      timer = setTimeout(open, 1000);
    });
  };
  open();
  return () => {
    stopped = true;
    clearTimeout(timer);
    port?.disconnect();
  };
}

function unreachable(message: string): Reply<never> {
  return { ok: false, error: { code: Code.unavailable, message } };
}
