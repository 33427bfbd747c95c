import type { ElementHandle } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { ListedRule } from '../../extension/host/wire.ts';
import { ask } from './harness/asking.ts';
import { give, savedBy } from './harness/files.ts';
import { OptionsPage } from './harness/options_page.ts';
import { whoIsQuiet, somebody } from './harness/people.ts';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/until.ts';

async function listed({ page }: OptionsPage): Promise<ListedRule[]> {
  const rules: ListedRule[] = [];
  for (let cursor: string | undefined; ;) {
    const { result } = await ask(page, 'rules/list', cursor === undefined ? {} : { cursor });
    rules.push(...result.rules);
    cursor = result.next;
    if (cursor === undefined) return rules;
  }
}

/** Types into the form's field of this label. */
async function write(options: OptionsPage, label: string, words: string): Promise<void> {
  const control = await options.page.evaluateHandle((label) => [...document.querySelectorAll<HTMLLabelElement>('.newRule label')]
    .find(({ textContent }) => textContent?.startsWith(label))?.control ?? null, label);
  const element = control.asElement() as ElementHandle<HTMLInputElement> | null;
  await element?.focus();
  await element?.evaluate((one) => one.select());
  await options.page.keyboard.type(words);
}

inEachBrowser('a rule of one’s own', (suite) => {
  test('is tried while it is typed, and what it finds is marked', async () => {
    const options = await OptionsPage.open(suite.browser, '#rules');
    await options.click('button', 'New rule');
    await write(options, 'Try it on a text', 'Our Espresso machines are the best');
    await write(options, 'Pattern', 'espresso machines?');
    await until('the mark', () => options.page.evaluate(() => document.querySelector('.tried mark')?.textContent === 'Espresso machines'));
    await write(options, 'Has to match', 'A cup of tea');
    await until('the example that fails', () => options.page.evaluate(() => document.querySelector('.tried .bad')?.textContent === 'does not match'));
    await options.close();
  });

  test('that is no pattern is told so in words, where it stops', async () => {
    const options = await OptionsPage.open(suite.browser, '#rules');
    await options.click('button', 'New rule');
    await write(options, 'Pattern', 'espresso (machine');
    await until('the fault', () => options.page.evaluate(() => (document.querySelector('#patternError')?.textContent ?? '') !== ''));
    expect(await options.page.evaluate(() => document.querySelector('input.pattern')?.getAttribute('aria-invalid'))).toBe('true');
    await options.close();
  });

  describe('that is kept', () => {
    test('is refused where its examples fail', async () => {
      const options = await OptionsPage.open(suite.browser, '#rules');
      await options.click('button', 'New rule');
      await write(options, 'Pattern', 'espresso machines?');
      await write(options, 'In words', 'sells coffee machines');
      await write(options, 'Has to match', 'A cup of tea');
      await options.click('button', 'Keep this rule');
      await options.says('Not saved', '.newRule');
      expect((await listed(options)).some(({ own }) => own)).toBe(false);
      await options.close();
    });

    test('judges from then on, goes into a file, and comes back from it unchanged', async () => {
      const options = await OptionsPage.open(suite.browser, '#rules');
      await options.click('button', 'New rule');
      await write(options, 'Pattern', 'espresso machines?');
      await write(options, 'In words', 'sells coffee machines');
      await write(options, 'Has to match', 'We sell espresso machines');
      await write(options, 'Must not match', 'An espresso after work?');
      await options.click('button', 'Keep this rule');
      await options.says('“sells coffee machines” is kept');
      const own = (await listed(options)).filter((rule) => rule.own);
      expect(own).toMatchObject([{ id: 'own.sales.sells_coffee_machines', pattern: 'espresso machines?', match: ['We sell espresso machines'], noMatch: ['An espresso after work?'], enabled: true }]);

      const { invitation } = somebody({ name: 'Cora Coffee', note: 'Our espresso machines would look good in your office' });
      const { result } = await ask(options.page, 'annotate', { invitations: [invitation] });
      expect(result.annotations[0]?.signals.map(({ id }) => id)).toContain('own.sales.sells_coffee_machines');

      const file = await savedBy(options.page, () => options.click('button', 'Export'));
      await ask(options.page, 'rules/delete', { id: 'own.sales.sells_coffee_machines' });
      expect((await listed(options)).filter((rule) => rule.own)).toEqual([]);
      await give(options.page, suite.home.folder, 'rules.json', file);
      await options.says('1 rule imported');
      const again = (await ask(options.page, 'rules/export', {})).result.pack;
      expect(again.rules).toEqual((JSON.parse(file) as { rules: unknown[] }).rules);
      expect((await listed(options)).filter((rule) => rule.own)).toMatchObject(own.map(({ id, pattern, match, noMatch }) => ({ id, pattern, match, noMatch })));
      await options.close();
    });
  });
});

