/** The strips as the owner meets them: by accessible name, by the mouse, by the keyboard. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Verdict } from '../../../extension/host/wire.ts';
import { type RootHandle, shadowRoots, within } from './closed_roots.ts';
import { until } from './until.ts';

/** A strip, and not the line above the list or the banner, which are groups of Doorman's too. */
const group = '[role="group"][aria-label^="Doorman: "]:not([aria-label="Doorman: on this page"], [aria-label="Doorman: host missing"])';

export class Strip {
  constructor(readonly page: Page, readonly name: string, private readonly root: RootHandle) {}

  /** What the line says, its buttons left out. */
  async line(): Promise<string> {
    return await this.root.evaluate((root, group) => {
      const copy = root.querySelector(group)?.cloneNode(true) as Element;
      for (const control of copy.querySelectorAll('button, a, .panel')) control.remove();
      const words = [...copy.querySelectorAll('p')].map(({ textContent }) => textContent ?? '').join(' ');
      return words.replace(/\s+/g, ' ').replace(/[·\s]+$/, '').trim();
    }, group);
  }

  /** All that stands in it, opened panels included. */
  async text(): Promise<string> {
    return await this.root.evaluate((root) => (root.textContent ?? '').replace(/\s+/g, ' ').trim());
  }

  /** What the line's first sign says; a strip without a verdict word leaves it to the owner. */
  async verdict(): Promise<Verdict> {
    const line = await this.line();
    return line.startsWith('✓') ? 'accept' : line.startsWith('✕') ? 'ignore' : 'review';
  }

  async find(selector: string, name = ''): Promise<ElementHandle<HTMLElement> | undefined> {
    return await within(this.root, selector, name);
  }

  /** The button whose accessible name begins so. */
  async button(name: string): Promise<ElementHandle<HTMLElement>> {
    return await until(`${this.name}: the button "${name}"`, () => this.find('button, [role="menuitem"], [role="menuitemradio"]', name));
  }

  async has(name: string): Promise<boolean> {
    return (await this.find('button, [role="menuitem"], [role="menuitemradio"]', name)) !== undefined;
  }

  async buttons(): Promise<string[]> {
    return await this.root.evaluate((root) => [...root.querySelectorAll('button')].map((button) => button.getAttribute('aria-label') ?? button.textContent?.trim() ?? ''));
  }

  /** A trusted click, by the mouse, where the button is once the page is at rest: lines above it may still come. */
  async click(name: string): Promise<void> {
    const button = await this.button(name);
    await button.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    let [before, still] = [NaN, 0];
    await until(`"${name}" at rest`, async () => {
      const top = await button.evaluate((element) => element.getBoundingClientRect().top);
      still = top === before ? still + 1 : 0;
      before = top;
      return still >= 8;
    });
    await button.click();
  }

  /** A click that only pretends: what any script of the page can do to what it can reach. */
  async clickByScript(name: string): Promise<void> {
    await (await this.button(name)).evaluate((element) => element.click());
  }

  /** Puts the focus into the strip, and types. */
  async type(keys: string): Promise<void> {
    await (await this.button('Accept')).focus();
    await this.page.keyboard.type(keys);
  }

  async hasFocus(): Promise<boolean> {
    return await this.root.evaluate((root) => root.activeElement !== null);
  }
}

export async function strips(page: Page): Promise<Strip[]> {
  const found: Strip[] = [];
  for (const root of await shadowRoots(page)) {
    const name = await root.evaluate((node, group) => node.querySelector(group)?.getAttribute('aria-label') ?? null, group);
    if (name !== null) found.push(new Strip(page, name, root));
  }
  return found;
}

/** The strip of a person, as soon as there is one. */
export async function stripOf(page: Page, person: string): Promise<Strip> {
  return await until(`the strip of ${person}`, async () => (await strips(page)).find((strip) => strip.name.includes(person)));
}

export async function hasStrip(page: Page, person: string): Promise<boolean> {
  return (await strips(page)).some((strip) => strip.name.includes(person));
}

/** All strips, when there are as many as that. */
export async function allStrips(page: Page, count: number): Promise<Strip[]> {
  let seen = 0;
  return await until(`${count} strips (the last count: ${seen})`, async () => {
    const found = await strips(page);
    seen = found.length;
    return found.length >= count && found;
  });
}

/** The text of every shadow root that is not a strip: the line above the list, the banner. */
export async function aboveTheList(page: Page): Promise<string> {
  const texts: string[] = [];
  for (const root of await shadowRoots(page)) {
    const text = await root.evaluate((node, group) => (node.querySelector(group) ? null : (node.textContent ?? '')), group);
    if (text !== null) texts.push(text.replace(/\s+/g, ' ').trim());
  }
  return texts.join('\n');
}
