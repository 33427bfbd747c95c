import { Code } from '../host/codes';
import type { WireError } from '../host/wire';
import { say, sayIfKnown } from './words';

/** Why the host did not do what it was asked for, and what helps. */
export function troubleOf({ code, message, data }: WireError): string {
  if (code === Code.unavailable || code === Code.timeout) return say('hostSilent');
  const state = (data as { state?: unknown } | undefined)?.state;
  if (code === Code.journalUnavailable && typeof state === 'string') return sayIfKnown('journal', state) || message;
  return message;
}
