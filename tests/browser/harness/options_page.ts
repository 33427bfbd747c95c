/** The options as the owner meets them: a pane by its address, what it says, and its controls by their names. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { TestBrowser } from './browsers.ts';
import { until } from './until.ts';

type Control = 'button' | 'a' | 'summary' | 'input' | 'select' | 'textarea';

export class OptionsPage {
  private constructor(readonly page: Page) {}

  static async open(browser: TestBrowser, hash = ''): Promise<OptionsPage> {
    const page = await browser.extensionPage(`options.html${hash}`);
    await page.bringToFront();
    const options = new OptionsPage(page);
    await until('the pane', () => page.evaluate(() => document.querySelector('main section') !== null));
    return options;
  }

  /** The one that the extension opened by itself. */
  static async arrived(browser: TestBrowser): Promise<OptionsPage> {
    return new OptionsPage(await browser.ownTab('options.html'));
  }

  async text(selector = 'body'): Promise<string> {
    return await this.page.evaluate((selector) => (document.querySelector<HTMLElement>(selector)?.innerText ?? '').replace(/\s+/g, ' ').trim(), selector);
  }

  /** Waits until the page says `words`. */
  async says(words: string, selector = 'body'): Promise<void> {
    await until(`the words "${words}"`, async () => (await this.text(selector)).includes(words));
  }

  /** Each row of the history, as one line; `innerText` is empty while a row is not painted yet (`content-visibility`). */
  async rows(): Promise<string[]> {
    return await this.page.evaluate(() => [...document.querySelectorAll('.entry summary')].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? ''));
  }

  /** The control whose label or words begin so. */
  async control(kind: Control, name: string): Promise<ElementHandle<HTMLElement>> {
    return await until(`the ${kind} "${name}"`, async () => {
      const handle = await this.page.evaluateHandle((kind, name) => [...document.querySelectorAll<HTMLElement>(kind)].find((element) => {
        const label = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement ? element.labels?.[0] : element;
        return (element.getAttribute('aria-label') ?? label?.textContent ?? '').trim().startsWith(name);
      }) ?? null, kind, name);
      return (handle.asElement() as ElementHandle<HTMLElement> | null) ?? undefined;
    });
  }

  async click(kind: Control, name: string): Promise<void> {
    const control = await this.control(kind, name);
    await control.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await control.click();
  }

  async type(name: string, words: string): Promise<void> {
    await this.click('input', name);
    await this.page.keyboard.type(words);
  }

  /** Chooses as a hand does in the end: the field has the value, and says that it changed. */
  async choose(name: string, value: string): Promise<void> {
    await (await this.control('select', name)).evaluate((select, value) => {
      (select as HTMLSelectElement).value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
