import { ask } from '../host/client';
import { Code } from '../host/codes';
import type { AnnotateResult, Annotation, Invitation, Reply, WireError } from '../host/wire';

/** Small enough that the first strips do not wait for the last card's judgement. */
const firstBatch = 5;
const batch = 25;

export interface Judged {
  annotations: Annotation[];
  revision: number;
  page: AnnotateResult['page'];
}

/**
 * Has invitations judged, some at a time; `onJudged` gets each part as it comes. A card that the
 * host cannot read, or fails on, is left out, and an answer too large for a frame is asked for in halves.
 * Resolves to what went wrong, if there is nobody to ask.
 */
export async function annotate(
  invitations: readonly Invitation[], signal: AbortSignal, onJudged: (judged: Judged) => Promise<void>,
): Promise<WireError | undefined> {
  const parts: Invitation[][] = [];
  for (let at = 0, size = firstBatch; at < invitations.length; at += size, size = batch) {
    parts.push(invitations.slice(at, at + size));
  }
  for (let part = parts.shift(); part && !signal.aborted; part = parts.shift()) {
    const reply: Reply<AnnotateResult> = await ask('annotate', { invitations: part });
    if (reply.ok) {
      const { annotations, policyRevision, page } = reply.result;
      await onJudged({ annotations, revision: policyRevision, page });
    } else if (isTooLarge(reply.error) && part.length > 1) {
      const half = Math.ceil(part.length / 2);
      parts.unshift(part.slice(0, half), part.slice(half));
    } else if (isOfOneCard(reply.error) && part.length > 1) {
      const bad = indexOf(reply.error);
      parts.unshift(...(bad === undefined ? part.map((one) => [one]) : [part.filter((_, at) => at !== bad)]));
    } else if (!isTooLarge(reply.error) && !isOfOneCard(reply.error)) {
      return reply.error;
    }
  }
  return undefined;
}

function isTooLarge({ code }: WireError): boolean {
  return code === Code.responseTooLarge || code === Code.requestTooLarge;
}

/** One card may be to blame, and the others must not go without. */
function isOfOneCard({ code }: WireError): boolean {
  return code === Code.invalidParams || code === Code.internalError;
}

function indexOf({ data }: WireError): number | undefined {
  const index = (data as { index?: unknown } | undefined)?.index;
  return typeof index === 'number' ? index : undefined;
}
