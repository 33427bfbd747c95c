import type { ElementHandle } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/until.ts';

inEachBrowser('the welcome page', (suite) => {
  test.each([['Open', 'open-door'], ['Close', 'close-circle'], ['Balanced', 'balanced']])('has a door “%s” that the host stores as the policy %s', async (word, policy) => {
    const { welcome } = suite.browser;
    await welcome.bringToFront();
    const door = await until(`the door ${word}`, async () => {
      const handle = await welcome.evaluateHandle((word) => [...document.querySelectorAll('.doors label')].find(({ textContent }) => textContent?.startsWith(word)) ?? null, word);
      return (handle.asElement() as ElementHandle<HTMLLabelElement> | null) ?? undefined;
    });

    // Clear of the bar with Start, which stays at the foot of the window.
    await door.evaluate((label) => label.scrollIntoView({ block: 'center' }));
    await door.click();

    await until('the host to have stored it', () => suite.home.policyId() === policy);
    expect(await door.evaluate((label) => label.querySelector('input')?.checked)).toBe(true);
  });
}, { start: false });
