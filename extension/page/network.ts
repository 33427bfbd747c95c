/** The size of somebody's network, as a profile words it: "500+ connections", "15,903 followers". */
export interface NetworkCount {
  readonly what: 'connections' | 'followers';
  readonly count: number;
  readonly atLeast: boolean;
}

const kNouns: Readonly<Record<NetworkCount['what'], string>> = {
  connections:
    'connections?|kontakte?|relations?|contactos?|conexi(?:ón|ones)|collegament[oi]|conex(?:ão|ões)|kontakt(?:y|ów)?|connecties?|forbindelser?|kontakter',
  followers:
    'followers?|follower(?::innen|innen)?|abonnée?s?|seguidor(?:es)?|seguaci|obserwując(?:y|ych)|obserwator(?:zy|ów)?|volgers?|følgere|följare',
};

const kAmount = '(?<amount>\\d{1,3}(?:[.,\\s]\\d{3})+|\\d+)\\s?(?<plus>\\+?)';
const kPatterns = (Object.keys(kNouns) as NetworkCount['what'][]).map((what) => ({
  what,
  pattern: new RegExp(`^${kAmount}\\s(?:${kNouns[what]})$`, 'iu'),
}));

/** The whole text must be the count: "5 mutual connections" and "1.2K followers" say something else or too little. */
export function parseNetworkCount(text: string): NetworkCount | undefined {
  const line = text.trim();
  for (const { what, pattern } of kPatterns) {
    const groups = pattern.exec(line)?.groups;
    if (groups === undefined) continue;
    return {
      what,
      count: Number((groups['amount'] ?? '').replace(/\D/g, '')),
      atLeast: groups['plus'] === '+',
    };
  }
  return undefined;
}
