const kDirectionControls = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Somebody else's words inside a sentence of ours, kept to their own direction by characters, as a
 * message cannot hold an element. Controls in them could turn what follows, and are left out.
 */
export function isolated(text: string): string {
  return `\u2068${text.replace(kDirectionControls, '')}\u2069`;
}
