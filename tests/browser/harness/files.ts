/** What a page gives to save, and what it is given to read. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until.ts';

interface Keeping {
  given: string[];
}

/** The text of the file that `act` makes the page give. */
export async function savedBy(page: Page, act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => {
    const keeping = window as unknown as Keeping;
    keeping.given = [];
    URL.createObjectURL = (file) => {
      void (file as Blob).text().then((text) => keeping.given.push(text));
      return '#given';
    };
    // Only what would be saved is wanted here, not a file in somebody's downloads.
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await act();
  return await until('the file', () => page.evaluate(() => (window as unknown as Keeping).given[0]));
}

/** Chooses a file of this content in the page's first field for files. */
export async function give(page: Page, folder: string, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const field = await page.$('main input[type=file]') as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
}
