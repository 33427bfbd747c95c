import { wellFormed } from '../host/well_formed';

/** What a LinkedIn address points at, by its first path segment: never localised. */
export type EntityKind = 'person' | 'other';

export interface Entity {
  readonly kind: EntityKind;
  /** The percent-decoded segment after the kind's. */
  readonly slug: string;
}

const kEntityPath =
  /^(?:https?:\/\/(?:[a-z0-9-]+\.)*linkedin\.com)?\/(in|company|school|showcase|groups|events|newsletters|services|learning|pulse|jobs)\/([^/?#]+)/i;

export function decodeSlug(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return wellFormed(segment);
  }
}

export function entityOf(href: string | null): Entity | undefined {
  const match = href === null ? null : kEntityPath.exec(href.trim());
  const kind = match?.[1];
  const segment = match?.[2];
  if (kind === undefined || segment === undefined) return undefined;
  return { kind: kind.toLowerCase() === 'in' ? 'person' : 'other', slug: decodeSlug(segment) };
}
