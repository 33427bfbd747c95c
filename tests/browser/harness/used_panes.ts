/** The panes of the options in use: what can be opened is open, and what a hand begins is begun. */
import type { OptionsPage } from './options_page.ts';
import { slider } from './door_page.ts';
import { until } from './until.ts';

export const paneIds = ['door', 'about', 'history', 'rules', 'statistics', 'words', 'machine', 'kept'];

/** What there is to wait for in a pane, and to begin in it. */
const uses: Partial<Record<string, (options: OptionsPage) => Promise<void>>> = {
  async door({ page }) {
    await page.waitForSelector('.whatIf .verdicts');
    await page.focus(slider(9));
    await page.waitForSelector('.histogram canvas');
    await page.evaluate((slider) => {
      const input = document.querySelector<HTMLInputElement>(slider) as HTMLInputElement;
      input.value = '4';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, slider(9));
    await page.waitForSelector('.flipped');
    await open(page, '.flipped, .comparing');
    await page.waitForSelector('.compare .counts');
  },
  async history({ page }) {
    await page.waitForSelector('.entry summary');
    await open(page, '.entry:first-of-type details, .entry:first-of-type, .filters');
  },
  async rules({ page }) {
    await page.waitForSelector('.ruleGroup');
    await open(page, '.ruleGroup:first-of-type, .phrases');
    await page.waitForSelector('.ruleEntry details');
    await open(page, '.ruleEntry:first-of-type details');
    await page.click('#ownRules ~ .buttons button');
    await page.type('input.pattern', 'minute (call|demo)');
    await page.type('.newRule textarea', 'A quick 15 minute call?');
    await page.waitForSelector('.trial');
  },
  async statistics({ page }) {
    await page.waitForSelector('.weeks canvas');
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.data > button')) button.click();
    });
  },
};

export async function usePane(options: OptionsPage, pane: string): Promise<void> {
  await uses[pane]?.(options);
  // What was opened may still be asking the host.
  await until('the pane at rest', () => options.page.evaluate(() => document.querySelector('[aria-busy=true]') === null));
}

async function open(page: OptionsPage['page'], selector: string): Promise<void> {
  await page.evaluate((selector) => {
    for (const details of document.querySelectorAll(selector)) if (details instanceof HTMLDetailsElement) details.open = true;
  }, selector);
}
