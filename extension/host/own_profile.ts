/** What the owner's own profile says of them, as far as common ground is measured against it. */
export interface OwnProfile {
  schools: string[];
  employers: string[];
  region?: string;
}

const longestList = 20;
const longestName = 200;

/** From a content script, which runs beside a page that we do not trust; undefined where it says nothing. */
export function readOwnProfile(value: unknown): OwnProfile | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const [region] = namesOf('region' in value ? [value.region] : []);
  const own: OwnProfile = { schools: namesIn(value, 'schools'), employers: namesIn(value, 'employers'), ...(region === undefined ? {} : { region }) };
  return own.schools.length + own.employers.length > 0 || region !== undefined ? own : undefined;
}

function namesIn(value: object, list: string): string[] {
  const names: unknown = (value as Record<string, unknown>)[list];
  return Array.isArray(names) ? namesOf(names) : [];
}

function namesOf(names: readonly unknown[]): string[] {
  return names
    .filter((name): name is string => typeof name === 'string')
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name !== '' && name.length <= longestName)
    .slice(0, longestList);
}

/** Kept in the browser's local storage once the owner has answered whether their own profile may be read; without it they are asked. */
export const offerAnsweredKey = 'offerAnswered';

/** Kept in the browser's session storage until the owner has reviewed it in the options. */
export const ownProfileKey = 'ownProfile';
