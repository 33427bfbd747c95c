/** The welcome page, passed as the owner would. */
import type { ElementHandle } from 'puppeteer-core';
import type { TestBrowser } from './browsers.ts';
import { until } from './strips.ts';

/** Presses Start; "door" is the beginning of the name of one of the three doors, if one is to be chosen. */
export async function consent(browser: TestBrowser, door?: string): Promise<void> {
  const welcome = await browser.extensionPage('welcome.html');
  const press = async (name: string) => {
    const button = await until(`"${name}" on the welcome page`, async () => {
      const handle = await welcome.evaluateHandle(
        (name) => [...document.querySelectorAll<HTMLElement>('button, label, [role="radio"]')].find((element) => (element.textContent ?? '').trim().startsWith(name)) ?? null,
        name,
      );
      return (handle.asElement() as ElementHandle<HTMLElement> | null) ?? undefined;
    });
    await button.click();
  };
  if (door) await press(door);
  await press('Start');
  await welcome.close();
}
