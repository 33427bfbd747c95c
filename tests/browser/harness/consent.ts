/** The welcome page, passed as the owner would. */
import type { ElementHandle } from 'puppeteer-core';
import type { TestBrowser } from './browsers.ts';
import { until } from './until.ts';

/** Presses Start in the tab that the extension opened when it was installed, and closes it. */
export async function consent({ welcome }: TestBrowser): Promise<void> {
  await welcome.bringToFront();
  const start = await until('Start on the welcome page', async () => {
    const handle = await welcome.evaluateHandle(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Start')) ?? null);
    return (handle.asElement() as ElementHandle<HTMLButtonElement> | null) ?? undefined;
  });
  await start.click();
  await until('the welcome page’s word that it has started', () => welcome.evaluate(() => document.querySelector('[role="status"]') !== null));
  await welcome.close();
}
