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

/** Causes that a sandbox may be behind: browsers in one do not say so, and their words are those of a host that is not there. */
const maybeSandboxed: ReadonlySet<Cause> = new Set(['notFound', 'exits', 'unexpected']);

/** What to do if the browser itself is what keeps the host away; '' where it cannot be. */
export function sandboxHint(cause: Cause, { userAgent }: Pick<Navigator, 'userAgent'> = navigator): string {
  if (!maybeSandboxed.has(cause) || !/Linux/.test(userAgent) || /Android/.test(userAgent)) return '';
  // Ubuntu’s own builds name it, and it has them as Snaps.
  const likely = /Ubuntu/.test(userAgent);
  return `${say(likely ? 'likelySandboxed' : 'maybeSandboxed')} ${say('cureSandboxed')}`;
}
