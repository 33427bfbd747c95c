/** Where in the options the owner is: `#history`, `#door/keys`, `#history?text=Ann`. */
export interface Place {
  pane: string;
  /** The id of what is to be shown there. */
  anchor?: string;
  /** What a pane was asked to begin with. */
  text?: string;
}

export function placeIn(hash: string): Place {
  const [path = '', query] = hash.replace(/^#/, '').split('?');
  const [pane = '', anchor] = path.split('/').map(decoded);
  const text = new URLSearchParams(query ?? '').get('text');
  return { pane, ...(anchor ? { anchor } : {}), ...(text ? { text } : {}) };
}

export function hashOf({ pane, anchor, text }: Place): string {
  const path = anchor ? `${pane}/${encodeURIComponent(anchor)}` : pane;
  return text ? `#${path}?${new URLSearchParams({ text })}` : `#${path}`;
}

/** A hash is typed by hand, too: what cannot be decoded is taken as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
