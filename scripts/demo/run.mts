/**
 * The demo's driver: the built extension and host in Chromium over the demo inbox, and a table of
 * what the strips say. Called by scripts/run.
 *
 *   run.mts --headless PICTURE   consents, saves a picture of the page, ends
 *   run.mts                      opens a window, and ends when it is closed
 */
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openBrowser, type TestBrowser } from '../../tests/browser/harness/browsers.ts';
import { consent } from '../../tests/browser/harness/consent.ts';
import { LinkedIn } from '../../tests/browser/harness/linkedin.ts';
import { type Strip, strips } from '../../tests/browser/harness/strips.ts';
import { until } from '../../tests/browser/harness/until.ts';
import { inbox } from './page.mts';
import { tellThePast } from './past.mts';

const picture = process.argv[2] === '--headless' ? process.argv[3] : undefined;
const people = inbox.people.map(({ kind, invitation }) => ({ kind, invitation, name: invitation.name ?? invitation.key }));

/** The strips, when every person has one; nothing, when the browser was closed before. */
async function stripsOfAll(demo: TestBrowser, page: Page): Promise<Map<string, Strip> | undefined> {
  const [milliseconds, between] = picture ? [15_000, 50] : [Infinity, 500];
  const all = until(`a strip on each of the ${people.length} cards`, async () => {
    const found = await strips(page);
    const byName = new Map(people.flatMap(({ name }) => {
      const strip = found.find((one) => one.name.includes(name));
      return strip ? [[name, strip] as const] : [];
    }));
    return byName.size === people.length && byName;
  }, milliseconds, between);
  return await Promise.race([all, closed(demo)]);
}

async function closed(demo: TestBrowser): Promise<undefined> {
  if (demo.browser.connected) await once(demo.browser, 'disconnected');
}

function table(rows: string[][]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length))) ?? [];
  return rows.map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - [...cell].length)).join('  ').trimEnd()).join('\n');
}

/** Prints what the strips say; returns whether the command line says the same of the same people. */
async function report(demo: TestBrowser, found: Map<string, Strip>): Promise<boolean> {
  const checked = demo.home.check(people.map(({ invitation }) => invitation));
  const differing: string[] = [];
  const rows = [['person', 'kind', 'verdict', 'the strip says']];
  for (const [index, { name, kind }] of people.entries()) {
    const strip = found.get(name);
    const verdict = (await strip?.verdict()) ?? '-';
    if (verdict !== checked[index]?.verdict) differing.push(`${name}: the strip ${verdict}, doorman check ${checked[index]?.verdict}`);
    rows.push([name, kind, verdict, (await strip?.line()) ?? '']);
  }
  console.log(`\n${table(rows)}\n`);
  for (const line of differing) console.error(line);
  return differing.length === 0;
}

const demo = await openBrowser('chromium', { headless: picture !== undefined });
try {
  await tellThePast(demo.home);
  const [first] = await demo.browser.pages();
  const page = first ?? (await demo.newPage());
  const linkedIn = await LinkedIn.serve(page);
  if (picture) await consent(demo);
  // The welcome page has a link to the invitations.
  else await LinkedIn.serve(demo.welcome);
  await linkedIn.open();
  if (!picture) console.log('Read the welcome page and press Start there; then look at the tab before it.');
  const found = await stripsOfAll(demo, page);
  const agrees = found !== undefined && (await report(demo, found));
  process.exitCode = agrees || !found ? 0 : 1;
  if (picture) {
    mkdirSync(dirname(picture), { recursive: true });
    await page.screenshot({ path: picture as `${string}.png`, fullPage: true });
    console.log(`The page as it looks: ${picture}`);
  } else if (found) {
    console.log('The browser stays open for you, on a profile that is thrown away when you close it.');
    await closed(demo);
  }
} finally {
  await demo.close();
}
