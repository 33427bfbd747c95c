import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyState } from '../../extension/host/wire.ts';
import { ask } from './harness/asking.ts';
import { openBrowser, type TestBrowser } from './harness/browsers.ts';
import { consent } from './harness/consent.ts';
import { openDoor } from './harness/door_page.ts';
import type { OptionsPage } from './harness/options_page.ts';
import { families } from './harness/families.ts';
import { until } from './harness/until.ts';

/** Moves the number of a rule, and lets go. */
async function set({ page }: OptionsPage, rule: number, value: number): Promise<void> {
  await page.evaluate((rule, value) => {
    const input = document.querySelector<HTMLInputElement>(`.rule:nth-child(${rule}) .number input`) as HTMLInputElement;
    input.value = String(value);
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  }, rule, value);
}

const stateOf = async ({ page }: OptionsPage): Promise<PolicyState> => (await ask(page, 'policy/get', {})).result;
const isLate = (options: OptionsPage): Promise<boolean> => options.page.evaluate(() => document.body.textContent?.includes('A change of yours is not saved') ?? false);

describe.skipIf(families.length < 2)('a policy that is changed in two browsers at once', () => {
  let one: TestBrowser;
  let other: TestBrowser;
  beforeAll(async () => {
    one = await openBrowser('chromium');
    other = await openBrowser('firefox', { besides: one });
    await Promise.all([consent(one), consent(other)]);
  });
  afterAll(async () => {
    await other.close();
    await one.close();
  });

  test('ends in a conflict for one of them; both changes are kept in the end', async () => {
    const pages = await Promise.all([openDoor(one), openDoor(other)]);
    const [here, there] = pages;
    const { policy: before, revision } = await stateOf(here);
    await until('both on the same state', async () => (await stateOf(there)).revision === revision);

    await Promise.all([set(here, 1, 0.91), set(there, 4, 0.66)]);
    const late = await until('the one that came late', async () => {
      for (const page of pages) if (await isLate(page)) return page;
      return undefined;
    });
    const between = await stateOf(late);
    expect(between.revision).toBe(revision + 1);
    expect(await isLate(late === here ? there : here)).toBe(false);

    await late.click('button', 'Make it on top of this');
    await until('both changes', async () => {
      const { thresholds } = (await stateOf(here)).policy;
      return thresholds.spamIgnore === 0.91 && thresholds.salesIgnore === 0.66;
    });
    const after = await stateOf(there);
    expect(after.policy).toEqual({ ...before, thresholds: { ...before.thresholds, spamIgnore: 0.91, salesIgnore: 0.66 } });
    expect(await isLate(late)).toBe(false);
  });
});
