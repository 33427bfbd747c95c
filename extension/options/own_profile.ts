import type { OwnProfile } from '../host/own_profile';
import type { Background } from '../host/wire';

/** What of the profile the background does not name yet, under any of an entry's names. */
export function missingIn(background: Background, own: OwnProfile): OwnProfile {
  const unnamed = (known: readonly string[], names: readonly string[]): string[] => {
    const all = new Set(known.flatMap((entry) => entry.split('/')).map(folded));
    return names.filter((name) => !all.has(folded(name)));
  };
  return { schools: unnamed(background.schools, own.schools), employers: unnamed(background.employers, own.employers) };
}

export function withAdded(background: Background, { schools, employers }: OwnProfile): Background {
  return { ...background, schools: [...background.schools, ...schools], employers: [...background.employers, ...employers] };
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
