import { ask } from '../../host/client';
import type { HistoryEntry, HistoryFilter, HistoryPage, Reply, WireError } from '../../host/wire';

export interface Shown {
  filter: HistoryFilter;
  entries: readonly HistoryEntry[];
  total: number;
  /** There are more than these. */
  hasMore: boolean;
  /** The entries are not yet those of the filter. */
  busy: boolean;
  error: WireError | undefined;
}

/** The list of those who wait is short, and is sorted here: it is fetched whole, as far as one answer goes. */
const pageSize = (filter: HistoryFilter): number => (isWaiting(filter) ? 200 : 50);

export const isWaiting = ({ list }: HistoryFilter): boolean => list === 'waiting' || list === 'due';

/**
 * What of the history is shown. Filters come as fast as the owner types: at most one is asked for in a
 * frame, one question is under way at a time, and an answer to anything but the newest is dropped.
 */
export class HistoryStore {
  #shown: Shown = { filter: {}, entries: [], total: 0, hasMore: false, busy: true, error: undefined };
  #next: string | undefined;
  #asking = false;
  #due = false;

  constructor(
    private readonly onChange: (shown: Shown) => void,
    private readonly nextFrame: (work: () => void) => void = (work) => void requestAnimationFrame(work),
  ) {}

  show(filter: HistoryFilter): void {
    this.#become({ filter, busy: true });
    if (this.#due) return;
    this.#due = true;
    this.nextFrame(() => {
      this.#due = false;
      void this.#load();
    });
  }

  /** As a new question: an answer that is under way may be older than what is to be seen. */
  reload(): void {
    this.show({ ...this.#shown.filter });
  }

  async more(): Promise<void> {
    const { filter } = this.#shown;
    if (this.#next === undefined || this.#shown.busy || this.#asking) return;
    this.#asking = true;
    const reply = await this.#ask(filter, this.#next);
    this.#asking = false;
    if (this.#shown.filter !== filter) return this.#load();
    if (reply.ok) {
      // Whoever came in meanwhile moved the pages: nobody is shown twice.
      const known = new Set(this.#shown.entries.map(({ id }) => id));
      this.#take(reply.result, [...this.#shown.entries, ...reply.result.entries.filter(({ id }) => !known.has(id))]);
    } else {
      this.#become({ error: reply.error });
    }
  }

  /** Shows an entry as it is after a change that the host has taken. */
  replace(entry: HistoryEntry): void {
    this.#become({ entries: this.#shown.entries.map((one) => (one.id === entry.id ? entry : one)) });
  }

  async #load(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    let asked: HistoryFilter;
    let reply: Reply<HistoryPage>;
    do {
      asked = this.#shown.filter;
      reply = await this.#ask(asked);
    } while (asked !== this.#shown.filter);
    this.#asking = false;
    if (reply.ok) this.#take(reply.result, reply.result.entries);
    else this.#become({ busy: false, error: reply.error });
  }

  #ask(filter: HistoryFilter, cursor?: string): Promise<Reply<HistoryPage>> {
    return ask('history/list', { filter, limit: pageSize(filter), ...(cursor === undefined ? {} : { cursor }) });
  }

  #take({ next, total }: HistoryPage, entries: readonly HistoryEntry[]): void {
    this.#next = next;
    const sorted = isWaiting(this.#shown.filter) ? entries.toSorted(byReminder) : entries;
    this.#become({ entries: sorted, total, hasMore: next !== undefined, busy: false, error: undefined });
  }

  #become(change: Partial<Shown>): void {
    this.#shown = { ...this.#shown, ...change };
    this.onChange(this.#shown);
  }
}

/** Who is due first comes first; without a date, last. */
function byReminder(a: HistoryEntry, b: HistoryEntry): number {
  return (a.decision?.remindAt ?? '9').localeCompare(b.decision?.remindAt ?? '9');
}
