import type { Background } from '../../host/wire';

export const backgroundLists = ['schools', 'employers', 'groups', 'programmes', 'industries', 'words'] as const;
export type BackgroundList = (typeof backgroundLists)[number];

/** One thing that could be said of the owner. */
export interface Proposal {
  field: BackgroundList | 'region';
  entry: string;
}

/** What of `proposed` the background does not name yet, under any of an entry's names. */
export function proposalsFor(background: Background, proposed: Partial<Background>): Proposal[] {
  const proposals: Proposal[] = backgroundLists.flatMap((field) => {
    const named = new Set(background[field].flatMap((entry) => entry.split('/')).map(folded));
    return (proposed[field] ?? [])
      .filter((entry) => !entry.split('/').some((name) => named.has(folded(name))))
      .map((entry) => ({ field, entry }));
  });
  // A region that the owner has typed is theirs.
  if (proposed.region && background.region.trim() === '') proposals.push({ field: 'region', entry: proposed.region });
  return proposals;
}

export function withProposals(background: Background, chosen: readonly Proposal[]): Background {
  const added = { ...background };
  for (const { field, entry } of chosen) {
    if (field === 'region') added.region = entry;
    else added[field] = [...added[field], entry];
  }
  return added;
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
