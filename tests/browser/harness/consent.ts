/** The welcome page, passed as the owner would. */
import type { ElementHandle } from 'puppeteer-core';
import type { TestBrowser } from './browsers.ts';
import { until } from './until.ts';

/** Presses Start in the tab that the extension opened when it was installed, and closes it. */
export async function consent({ welcome }: TestBrowser): Promise<void> {
  await welcome.bringToFront();
  const started = () => welcome.evaluate(() => document.querySelector('[role="status"]') !== null);
  const press = async () => {
    const handle = await welcome.evaluateHandle(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Start')) ?? null);
    // It goes when it was pressed, also from under the second press of a hasty hand.
    await (handle.asElement() as ElementHandle<HTMLButtonElement> | null)?.click().catch(() => undefined);
  };
  await until('the welcome page’s word that it has started', async () => {
    await press();
    return await until('the word', started, 1000).catch(() => false);
  });
  await welcome.close();
}
