/** What the owner's own profile says of them, as far as common ground is measured against it. */
export interface OwnProfile {
  schools: string[];
  employers: string[];
}

const longestList = 20;
const longestName = 200;

/** From a content script, which runs beside a page that we do not trust; undefined where it says nothing. */
export function readOwnProfile(value: unknown): OwnProfile | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const own = { schools: namesIn(value, 'schools'), employers: namesIn(value, 'employers') };
  return own.schools.length + own.employers.length > 0 ? own : undefined;
}

function namesIn(value: object, list: string): string[] {
  const names: unknown = (value as Record<string, unknown>)[list];
  if (!Array.isArray(names)) return [];
  return names
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '' && name.length <= longestName)
    .slice(0, longestList);
}

/** Kept in the browser's session storage until the owner has reviewed it in the options. */
export const ownProfileKey = 'ownProfile';
