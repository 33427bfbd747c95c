/**
 * Error codes. The negative ones are the wire's (PROTOCOL.md), though the background itself answers `forbidden` to
 * whoever may not ask; the positive ones arise on this side of it and never travel to or from the host.
 */
export const Code = {
  responseTooLarge: -32001,
  conflict: -32002,
  forbidden: -32003,
  journalUnavailable: -32007,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  /** There is no host to ask; `HostState` says why. */
  unavailable: 1,
  /** The host did not answer in time. Browsers may drop a bad frame without a word. */
  timeout: 2,
  /** The request would not fit into a frame. */
  requestTooLarge: 3,
} as const;
