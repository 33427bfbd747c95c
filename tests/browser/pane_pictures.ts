/**
 * Takes a picture of each pane of the options as its owner meets it: light, dark, in forced colours
 * and 320 px wide, over a journal of made people. For looking at after a change; nothing is compared.
 *
 *   npm run picture:panes [-- door rules]     the pictures go to tests/out/panes
 *   LOCALE=pl npm run picture:panes           in another of the languages
 *   ENTRIES=30000 npm run picture:panes       over a journal of so many; else 400
 *   DOORMAN_BROWSERS=firefox npm run …        in Firefox, whose driver has only the plain look
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Family, openBrowser } from './harness/browsers.ts';
import { consent } from './harness/consent.ts';
import { outFolder } from './harness/home.ts';
import { fillJournal } from './harness/made_journal.ts';
import { OptionsPage } from './harness/options_page.ts';
import { pause } from './harness/until.ts';
import { paneIds, usePane } from './harness/used_panes.ts';

const looks = {
  light: { width: 1240, features: { 'prefers-color-scheme': 'light' } },
  dark: { width: 1240, features: { 'prefers-color-scheme': 'dark' } },
  forced: { width: 1240, features: { 'forced-colors': 'active', 'prefers-color-scheme': 'light' } },
  narrow: { width: 320, features: { 'prefers-color-scheme': 'light' } },
};

async function look(page: Page, { width, features }: (typeof looks)[keyof typeof looks]): Promise<void> {
  await page.setViewport({ width, height: 900 });
  if (family === 'firefox') return;
  const devtools = await page.createCDPSession();
  await devtools.send('Emulation.setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
}

const family: Family = process.env.DOORMAN_BROWSERS === 'firefox' ? 'firefox' : 'chromium';
const folder = join(outFolder, 'panes', family);
mkdirSync(folder, { recursive: true });
const wanted = process.argv.length > 2 ? process.argv.slice(2) : paneIds;
const browser = await openBrowser(family, process.env.LOCALE === undefined ? {} : { locale: process.env.LOCALE });
try {
  await fillJournal(browser.home, Number(process.env.ENTRIES ?? 400));
  if (process.env.LOCALE === undefined) await consent(browser);
  for (const pane of wanted) {
    for (const [name, how] of Object.entries(family === 'firefox' ? { light: looks.light } : looks)) {
      const options = await OptionsPage.open(browser, `#${pane}`);
      await look(options.page, how);
      await usePane(options, pane);
      // A plot draws anew once its place has another width.
      await pause(400);
      const path = join(folder, `${pane}-${name}.png`) as `${string}.png`;
      await options.page.screenshot({ path, fullPage: true });
      console.log(path);
      await options.close();
    }
  }
} finally {
  await browser.close();
}
