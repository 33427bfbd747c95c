/** What is drawn in which colour of the page's: a canvas knows no style sheet. */
export type Ink = 'ink' | 'soft' | 'edge' | 'accent' | 'plot-accept' | 'plot-ignore' | 'plot-review' | 'plot-none';

/** The colour as it is now: dark mode and forced colours change it. */
export function colourOf(ink: Ink): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${ink}`).trim() || '#777';
}

const changes = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** Calls `onChange` when the page's colours become others. */
export function watchColours(onChange: () => void): () => void {
  const queries = changes.map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}
