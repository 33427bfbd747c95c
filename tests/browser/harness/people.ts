/** People for one test: nobody has seen them before, whatever ran earlier on the same journal. */
import type { Invitation } from '../../../extension/host/wire.ts';
import { person, type Person, type Shown } from '../../../scripts/demo/page.mts';

let count = 0;

type Told = Partial<Invitation> & { name: string };

export function somebody(told: Told, shown: Shown = {}): Person {
  count += 1;
  const slug = `${told.name.toLowerCase().replaceAll(' ', '-')}-${process.pid}-${count}`;
  return person('of a test', { key: `urn:li:invitation:${process.pid}${String(count).padStart(6, '0')}`, profile: slug, headline: 'Nurse', note: null, photo: 'present', ...told }, shown);
}

/** Somebody whom the balanced policy accepts. */
export const whoMet = (name: string, shown?: Shown): Person =>
  somebody({ name, note: 'It was great to meet you yesterday at the Acme Events get-together!' }, shown);

/** Somebody whom the balanced policy ignores. */
export const whoSells = (name: string, shown?: Shown): Person =>
  somebody({ name, headline: 'Growth partner', note: 'We help companies like yours 3x their pipeline. Open to a quick 15 min call this week?' }, shown);

/** Somebody about whom nothing speaks either way. */
export const whoIsQuiet = (name: string, shown?: Shown): Person => somebody({ name }, shown);
