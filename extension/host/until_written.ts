import { Code } from './codes';
import type { Reply } from './wire';

const firstPauseMs = 250;
const longestPauseMs = 30_000;

/** What may pass: another program that writes, a disk that is full, a host that ended. */
const passing: ReadonlySet<number> = new Set([Code.journalUnavailable, Code.unavailable, Code.timeout]);

/** Asks again and again until the host has taken it or has said that it never will. Only for what may be asked twice. */
export async function untilWritten<T>(ask: () => Promise<Reply<T>>): Promise<Reply<T>> {
  let reply = await ask();
  for (let pause = firstPauseMs; !reply.ok && passing.has(reply.error.code); pause = Math.min(pause * 2, longestPauseMs)) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    reply = await ask();
  }
  return reply;
}
