import { ask } from '../host/client';
import type { ProfileReading } from '../page';

/**
 * Tells the host what the owner's own visit to a profile shows, again whenever it shows more: the
 * page draws its sections as the owner scrolls. One's own profile is not somebody at the door.
 */
export function observePerson(): (reading: ProfileReading) => void {
  let told = '';
  return ({ profile, own, facts }) => {
    const now = JSON.stringify([profile, facts]);
    if (own === true || now === told || Object.keys(facts).length === 0) return;
    told = now;
    void ask('person/observe', { profile, facts, seenAt: new Date().toISOString() });
  };
}
