/**
 * How the history's search keeps up with typing, over a journal of 30,000 made people: figures, not a
 * test.
 *
 *   npm run probe:history                     JOURNAL names the folder of a journal made before
 *
 * A letter is followed when the list for the words up to it, or for later ones, has been drawn.
 */
import type { Page } from 'puppeteer-core';
import { OptionsPage } from './harness/options_page.ts';
import { entries, inEachOverTheJournal } from './harness/probing.ts';
import { pause, until } from './harness/until.ts';

const searches = ['made person 2734', 'crypto', 'cost', 'nurse', 'get-together', 'nobody at all'];
/** A quick typist: ten letters a second. */
const betweenLetters = 100;

interface Letter {
  at: number;
  drawn?: number;
}

/** Notes when each letter was felt, and when the list was at rest and drawn after it. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const letters: Letter[] = [];
    (window as unknown as { letters: Letter[] }).letters = letters;
    document.querySelector('main input[type=search]')?.addEventListener('input', () => letters.push({ at: performance.now() }), { capture: true });
    new MutationObserver(() => {
      const felt = letters.length;
      if (document.querySelector('.entries')?.getAttribute('aria-busy') !== 'false') return;
      requestAnimationFrame(() => {
        for (const letter of letters.slice(0, felt)) letter.drawn ??= performance.now();
      });
    }).observe(document.querySelector('main') as HTMLElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
  });
}

await inEachOverTheJournal(async (family, browser) => {
  const { page } = await OptionsPage.open(browser, '#history');
  await page.waitForSelector('.entry summary', { timeout: 60_000 });
  await watch(page);
  for (const words of searches) {
    await page.focus('main input[type=search]');
    await page.keyboard.type(words, { delay: betweenLetters });
    await until('the list at rest', () => page.evaluate(() => (window as unknown as { letters: Letter[] }).letters.every(({ drawn }) => drawn !== undefined)), 10_000);
    await page.evaluate(() => (document.querySelector<HTMLInputElement>('main input[type=search]') as HTMLInputElement).select());
    await page.keyboard.press('Backspace');
    await pause(500);
  }
  const took = (await page.evaluate(() => (window as unknown as { letters: Letter[] }).letters))
    .flatMap(({ at, drawn }) => (drawn === undefined ? [] : [drawn - at])).sort((a, b) => a - b);
  const share = (of: number): string => (took[Math.min(took.length - 1, Math.floor(took.length * of))] ?? NaN).toFixed(0);
  console.log(`${family}, ${entries} entries: ${took.length} letters, each with its list drawn after ${share(0.5)} ms at the median, ${share(0.95)} at 95 of 100, ${share(1)} at worst`);
});
