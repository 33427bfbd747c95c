/** The panes as their owner meets them after months: filled, opened, and begun to be typed into. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faults } from './harness/axe.ts';
import { openBrowser, type TestBrowser } from './harness/browsers.ts';
import { families } from './harness/families.ts';
import { fillJournal } from './harness/made_journal.ts';
import { OptionsPage } from './harness/options_page.ts';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/until.ts';
import { paneIds, usePane } from './harness/used_panes.ts';

const widest = async ({ page }: OptionsPage): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** Makes the window so wide, and says how wide the page is in the very frame: what only follows it, as a plot does, has not yet. */
async function widestAsItBecomes(width: number, { page }: OptionsPage): Promise<number> {
  await page.evaluate(() => {
    addEventListener('resize', () => { document.documentElement.dataset['widest'] = String(document.documentElement.scrollWidth); }, { once: true });
  });
  await page.setViewport({ width, height: 900 });
  return Number(await until('the new width', () => page.evaluate(() => document.documentElement.dataset['widest'])));
}

inEachBrowser('the options in use', (suite) => {
  beforeAll(() => fillJournal(suite.home, 400));

  test.each(paneIds)('%s: axe finds nothing, wide and narrow, and all of it fits into 320 px', async (pane) => {
    const options = await OptionsPage.open(suite.browser, `#${pane}`);
    await usePane(options, pane);
    for (const width of [1240, 320]) {
      await options.page.setViewport({ width, height: 900 });
      expect(await faults(options.page), `${width} px`).toEqual([]);
    }
    expect(await widest(options)).toBeLessThanOrEqual(320);
    await options.close();
  });
});

// How long a word is depends on the language, and not on the browser.
describe.each(['it', 'pl'])('the options in use, in %s', (locale) => {
  let browser: TestBrowser | undefined;
  beforeAll(async () => {
    browser = await openBrowser(families[0] ?? 'chromium', { locale });
    await fillJournal(browser.home, 400);
  });
  afterAll(() => browser?.close());

  test.each(paneIds)('%s fits into 320 px', async (pane) => {
    const options = await OptionsPage.open(browser as TestBrowser, `#${pane}`);
    await usePane(options, pane);
    expect(await widestAsItBecomes(320, options)).toBeLessThanOrEqual(320);
    expect(await options.page.evaluate(() => document.documentElement.lang)).toMatch(new RegExp(`^${locale}`));
    expect(await widest(options)).toBeLessThanOrEqual(320);
    await options.close();
  });
});
