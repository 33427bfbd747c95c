/** What is drawn in which colour of the page's: a canvas knows no style sheet. */
export type Ink = 'ink' | 'soft' | 'edge' | 'accent' | 'plot-accept' | 'plot-ignore' | 'plot-review' | 'plot-none';

/** The colour as it is now: dark mode and forced colours change it. */
export function colourOf(ink: Ink): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${ink}`).trim() || '#777';
}

/**
 * What fills a part of a plot. Forced colours are few, and alike in some themes: there one part is
 * hatched, and none lets another shine through, as some system colours do.
 */
export function fillOf(ink: Ink, context: CanvasRenderingContext2D): string | CanvasPattern {
  if (!matchMedia('(forced-colors: active)').matches) return colourOf(ink);
  const size = Math.round(6 * devicePixelRatio);
  const [tile, pen] = blank(size);
  if (ink === 'plot-ignore') {
    pen.strokeStyle = colourOf(ink);
    pen.lineWidth = 1.5 * devicePixelRatio;
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift, size);
      pen.lineTo(shift + size, 0);
    }
    pen.stroke();
  } else {
    pen.fillStyle = colourOf(ink);
    pen.fillRect(0, 0, size, size);
  }
  return context.createPattern(tile, 'repeat') ?? colourOf(ink);
}

/** A square of the page's ground. */
function blank(size: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const tile = document.createElement('canvas');
  tile.width = tile.height = size;
  const pen = tile.getContext('2d') as CanvasRenderingContext2D;
  pen.fillStyle = 'Canvas';
  pen.fillRect(0, 0, size, size);
  return [tile, pen];
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
