/**
 * The wire, as host/wire/PROTOCOL.md defines it; its shapes are in wire/, by room. An absent field
 * means "not known".
 */

import type { ArchiveMethods } from './wire/archive';
import type { ConfirmParams, DecideParams, DecideResult, ObserveParams } from './wire/decisions';
import type { HistoryMethods } from './wire/history';
import type { AnnotateResult, Invitation } from './wire/judgement';
import type { Diagnostics, HelloParams, HelloResult } from './wire/session';
import type { Background, PolicyChange, PolicyState } from './wire/settings';
import type { SteeringMethods } from './wire/steering';

export type * from './wire/archive';
export type * from './wire/decisions';
export type * from './wire/history';
export type * from './wire/judgement';
export type * from './wire/session';
export type * from './wire/settings';
export type * from './wire/steering';

/** The methods of the wire: what each takes and gives. */
export interface Methods extends HistoryMethods, ArchiveMethods, SteeringMethods {
  hello: { params: HelloParams; result: HelloResult };
  annotate: { params: { invitations: Invitation[] }; result: AnnotateResult };
  decide: { params: DecideParams; result: DecideResult };
  press: { params: { decisionId: string }; result: unknown };
  confirm: { params: ConfirmParams; result: unknown };
  'person/observe': { params: ObserveParams; result: unknown };
  'policy/get': { params: Record<string, never>; result: PolicyState };
  'policy/set': { params: PolicyChange; result: { revision: number } };
  'background/get': { params: Record<string, never>; result: { background: Background; revision: number } };
  'background/set': { params: { background: Background; expectedRevision?: number }; result: { revision: number } };
  diagnostics: { params: Record<string, never>; result: Diagnostics };
}

export type Method = keyof Methods;

/** A JSON-RPC error as the host sends it; the host's own codes run from -32000 down. */
export interface WireError {
  code: number;
  message: string;
  data?: unknown;
}

export type Reply<T> = { ok: true; result: T } | { ok: false; error: WireError };
