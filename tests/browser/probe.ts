/**
 * How quickly the strips come, and how long they hold the page's thread: figures, not a test.
 *
 *   npm run probe:browser
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openBrowser, type TestBrowser } from './harness/browsers.ts';
import { consent } from './harness/consent.ts';
import { LinkedIn } from './harness/linkedin.ts';
import { whoMet, whoSells } from './harness/people.ts';
import { allStrips } from './harness/strips.ts';
import { pause } from './harness/until.ts';

const cards = 100;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Of it, the thread's own time: what a busy machine adds is not in it. */
  tdur?: number;
  args: { data?: { url?: string; scriptName?: string } };
}

/** Adds cards in the page, and gives the milliseconds from then to each card's strip, sorted. */
async function latencies(page: Page, people: unknown[]): Promise<number[]> {
  return await page.evaluate((people) => new Promise<number[]>((resolve) => {
    const took: number[] = [];
    const awaited = people.length;
    const start = performance.now();
    const observer = new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        // Ours is the one element without attributes that comes into a row that was complete.
        const ours = [...addedNodes].some((node) => node instanceof HTMLDivElement && node.attributes.length === 0 && node.childNodes.length === 0);
        if (ours && target instanceof Element && target.closest('[role="listitem"]')) took.push(performance.now() - start);
      }
      if (took.length < awaited) return;
      observer.disconnect();
      resolve(took.sort((a, b) => a - b));
    });
    (window as unknown as { page: { add(people: unknown[]): void } }).page.add(people);
    observer.observe(document.body, { childList: true, subtree: true });
  }), people);
}

/** What `measure` gives on an invitation page of its own, which has one strip already. */
async function firstVisit<T>(browser: TestBrowser, measure: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage();
  const linkedIn = await LinkedIn.serve(page, { people: [whoMet('Warm Up')], others: [] });
  await linkedIn.open();
  await allStrips(page, 1);
  await pause(300);
  const measured = await measure(page);
  await page.close();
  return measured;
}

interface Task {
  /** Thread time of our own scripts; the task that a page's script began may end with our observer. */
  ours: number;
  /** Thread time of the task. */
  own: number;
  wall: number;
}

/** The tasks of the page's thread in which a script of the extension's ran, the longest first, in milliseconds. */
function tasksOfOurs(trace: string): Task[] {
  const events = (JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents;
  const calls = events.filter(({ name, args }) => name === 'FunctionCall' && (args.data?.url ?? '').includes('-extension://'));
  const within = (inner: TraceEvent, outer: TraceEvent): boolean =>
    inner !== outer && inner.pid === outer.pid && inner.tid === outer.tid && inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);
  const ownTime = ({ dur = 0, tdur = dur }: TraceEvent): number => tdur / 1000;
  return events
    .filter(({ name, ph }) => name === 'RunTask' && ph === 'X')
    .map((task) => ({ task, calls: calls.filter((call) => within(call, task)) }))
    .filter(({ calls }) => calls.length > 0)
    .map(({ task, calls }) => ({
      ours: calls.filter((call) => !calls.some((outer) => within(call, outer))).reduce((sum, call) => sum + ownTime(call), 0),
      own: ownTime(task),
      wall: (task.dur ?? 0) / 1000,
    }))
    .sort((a, b) => b.ours - a.ours);
}

/** With `portraits` the driver answers a request for each: it holds up the very process that our messages go through. */
const crowd = (name: string, portraits = false) => Array.from({ length: cards }, (_, index) =>
  (index % 2 ? whoMet : whoSells)(`${name} ${index}`, portraits ? {} : { photo: 'loading' }));

const round = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(1));

for (const family of ['chromium', 'firefox'] as const) {
  const browser = await openBrowser(family);
  try {
    await consent(browser);
    const page = await browser.newPage();
    const linkedIn = await LinkedIn.serve(page, { people: [whoMet('Warm Up')], others: [] });
    await linkedIn.open();
    await allStrips(page, 1);

    const single: number[] = [];
    for (let count = 0; count < 11; count += 1) {
      single.push((await latencies(page, [whoSells(`One ${count}`)]))[0] ?? NaN);
      await pause(100);
    }
    single.sort((a, b) => a - b);
    console.log(`${family}: one card, from in the page to its strip: median ${round(single[5])} ms, worst ${round(single[10])} ms`);

    for (const portraits of [false, true]) {
      const runs: number[][] = [];
      for (let run = 0; run < 5; run += 1) runs.push(await firstVisit(browser, (page) => latencies(page, crowd(`Card ${run}`, portraits))));
      const median = (at: number) => round(runs.map((took) => took.at(at) ?? NaN).sort((a, b) => a - b)[2]);
      const worst = round(Math.max(...runs.map(([first]) => first ?? NaN)));
      console.log(`${family}: ${cards} cards at once, ${portraits ? 'their portraits served by the driver' : 'without portraits'}: first strip ${median(0)} ms (worst ${worst}), last ${median(-1)} ms`);
    }

    if (family !== 'chromium') continue;
    // Another hundred, since tracing takes its own time.
    const trace = join(browser.home.folder, 'trace.json');
    await page.tracing.start({ path: trace, categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
    await latencies(page, crowd('More'));
    await pause(300);
    await page.tracing.stop();
    const tasks = tasksOfOurs(readFileSync(trace, 'utf8')).slice(0, 3).map(({ ours, own, wall }) => `${round(ours)} of ${round(own)} (${round(wall)})`);
    console.log(`${family}: the longest tasks with a script of ours, its thread time of the task's (the task's on the wall): ${tasks.join(', ')} ms`);
  } finally {
    await browser.close();
  }
}
