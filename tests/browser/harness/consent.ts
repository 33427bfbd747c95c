/** The welcome page, passed as the owner would. */
import type { ElementHandle } from 'puppeteer-core';
import type { TestBrowser } from './browsers.ts';
import { pause, until } from './until.ts';

/** Presses Start in the tab that the extension opened when it was installed, and closes it. */
export async function consent({ welcome }: TestBrowser): Promise<void> {
  await welcome.bringToFront();
  // The page grows when the host answers, and Start may move away from under the mouse.
  await until('the welcome page’s word that it has started', async () => {
    const handle = await welcome.evaluateHandle(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Start')) ?? null);
    await (handle.asElement() as ElementHandle<HTMLButtonElement> | null)?.click();
    await pause(50);
    return await welcome.evaluate(() => document.querySelector('[role="status"]') !== null);
  });
  await welcome.close();
}