inEachBrowser('an own rule that is changed in the form', (suite) => {
  test('keeps all that the form does not show, and all that was not touched', async () => {
    const rule = {
      id: 'own.sales.caffe', comment: 'From the fair', group: 'sales', family: 'sales.drinks', language: 'it', field: ['note', 'headline'],
      pattern: ['macchine da caffè', 'coffee machines?'], weight: 2, also: { spam: 0.5 },
      text: { en: 'sells coffee machines', it: 'vende macchine da caffè', pl: 'sprzedaje ekspresy' },
      match: ['Macchine da Caffè', 'coffee machine', 'Our coffee machines,\n\nfor you', 'one coffee machine', 'two coffee machines'], noMatch: ['my coffee is cold'],
    };
    const before = await OptionsPage.open(suite.browser);
    await ask(before.page, 'rules/save', { pack: { id: 'own', version: 1, rules: [rule] } });
    await before.close();
    const options = await OptionsPage.open(suite.browser, '#rules');
    await options.type('Find a rule', rule.id);
    await options.page.waitForSelector('.ruleEntry');
    await options.click('summary', rule.text.en);
    await options.click('button', 'Change');
    await options.page.waitForFunction(() => document.querySelectorAll('.newRule .tried .good').length === 6);
    await write(options, 'In words', 'sells machines for coffee');
    await options.click('button', 'Keep this rule');
    await options.says('“sells machines for coffee” is kept');
    const { pack } = (await ask(options.page, 'rules/export', {})).result;
    expect(pack.rules).toEqual([{ ...rule, text: { ...rule.text, en: 'sells machines for coffee' } }]);
    await options.close();
  });
}, {});

inEachBrowser('the rules there are', (suite) => {
  test('are found by their words; one that is switched off stays in sight, and counts no more', async () => {
    const { invitation } = somebody({ name: 'Sam Seller', note: 'Open to a quick 15 min call this week?' });
    const options = await OptionsPage.open(suite.browser, '#rules');
    const before = (await ask(options.page, 'annotate', { invitations: [invitation] })).result.annotations[0]?.signals ?? [];
    const rule = (await listed(options)).find(({ id }) => id === before.find(({ group }) => group === 'sales')?.id);
    if (!rule) throw new Error('No sales rule speaks.');

    await options.type('Find a rule', rule.id);
    await options.page.click(`.ruleEntry input[aria-label="On: ${rule.text}"]`);
    await options.says('Saved');
    expect((await listed(options)).find(({ id }) => id === rule.id)).toMatchObject({ enabled: false });
    const after = (await ask(options.page, 'annotate', { invitations: [{ ...invitation, key: 'urn:li:invitation:42' }] })).result.annotations[0]?.signals ?? [];
    expect(after.map(({ id }) => id)).not.toContain(rule.id);
    expect(await options.text('.ruleEntry.off')).toContain(rule.text);
    await options.close();
  });

  test('count by the weight that the owner gives them, until it is the pack’s again', async () => {
    const options = await OptionsPage.open(suite.browser, '#rules');
    const rule = (await listed(options)).find(({ enabled, weight }) => enabled && weight === 1) ?? (await listed(options)).find(({ enabled, weight }) => enabled && weight > 0.5 && weight < 4);
    if (!rule) throw new Error('No rule of such a weight.');
    await options.type('Find a rule', rule.id);
    await options.page.evaluate(() => document.querySelector('.ruleEntry details')?.setAttribute('open', ''));
    await options.page.waitForSelector('.ruleDetails input[type=range]');
    await options.page.focus('.ruleDetails input[type=range]');
    await options.page.keyboard.press('ArrowRight');
    const own = async (): Promise<number | undefined> => (await listed(options)).find(({ id }) => id === rule.id)?.ownWeight;
    await until('the other weight', async () => ((await own()) ?? rule.weight) > rule.weight);
    await options.click('button', 'Back to');
    await until('the pack’s weight', async () => (await own()) === undefined);
    await options.close();
  });
});

inEachBrowser('statistics', (suite) => {
  test('have a table beside each picture, for ears at once and for eyes on demand', async () => {
    await suite.visit({ people: [whoIsQuiet('Stella Statistics')] });
    await until('her in the journal', async () => {
      const options = await OptionsPage.open(suite.browser, '#statistics');
      const there = await options.page.waitForSelector('.weeks canvas', { timeout: 2000 }).then(() => true, () => false);
      await options.close();
      return there;
    });
    const options = await OptionsPage.open(suite.browser, '#statistics');
    await options.page.waitForSelector('.weeks table');
    const cells = await options.page.evaluate(() => [...document.querySelectorAll('.weeks:first-of-type tbody td')].map(({ textContent }) => Number(textContent)));
    expect(cells.slice(0, 3).reduce((sum, cell) => sum + cell, 0)).toBeGreaterThan(0);
    const seen = (): Promise<boolean> => options.page.evaluate(() => (document.querySelector('.weeks table') as HTMLElement).getBoundingClientRect().height > 40 && document.querySelector('.tableBox') !== null);
    expect(await seen()).toBe(false);
    await options.click('button', 'Show as a table');
    expect(await seen()).toBe(true);
    await options.close();
  });
});
