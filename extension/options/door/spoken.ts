import type { Key } from '../../words/words';

const thresholds = [
  'spamReview', 'spamIgnore', 'salesIgnore', 'metAccept', 'commonGroundAccept', 'sameIndustryAccept', 'sameTextPeople', 'personalSalesBelow',
  'industryMutual', 'headlineSellsReview', 'mutualAccept', 'fewConnections', 'manyConnections', 'emptyProfile',
] as const;

const numbers = [
  'sales', 'spam', 'recruiting', 'personal', 'met', 'commonGround', 'sameIndustry', 'headlineSells', 'completeness', 'mutual', 'connections',
  'followers', 'sameText',
] as const;

/** All that the sentences of a policy may speak of, for whoever looks for one of its words. */
export const spokenOf: readonly Key[] = [
  ...thresholds.map((name) => `threshold_${name}` as const),
  ...numbers.flatMap((fact) => [`says_${fact}_atLeast`, `says_${fact}_below`] as const),
  'says_photo', 'says_photo_present', 'says_photo_placeholder',
  'says_note', 'says_note_none', 'says_note_default', 'says_note_generic', 'says_note_personal', 'says_note_recruiting', 'says_note_sales', 'says_note_spam',
  'says_list', 'says_list_mutualConnection', 'says_list_school', 'says_list_company', 'says_list_verified',
  'says_sameIndustry_true', 'says_sameIndustry_false', 'says_follows_true', 'says_follows_false', 'says_automation_true', 'says_automation_false',
];
