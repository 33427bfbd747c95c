import type { Page } from 'puppeteer-core';

/**
 * Begins to look at an element in each frame: where its top is in the window, or how far it is as a
 * progress bar. What comes back asks for what was seen, each change once.
 */
export async function watchFrames(page: Page, selector: string, what: 'top' | 'progress'): Promise<() => Promise<number[]>> {
  await page.evaluate((selector, what) => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    const look = (): void => {
      const element = document.querySelector(selector);
      const value = what === 'top' ? element?.getBoundingClientRect().top : (element as HTMLProgressElement | null)?.position;
      if (value !== undefined && value !== seen.at(-1)) seen.push(value);
      requestAnimationFrame(look);
    };
    look();
  }, selector, what);
  return () => page.evaluate(() => (window as unknown as { seen: number[] }).seen);
}
