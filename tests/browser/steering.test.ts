import { describe, expect, test } from 'vitest';
import { ask } from './harness/asking.ts';
import { openDoor, policyOf, slider } from './harness/door_page.ts';
import { fillJournal } from './harness/made_journal.ts';
import type { OptionsPage } from './harness/options_page.ts';
import { inEachBrowser } from './harness/suite.ts';
import { pause, until } from './harness/until.ts';

interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

const orderOf = async (options: OptionsPage): Promise<string[]> => (await policyOf(options)).rules.map(({ id }) => id);
const focused = ({ page }: OptionsPage): Promise<string | null | undefined> => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

inEachBrowser('what moving a number would change', (suite) => {
  test('is told over the sample inbox, as long as the own journal is too short', async () => {
    const options = await openDoor(suite.browser);
    await options.says('Over a sample inbox', '.whatIf');
    await options.page.focus(slider(4));
    await options.page.keyboard.press('End');
    await options.says('from Ignore to Your call', '.whatIf');
    await options.close();
  });

  test('is asked for when something moves, and not again while the hand rests', async () => {
    const options = await openDoor(suite.browser);
    await options.page.focus(slider(4));
    await options.page.waitForSelector('.histogram canvas');
    await options.page.evaluate(() => {
      const counted = window as unknown as { asked: number };
      const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
      const { runtime } = browser ?? chrome;
      const send = runtime.sendMessage.bind(runtime);
      counted.asked = 0;
      runtime.sendMessage = (message: object) => {
        counted.asked += 1;
        return send(message);
      };
    });
    const asked = (): Promise<number> => options.page.evaluate(() => (window as unknown as { asked: number }).asked);
    await pause(500);
    expect(await asked()).toBe(0);
    await options.page.evaluate((slider) => {
      const input = document.querySelector<HTMLInputElement>(slider) as HTMLInputElement;
      input.value = '0.4';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, slider(4));
    await until('the question', async () => (await asked()) > 0);
    await pause(500);
    expect(await asked()).toBe(1);
    await options.close();
  });

  describe('over a journal', () => {
    test('is shown before the hand lets go: how many, who, and beside what they are', async () => {
      await fillJournal(suite.home, 400);
      const options = await openDoor(suite.browser);
      await options.says('Over the 400 invitations in your journal', '.whatIf');
      const before = await policyOf(options);
      await options.page.evaluate((slider) => {
        const input = document.querySelector<HTMLInputElement>(slider) as HTMLInputElement;
        input.focus();
        input.value = '2';
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }, slider(9));

      await options.says('from Your call to Accept', '.whatIf .changes');
      expect(await policyOf(options)).toEqual(before);
      const { result } = await ask(options.page, 'policy/preview', { policy: { ...before, thresholds: { ...before.thresholds, mutualAccept: 2 } }, against: before, people: 100 });
      const count = result.flips.reduce((sum, flip) => sum + flip.count, 0);
      expect(await options.text('.whatIf .changes')).toBe(`${count} from Your call to Accept`);
      expect(await options.text('.flipped summary')).toContain(`(${count})`);
      await options.click('summary', 'Who they are');
      await until('who they are', () => options.page.evaluate((wanted) => document.querySelectorAll('.flipped li').length === wanted, Math.min(count, 40)));
      expect(await options.page.evaluate(() => document.querySelectorAll('.histogram canvas').length)).toBe(1);
      await options.close();
    });

    test('is saved when the hand lets go, and taken back by one click', async () => {
      const options = await openDoor(suite.browser);
      await options.page.focus(slider(9));
      await options.page.keyboard.press('ArrowRight');
      await until('the number kept', async () => (await policyOf(options)).thresholds.mutualAccept === 11);
      await options.click('button', 'Back to 10');
      await until('the number as it was', async () => (await policyOf(options)).thresholds.mutualAccept === 10);
      await options.close();
    });

    test('can be asked the other way round: so many false alarms are bearable', async () => {
      const options = await openDoor(suite.browser);
      await options.page.focus(slider(4));
      await options.page.keyboard.press('End');
      await options.page.waitForSelector('.budget input');
      await options.page.focus('.budget input');
      await options.page.evaluate(() => (document.activeElement as HTMLInputElement).select());
      await options.page.keyboard.type('20');
      await options.page.keyboard.press('Enter');
      await options.says('of those you accepted would be ignored', '.budget');
      const policy = await policyOf(options);
      const { result } = await ask(options.page, 'policy/budget', { policy, threshold: 'salesIgnore', perThousand: 200 });
      const value = await until('the number set', async () => {
        const { salesIgnore = 1 } = (await policyOf(options)).thresholds;
        return salesIgnore < 1 && salesIgnore;
      });
      expect(value).toBeGreaterThanOrEqual(result.value ?? NaN);
      expect(value).toBeLessThan((result.value ?? NaN) + 0.05);
      await options.close();
    });

    test('is suggested from the own decisions, and taken by one click', async () => {
      const options = await openDoor(suite.browser);
      const { result } = await ask(options.page, 'policy/suggest', { policy: await policyOf(options) });
      const [first] = result.suggestions;
      expect(first).toBeDefined();
      await options.page.click('.suggestions button');
      await until('the suggestion kept', async () => (await policyOf(options)).thresholds[first?.threshold ?? ''] === first?.value);
      await options.close();
    });
  });
});

inEachBrowser('a rule that is switched off', (suite) => {
  test('shows what is different without it, and is on again by one click', async () => {
    const options = await openDoor(suite.browser);
    await options.says('Move a number', '.whatIf');
    await options.page.click('.rule:nth-child(4) input[type=checkbox]');
    await options.says('from Ignore to Your call', '.whatIf .changes');
    await until('it kept off', async () => (await policyOf(options)).rules[3]?.enabled === false);
    await options.click('button', 'Back to how it was before this');
    await until('it kept on', async () => (await policyOf(options)).rules[3]?.enabled !== false);
    await options.close();
  });
});

inEachBrowser('the order of the rules', (suite) => {
  test('is changed by the keyboard: the focus stays on the button, and the new place is said', async () => {
    const options = await openDoor(suite.browser);
    const [first, second, third] = await orderOf(options);
    const name = 'Ask later: Ignore when the spam score';
    await (await options.control('button', name)).focus();
    for (let count = 0; count < 2; count += 1) await options.page.keyboard.press('Enter');
    await until('the new order', async () => (await orderOf(options)).slice(0, 3).join() === [second, third, first].join());
    expect(await focused(options)).toContain(name);
    await options.says('Now at place 3 of 9');
    await options.close();
  });

  test('is changed by dragging a rule to its place', async () => {
    const options = await openDoor(suite.browser);
    const before = await orderOf(options);
    const grip = await options.page.$('.rule:nth-child(1) .grip');
    await grip?.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    const from = await grip?.boundingBox();
    const to = await (await options.page.$('.rule:nth-child(3)'))?.boundingBox();
    if (!from || !to) throw new Error('The rules are not there.');
    await options.page.mouse.move(from.x + 5, from.y + 8);
    await options.page.mouse.down();
    await options.page.mouse.move(from.x + 5, to.y + 5, { steps: 4 });
    await options.page.mouse.move(from.x + 5, to.y + to.height - 5, { steps: 4 });
    await options.page.mouse.up();
    const [first, second, third] = before;
    await until('the new order', async () => (await orderOf(options)).slice(0, 3).join() === [second, third, first].join());
    await options.close();
  });
});

inEachBrowser('two policies side by side', (suite) => {
  test('show where they differ, and how each judges', async () => {
    const options = await openDoor(suite.browser);
    await options.click('summary', 'Compare two');
    await options.choose('The other', 'close-circle');
    await options.says('They differ in', '.compare');
    const said = await options.text('.compare');
    expect(said).toContain('(no such rule)');
    const counts = [...said.matchAll(/Accept (\d+) · Your call (\d+) · Ignore (\d+)/g)].map(([, ...numbers]) => numbers.reduce((sum, number) => sum + Number(number), 0));
    expect(counts).toHaveLength(2);
    expect(counts[0]).toBe(counts[1]);
    await options.choose('The other', 'now');
    await options.says('They decide alike', '.compare');
    await options.close();
  });
});
