/** A journal of many made people, written by the real host: for how the panes feel after years of use. */
import type { Invitation, Verdict } from '../../../extension/host/wire.ts';
import type { Home } from './home.ts';
import { WireClient } from './wire_client.ts';

const batch = 200;
/** Of so many one is decided, as the owner had no time for the others. */
const oneDecidedOf = 12;

const notes: (string | null)[] = [
  'I\'d like to add you to my professional network on LinkedIn.',
  'It was great to meet you at the Acme Events get-together!',
  'We help companies like yours 3x their pipeline. Open to a quick 15 min call this week?',
  'Quick question: who looks after travel costs at your company? We cut them by 30 percent.',
  'Earn $500 a day from home trading crypto, message me on WhatsApp +1 555 0100',
  'I read your article on small conferences and would love to ask how you began.',
  'Hi there, hope you are well. Let us connect.',
  'We are looking for a senior producer in Rome, are you open to a talk?',
  'Fellow University of Iowa alum here, I graduate in May.',
];
const headlines = [
  'Nurse', 'Event manager at Brightline', 'Growth partner', 'Conference producer, MICE', 'I help founders 10x their revenue',
  'Student at University of Iowa', 'Account executive', 'Teacher', 'Recruiter for hotels', 'Software engineer',
];

/** The same people each time: `number` alone decides what they are. */
function somebodyMade(number: number): Invitation {
  const dice = (sides: number, salt: number): number => (Math.imul(number + salt, 2_654_435_761) >>> 7) % sides;
  // Ninety of a hundred write nothing.
  const note = dice(100, 1) < 90 ? null : `${notes[dice(notes.length, 2)]}${dice(3, 3) === 0 ? ` Greetings, no. ${dice(500, 4)}` : ''}`;
  return {
    key: `urn:li:invitation:7${String(number).padStart(9, '0')}`,
    profile: `made-${number}`,
    name: `Made Person ${number}`,
    headline: headlines[dice(headlines.length, 5)] ?? 'Nurse',
    note,
    photo: dice(10, 6) < 8 ? 'present' : 'placeholder',
    ...(dice(3, 7) > 0 ? { mutual: { count: dice(24, 8) } } : {}),
    ...(dice(5, 9) === 0 ? { profileFacts: { connections: dice(900, 10), about: dice(2, 11) === 0, seenAt: '2026-01-01T00:00:00Z' } } : {}),
  };
}

/** Mostly what Doorman says, as people do; now and then not. */
function actionFor(verdict: Verdict, number: number): 'accept' | 'ignore' {
  const agrees = number % 9 !== 0;
  if (verdict === 'review') return number % 3 === 0 ? 'ignore' : 'accept';
  return (verdict === 'accept') === agrees ? 'accept' : 'ignore';
}

export async function fillJournal(home: Home, count: number): Promise<void> {
  const host = new WireClient(home);
  try {
    for (let first = 0; first < count; first += batch) {
      const invitations = Array.from({ length: Math.min(batch, count - first) }, (_, index) => somebodyMade(first + index));
      const { annotations, policyRevision } = await host.ask('annotate', { invitations });
      const decided = annotations.map((annotation, index) => ({ ...annotation, number: first + index })).filter(({ number }) => number % oneDecidedOf === 0);
      await Promise.all(decided.flatMap(({ key, verdict, number }) => {
        const action = actionFor(verdict, number / oneDecidedOf);
        const decisionId = `made-${number}`;
        const reasonId = action === 'accept' ? 'openDoor' : verdict === 'ignore' ? 'salesPitch' : 'dontKnow';
        return [
          host.ask('decide', { decisionId, key, profile: `made-${number}`, action, reasonId, verdictSeen: verdict, policyRevision, undoMs: 0 }),
          host.ask('press', { decisionId }),
          host.ask('confirm', { decisionId, outcome: 'done' }),
        ];
      }));
    }
  } finally {
    await host.close();
  }
}
