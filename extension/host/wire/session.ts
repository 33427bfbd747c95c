/** The greeting, and how the host is. */

export interface HelloParams {
  protocol: number;
  minProtocol: number;
  client: { name: string; version: string; browser: string; locale: string };
}

export interface HelloResult {
  protocol: number;
  minProtocol: number;
  host: { name: string; version: string };
  limits: { frameBytes: number; maxInvitations: number };
  packs: { id: string; version: number | string; rules: number }[];
  policyRevision: number;
}

interface Health {
  /** "ok", or what is wrong in one word (PROTOCOL.md). */
  state: string;
  what?: string;
  hint?: string;
}

export interface Diagnostics {
  /** The host's executable and its folder of data, for the owner's eyes. */
  executable?: string;
  home?: string;
  settings?: Health;
  /** `setAside`: where damaged ones lie, what they held is not in the history. */
  journal?: Health & { path?: string; setAside?: string[] };
}
