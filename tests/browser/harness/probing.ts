/** For the probes: each browser over one journal of many made people. */
import { cpSync } from 'node:fs';
import { type Family, openBrowser, type TestBrowser } from './browsers.ts';
import { consent } from './consent.ts';
import { Home } from './home.ts';
import { fillJournal } from './made_journal.ts';

export const entries = Number(process.env.ENTRIES ?? 30_000);

/** The journal is made once, as it takes a minute or two; JOURNAL names the folder of one that was made before. */
export async function inEachOverTheJournal(probe: (family: Family, browser: TestBrowser) => Promise<void>): Promise<void> {
  const made = new Home();
  if (!process.env.JOURNAL) await fillJournal(made, entries);
  const journal = process.env.JOURNAL ?? made.data;
  for (const family of ['chromium', 'firefox'] as const) {
    const browser = await openBrowser(family);
    try {
      await consent(browser);
      browser.home.killHosts();
      cpSync(journal, browser.home.data, { recursive: true });
      await probe(family, browser);
    } finally {
      await browser.close();
    }
  }
  made.remove();
}
