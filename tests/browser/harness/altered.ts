/** The built extension with a line added to its content script: what a flaw in it, or a hostile page, could send. */
import { appendFileSync, cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { extensionFolder, type Family, outFolder } from './home.ts';
import { until } from './until.ts';

const relay = `
;document.addEventListener('test-there', () => document.dispatchEvent(new Event('test-here')));
document.addEventListener('test-ask', (event) => {
  const answer = (value) => document.dispatchEvent(new CustomEvent('test-answer', { detail: JSON.stringify(value ?? null) }));
  (globalThis.browser ?? chrome).runtime.sendMessage(JSON.parse(event.detail)).then(answer, (error) => answer({ thrown: String(error) }));
});
`;

/** A copy of the product build whose content script sends what the page tells it to. */
export function extensionThatRelays(family: Family): string {
  const copy = join(outFolder, 'relay', family);
  rmSync(copy, { recursive: true, force: true });
  cpSync(extensionFolder(family === 'chromium' ? 'chrome' : 'firefox'), copy, { recursive: true });
  appendFileSync(join(copy, 'page.js'), relay);
  return copy;
}

/** Sends a message as the content script, and gives the background's answer. */
export async function askAsContentScript(page: Page, message: object): Promise<unknown> {
  // Firefox may run it after the page's load event; what is asked before that nobody hears.
  await until('the content script', () => page.evaluate(() => {
    let here = false;
    document.addEventListener('test-here', () => { here = true; }, { once: true });
    document.dispatchEvent(new Event('test-there'));
    return here;
  }));
  const answer = await page.evaluate((message) => new Promise<string>((resolve) => {
    document.addEventListener('test-answer', (event) => resolve((event as CustomEvent<string>).detail), { once: true });
    document.dispatchEvent(new CustomEvent('test-ask', { detail: message }));
  }), JSON.stringify(message));
  return JSON.parse(answer) as unknown;
}
