import type { Cause } from '../host/state';
import { say, type Key } from './words';

const words: Record<Cause, { what: Key; cure: Key }> = {
  notFound: { what: 'missingNotFound', cure: 'cureNotFound' },
  forbidden: { what: 'missingForbidden', cure: 'cureForbidden' },
  exits: { what: 'missingExits', cure: 'cureExits' },
  hostTooOld: { what: 'missingHostTooOld', cure: 'cureHostTooOld' },
  extensionTooOld: { what: 'missingExtensionTooOld', cure: 'cureExtensionTooOld' },
  sandboxed: { what: 'missingSandboxed', cure: 'cureSandboxed' },
  silent: { what: 'missingSilent', cure: 'cureSilent' },
  unexpected: { what: 'missingUnexpected', cure: 'cureUnexpected' },
};

/** What is wrong with the host, and what the owner can do about it. */
export function cureOf(cause: Cause): { what: string; cure: string } {
  return { what: say(words[cause].what), cure: say(words[cause].cure) };
}
