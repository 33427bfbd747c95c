/** What went before the demo: a profile that the owner visited, somebody who was turned away. Told to the host over its wire. */
import type { Home } from '../../tests/browser/harness/home.ts';
import { WireClient } from '../../tests/browser/harness/wire_client.ts';

const seenAt = '2026-03-03T09:00:00Z';

/** All that J. Keller's profile shows. */
const emptyProfile = { profile: 'j-keller-48a1b2c3', facts: { location: 'Chicago, Illinois, United States', seenAt }, seenAt };

/** Colin Webb as he came the first time. */
const firstVisit = {
  key: 'urn:li:invitation:7398110000000000900', profile: 'colin-webb-leads', name: 'Colin Webb', note: null,
  headline: 'We fill your calendar with qualified leads',
};
const decisionId = '0d7a2c5e-6a51-4a0e-9f0c-5a3a1f6b7c21';

export async function tellThePast(home: Home): Promise<void> {
  const host = new WireClient(home);
  try {
    await host.ask('person/observe', emptyProfile);
    const { policyRevision } = await host.ask('annotate', { invitations: [firstVisit] });
    const { key, profile } = firstVisit;
    await host.ask('decide', { decisionId, key, profile, action: 'ignore', reasonId: 'salesPitch', verdictSeen: 'review', policyRevision, undoMs: 4000 });
    await host.ask('press', { decisionId });
    await host.ask('confirm', { decisionId, outcome: 'done' });
  } finally {
    await host.close();
  }
}
