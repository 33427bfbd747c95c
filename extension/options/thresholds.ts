import { inFigures, say, sayCount, sayIfKnown, type Key } from '../words/words';

interface Scale {
  min: number;
  max: number;
  step: number;
  kind: 'score' | 'people' | 'contacts' | 'times';
}

const score: Scale = { min: 0.05, max: 1, step: 0.01, kind: 'score' };

/** By threshold, where several of one fact are of different sizes; for that fact and no other. */
const scales: Record<string, Scale & { fact: string }> = {
  fewConnections: { fact: 'connections', min: 0, max: 500, step: 10, kind: 'contacts' },
  manyConnections: { fact: 'connections', min: 500, max: 30_000, step: 500, kind: 'contacts' },
  sameTextPeople: { fact: 'sameText', min: 2, max: 10, step: 1, kind: 'people' },
  industryMutual: { fact: 'mutual', min: 1, max: 20, step: 1, kind: 'times' },
  mutualAccept: { fact: 'mutual', min: 1, max: 50, step: 1, kind: 'times' },
};

const scalesOfFacts: Record<string, Scale> = {
  mutual: { min: 0, max: 50, step: 1, kind: 'times' },
  connections: { min: 0, max: 500, step: 10, kind: 'contacts' },
  followers: { min: 0, max: 30_000, step: 500, kind: 'contacts' },
  sameText: { min: 1, max: 10, step: 1, kind: 'people' },
  ...Object.fromEntries(['sales', 'spam', 'recruiting', 'personal', 'met', 'commonGround', 'sameIndustry', 'headlineSells', 'completeness'].map((fact) => [fact, score])),
};

/** The slider of a number that is compared with `fact`: an owner's own policy may call its thresholds as it likes. */
export function scaleOf(name: string, value: number, fact = ''): Scale {
  const named = scales[name];
  const scale = named && (fact === '' || named.fact === fact) ? named : scalesOfFacts[fact];
  if (scale) return { ...scale, min: Math.min(scale.min, value), max: Math.max(scale.max, value) };
  return value > 1 ? { min: 0, max: value * 2, step: 1, kind: 'times' } : { ...score, min: Math.min(score.min, value) };
}

export function titleOf(name: string): string {
  return sayIfKnown('threshold', name) || name;
}

/** What a threshold's value means, in words. */
export function meaningOf(name: string, value: number, fact?: string): string {
  switch (scaleOf(name, value, fact).kind) {
    case 'contacts':
      return sayCount('scaleContacts', value);
    case 'people':
      return sayCount('scalePeople', value);
    case 'times':
      return sayCount('scaleMutual', value);
    case 'score':
      return say(bandOf(value));
  }
}

function bandOf(value: number): Key {
  if (value >= 0.9) return 'bandCertain';
  if (value >= 0.7) return 'bandLikely';
  if (value >= 0.5) return 'bandEven';
  return 'bandFaint';
}

export function shown(name: string, value: number, fact?: string): string {
  const digits = scaleOf(name, value, fact).kind === 'score' ? 2 : 0;
  return inFigures(value, { least: digits, most: digits });
}
