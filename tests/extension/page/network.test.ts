import { describe, expect, it } from 'vitest';
import { parseNetworkCount } from '../../../extension/page/network';

describe('the size of a network', () => {
  it.each([
    ['500+ connections', 'connections', 500, true],
    ['1 connection', 'connections', 1, false],
    ['15,903 followers', 'followers', 15903, false],
    ['1.320 Follower:innen', 'followers', 1320, false],
    ['213 Kontakte', 'connections', 213, false],
    ['1 204 abonnés', 'followers', 1204, false],
    ['387\u00a0collegamenti', 'connections', 387, false],
    ['500+ kontaktów', 'connections', 500, true],
  ] as const)('%s', (text, what, count, atLeast) => {
    expect(parseNetworkCount(text)).toEqual({ what, count, atLeast });
  });

  it.each(['5 mutual connections', '1.2K followers', 'connections', '12,000 badges printed', '500+', ''])(
    'not: %s',
    (text) => {
      expect(parseNetworkCount(text)).toBeUndefined();
    },
  );
});
