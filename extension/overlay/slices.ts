/** Long enough to get something done, short enough that a key press is never felt to wait. */
const sliceMs = 12;
/** The first is shorter, so that what comes of it is soon under way. */
const firstSliceMs = 1;

/**
 * Does `work` on each item, giving the page its turn whenever a slice is used up; `between` is
 * called before each turn. Stops when `signal` says so.
 */
export async function inSlices<T>(
  items: Iterable<T>, signal: AbortSignal, work: (item: T) => void, between: () => void = () => {},
): Promise<void> {
  let until = performance.now() + firstSliceMs;
  for (const item of items) {
    if (performance.now() > until) {
      between();
      await new Promise((resolve) => setTimeout(resolve));
      until = performance.now() + sliceMs;
    }
    if (signal.aborted) return;
    work(item);
  }
}
