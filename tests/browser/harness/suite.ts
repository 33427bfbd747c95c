/** Suites, run in each browser: one browser for those of a file, a page for each test. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { type BrowserOptions, type Family, openBrowser, type TestBrowser } from './browsers.ts';
import { consent } from './consent.ts';
import { families } from './families.ts';
import { type Home, type JournalLine, outFolder } from './home.ts';
import { LinkedIn, type Press, type Served } from './linkedin.ts';
import { WireClient } from './wire_client.ts';

/** A press as the page felt it, and the journal as it was at that moment. */
export interface Witnessed {
  press: Press;
  journal: JournalLine[];
}

export interface Visit {
  page: Page;
  linkedIn: LinkedIn;
  /** Every press of a control of the page so far. */
  witnessed: Witnessed[];
}

export interface Suite {
  readonly family: Family;
  readonly browser: TestBrowser;
  readonly home: Home;
  /** Opens the invitation page (or `path`) with these people, or this HTML, on it. */
  visit(served: Served, path?: string): Promise<Visit>;
}

interface SuiteOptions extends BrowserOptions {
  /** Whether the welcome page is passed first. */
  start?: boolean;
  /** An Ignore presses at once: for what is about the time after a decision. */
  undo?: 'none';
  prepare?: (family: Family) => BrowserOptions;
}

/** Of the file's suites that ask for nothing. To start a browser takes seconds: they share it, and one owner's folder. */
const shared = new Map<Family, Promise<TestBrowser>>();

async function start(family: Family, options: SuiteOptions): Promise<TestBrowser> {
  const browser = await openBrowser(family, { ...options, ...options.prepare?.(family) });
  if (options.undo === 'none') await withoutUndo(browser.home);
  if (options.start !== false) await consent(browser);
  return browser;
}

/** One with `options`, be it an empty one, has a browser and a folder to itself. */
export function inEachBrowser(title: string, define: (suite: Suite) => void, options?: SuiteOptions): void {
  for (const family of families) {
    describe(`${title} (${family})`, () => {
      let browser: TestBrowser | undefined;
      let before: Page[] = [];
      const opened = (): TestBrowser => {
        if (!browser) throw new Error('The browser is not open yet.');
        return browser;
      };

      beforeAll(async () => {
        const starting = (!options && shared.get(family)) || start(family, options ?? {});
        if (!options) shared.set(family, starting);
        browser = await starting;
      });
      afterAll(() => (options ? browser?.close() : undefined));

      // What a failed test leaves open lies above the pages of the next one, and a hidden page is not painted.
      beforeEach(async () => {
        before = await opened().browser.pages();
      });
      afterEach(async ({ task }) => {
        const pages = (await opened().browser.pages()).filter((page) => !before.includes(page));
        if (task.result?.state === 'fail') await picture(pages.at(-1), `${family} ${task.name}`);
        for (const page of pages) await page.close();
      });

      define({
        family,
        get browser() { return opened(); },
        get home() { return opened().home; },
        async visit(served, path) {
          const page = await opened().newPage();
          const witnessed: Witnessed[] = [];
          const linkedIn = await LinkedIn.serve(page, { others: [], ...served }, (press) => {
            witnessed.push({ press, journal: opened().home.journal() });
          });
          await linkedIn.open(path);
          return { page, linkedIn, witnessed };
        },
      });
    });
  }
}

afterAll(async () => {
  for (const browser of shared.values()) await (await browser).close();
});

async function withoutUndo(home: Home): Promise<void> {
  const host = new WireClient(home);
  const { options, revision } = await host.ask('policy/get', {});
  await host.ask('policy/set', { options: { ...options, undoMs: { accept: 0, ignore: 0 } }, expectedRevision: revision });
  await host.close();
}

async function picture(page: Page | undefined, name: string): Promise<void> {
  if (!page || page.isClosed()) return;
  mkdirSync(outFolder, { recursive: true });
  // Until a picture is taken puppeteer opens no other page, and one of a hidden page may never be.
  await page.bringToFront();
  await page.screenshot({ path: join(outFolder, `${name.replace(/[^\w]+/g, '-')}.png`) }).catch(() => undefined);
}
