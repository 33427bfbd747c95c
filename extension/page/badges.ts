import type { Invitation } from '../host/wire';
import type { Mark } from './survey';

type Badge = NonNullable<Invitation['badges']>[number];

/** By id first, as ids are not translated; the labels are those of cards, whose badges have no ids. */
const kBadges: readonly { badge: Badge; id: RegExp; label: RegExp }[] = [
  { badge: 'verified', id: /^verified/, label: /^(?:verified|view .+ verifications)$/i },
  { badge: 'premium', id: /premium/, label: /^(?:premium|.+ is a premium member)$/i },
  { badge: 'openToWork', id: /^open-to-work/, label: /\bopen to work\b/i },
];

export function badgesAmong(marks: readonly Mark[]): Badge[] {
  return kBadges
    .filter(({ id, label }) =>
      marks.some((mark) => (mark.id !== '' && id.test(mark.id)) || label.test(mark.label.trim())),
    )
    .map(({ badge }) => badge);
}
