/** Why there is no host, as far as a browser lets one tell. */
export type Cause =
  | 'notFound'
  | 'forbidden'
  | 'exits'
  | 'hostTooOld'
  | 'extensionTooOld'
  | 'sandboxed'
  | 'silent'
  | 'unexpected';

export type HostState =
  /** Nobody has asked for it yet. */
  | { is: 'idle' }
  | { is: 'connecting' }
  | { is: 'ready'; version: string; rules: number; policyRevision: number; maxInvitations: number }
  /** `detail` is the browser's own sentence. */
  | { is: 'missing'; cause: Cause; detail: string };

/** Said by the browsers, measured: native-messaging error strings and what they mean. */
const sentences: [RegExp, Cause][] = [
  [/native messaging host not found/i, 'notFound'],
  [/access to the specified native messaging host is forbidden/i, 'forbidden'],
  [/native host has exited/i, 'exits'],
  [/error when communicating with the native messaging host/i, 'unexpected'],
  // Firefox says this for a missing manifest and for one that does not allow this add-on.
  [/no such native application/i, 'notFound'],
  // Firefox, for a program that is missing, cannot be run, or ended at once.
  [/an unexpected error occurred/i, 'exits'],
  [/portal|denied|not allowed by the sandbox/i, 'sandboxed'],
];

export function causeOf(detail: string): Cause {
  return sentences.find(([pattern]) => pattern.test(detail))?.[1] ?? 'unexpected';
}
