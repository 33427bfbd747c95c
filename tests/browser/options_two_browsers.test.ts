import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './harness/asking.ts';
import { openBrowser, type TestBrowser } from './harness/browsers.ts';
import { consent } from './harness/consent.ts';
import { LinkedIn } from './harness/linkedin.ts';
import { OptionsPage } from './harness/options_page.ts';
import { somebody, whoIsQuiet, whoSells } from './harness/people.ts';
import { stripOf } from './harness/strips.ts';
import { families } from './harness/families.ts';
import { until } from './harness/until.ts';

describe.skipIf(families.length < 2)('two browsers of one owner', () => {
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

  test('what is decided in one is in the other’s history, and put right there it is right in both', async () => {
    const person = whoSells('Tara Two');
    const page = await one.newPage();
    const linkedIn = await LinkedIn.serve(page, { people: [person], others: [] });
    await linkedIn.open();
    await (await stripOf(page, 'Tara Two')).click('Ignore');
    await until('the outcome', () => one.home.decisionsOn(person.invitation.key)[0]?.outcome === 'done', 12_000);

    const there = await OptionsPage.open(other, '#history');
    await until('her row', async () => (await there.rows()).some((row) => /Tara Two.*Ignored · sales pitch/.test(row)));
    await there.click('summary', '✕Tara Two');
    await there.choose('Reason', 'massMessage');
    await there.says('Saved');

    const here = await OptionsPage.open(one, '#history');
    await until('the new reason', async () => (await here.rows()).some((row) => row.includes('mass message')));
    expect(one.home.decisionsOn(person.invitation.key)).toMatchObject([{ reasonId: 'massMessage' }]);
  });

  test('what is decided in one is on the card that the other shows when the person comes again', async () => {
    const first = whoIsQuiet('Cora Card');
    const here = await one.newPage();
    await (await LinkedIn.serve(here, { people: [first], others: [] })).open();
    const there = await other.newPage();
    const card = somebody({ name: 'Cora Card', ...(first.invitation.profile ? { profile: first.invitation.profile } : {}) });
    await (await LinkedIn.serve(there, { people: [card], others: [] })).open();
    expect(await (await stripOf(there, 'Cora Card')).line()).not.toContain('↺');

    const strip = await stripOf(here, 'Cora Card');
    await strip.click('Other reasons');
    await strip.click('sales pitch');
    await until('the outcome', () => one.home.decisionsOn(first.invitation.key)[0]?.outcome === 'done', 12_000);
    // The owner turns to the other browser.
    await there.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await until('the decision on the other’s card', async () => /↺ Ignored \d{1,2} \p{L}+: sales pitch/u.test(await (await stripOf(there, 'Cora Card')).line()));
    await here.close();
    await there.close();
  });

  test('an option that is changed in one is seen in the other when the owner comes back to it', async () => {
    const [here, there] = [await OptionsPage.open(one, '#kept'), await OptionsPage.open(other, '#kept')];
    await (await here.control('input', 'Notes of senders')).evaluate((slider) => {
      (slider as HTMLInputElement).value = '14';
      slider.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await here.says('Saved');
    await there.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await there.says('14 days');
  });

  test('an option that is changed in both at once is kept in the end, in whichever it came too late', async () => {
    const pages = await Promise.all([OptionsPage.open(one, '#kept'), OptionsPage.open(other, '#kept')]);
    const move = (options: OptionsPage, index: number, days: string): Promise<void> => options.page.evaluate((index, days) => {
      const input = document.querySelectorAll<HTMLInputElement>('#keeping ~ .slider input')[index] as HTMLInputElement;
      input.value = days;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, index, days);
    for (const { page } of pages) await page.waitForFunction(() => document.querySelectorAll('#keeping ~ .slider input').length > 1);
    await Promise.all(pages.map((options, index) => move(options, index, '21')));
    const late = await until('the one that came late', async () => {
      for (const options of pages) if ((await options.text('.late')) !== '') return options;
      return undefined;
    });
    await late.click('button', 'Make it on top of this');
    await until('both', async () => {
      const { options } = (await ask(late.page, 'policy/get', {})).result;
      return options.noteDays === 21 && options.personDays === 21;
    });
    expect(await late.text('.late')).toBe('');
  });
});
