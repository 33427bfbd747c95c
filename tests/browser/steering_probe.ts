/**
 * How a slider of My door keeps up with the hand, over a journal of 30,000 made people: figures, not
 * a test.
 *
 *   npm run probe:steering
 *
 * A step is drawn when an answer for it, or for a later step of the same drag, is in the page and
 * the next frame has begun.
 */
import type { Page } from 'puppeteer-core';
import { openDoor, slider } from './harness/door_page.ts';
import { entries, inEachOverTheJournal } from './harness/probing.ts';
import { pause, until } from './harness/until.ts';

const sweeps = 5;

interface Probe {
  steps: { value: number; at: number; answered?: number; drawn?: number }[];
}

type Send = (message: { method?: string; params?: { policy?: { thresholds: Record<string, number> } } }) => Promise<unknown>;

interface Extension {
  runtime: { sendMessage: Send };
}

/** Notes when each step of `threshold` was felt, answered and drawn. */
async function watch(page: Page, threshold: string, slider: string): Promise<void> {
  await page.evaluate((threshold, slider) => {
    const probe: Probe = { steps: [] };
    (window as unknown as { probe: Probe }).probe = probe;
    document.querySelector(slider)?.addEventListener('input', (event) => {
      probe.steps.push({ value: (event.currentTarget as HTMLInputElement).valueAsNumber, at: performance.now() });
    }, { capture: true });
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    const { runtime } = browser ?? chrome;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = async (message) => {
      const asked = probe.steps.length;
      const reply = await send(message);
      if (message.method !== 'policy/preview' || message.params?.policy?.thresholds[threshold] === undefined) return reply;
      const answered = performance.now();
      // The answer is in the page after this turn; what a frame callback then sees is drawn by that frame.
      requestAnimationFrame(() => {
        for (const step of probe.steps.slice(0, asked)) {
          step.answered ??= answered;
          step.drawn ??= performance.now();
        }
      });
      return reply;
    };
  }, threshold, slider);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

await inEachOverTheJournal(async (family, browser) => {
  const options = await openDoor(browser);
  const { page } = options;
  await page.setViewport({ width: 1240, height: 900 });
  for (const [rule, threshold] of [[9, 'mutualAccept'], [4, 'salesIgnore']] as const) {
    const handle = slider(rule);
    await until('the answer over the journal', async () => (await options.text('.whatIf')).includes('journal'), 60_000);
    await page.evaluate((handle) => document.querySelector(handle)?.scrollIntoView({ block: 'center' }), handle);
    await watch(page, threshold, handle);
    const box = await (await page.$(handle))?.boundingBox();
    if (!box) throw new Error('The slider is not there.');
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    for (let sweep = 0; sweep < sweeps; sweep += 1) {
      for (let x = 2; x < box.width - 2; x += 1) await page.mouse.move(box.x + (sweep % 2 ? box.width - x : x), y);
    }
    await pause(500);
    const { steps } = await page.evaluate(() => (window as unknown as { probe: Probe }).probe);
    await page.mouse.up();
    await pause(500);
    const took = steps.flatMap(({ at, drawn }) => (drawn === undefined ? [] : [drawn - at])).sort((a, b) => a - b);
    const answered = steps.flatMap(({ at, answered }) => (answered === undefined ? [] : [answered - at]));
    const between = steps.slice(1).map(({ at }, index) => at - (steps[index]?.at ?? at));
    console.log(
      `${family}, ${threshold} over ${entries} entries: ${took.length} of ${steps.length} steps drawn, one each ${median(between).toFixed(0)} ms; `
      + `answered after ${median(answered).toFixed(1)} ms, drawn after ${median(took).toFixed(1)} ms at the median, ${(took[Math.floor(took.length * 0.95)] ?? NaN).toFixed(1)} at 95 of 100, ${(took.at(-1) ?? NaN).toFixed(1)} at worst`,
    );
  }
});
