import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Background, Invitation, Verdict } from '../../extension/host/wire.ts';
import { ask } from './harness/asking.ts';
import { chooseDoor, openDoor, policyOf } from './harness/door_page.ts';
import { give, savedBy } from './harness/files.ts';
import type { OptionsPage } from './harness/options_page.ts';
import { inEachBrowser } from './harness/suite.ts';
import { until } from './harness/until.ts';

const folder = join(import.meta.dirname, '../policies');
const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
const expected = read<Record<string, Record<string, Verdict[]>>>('expected.json');
const rows = readdirSync(folder).filter((name) => name.startsWith('row-')).sort();
const presets = Object.keys(expected[rows[0] ?? ''] ?? {});

inEachBrowser('the policy table', (suite) => {
  let options: OptionsPage;
  beforeAll(async () => {
    options = await openDoor(suite.browser);
    const background: Background = { region: '', words: [], ...read<Omit<Background, 'region' | 'words'>>('background.json') };
    await ask(options.page, 'background/set', { background });
  });

  test.each(presets)('holds for whoever chooses %s in the pane', async (preset) => {
    await chooseDoor(options, preset);
    const invitations = rows.flatMap((row) => read<Invitation[]>(row));
    const { result } = await ask(options.page, 'annotate', { invitations });
    const said = Object.fromEntries(rows.map((row, index) => [row, result.annotations[index]?.verdict]));
    for (const row of rows) expect(expected[row]?.[preset], `${row} ${preset}`).toContain(said[row]);
  });
});

inEachBrowser('a policy of one’s own', (suite) => {
  describe('in a file', () => {
    test('comes back unchanged', async () => {
      const options = await openDoor(suite.browser);
      await chooseDoor(options, 'close-circle');
      await options.page.focus('.rule:nth-child(2) input[type=range]');
      await options.page.keyboard.press('ArrowLeft');
      await options.click('button', 'Ask earlier: Accept when the score of “says we met”');
      const made = await until('the changed policy', async () => {
        const policy = await policyOf(options);
        return policy.thresholds.salesIgnore === 0.69 && policy.rules[1]?.id === 'met' && policy;
      });

      const file = await savedBy(options.page, () => options.click('button', 'Export'));
      expect(JSON.parse(file)).toEqual(made);
      await chooseDoor(options, 'balanced');
      await give(options.page, suite.home.folder, 'close.json', file);
      await options.says('is imported and in force');
      expect(await policyOf(options)).toEqual(made);
      await options.close();
    });

    test('that names a fact which is none is refused with the rule and the reason, and nothing changes', async () => {
      const options = await openDoor(suite.browser);
      const before = await policyOf(options);
      const wrong = { ...before, id: 'own-wrong', rules: [...before.rules, { id: 'byShoes', verdict: 'ignore', when: { fact: 'shoeSize', op: 'below', value: 40 } }] };
      await give(options.page, suite.home.folder, 'wrong.json', JSON.stringify(wrong));
      await options.says('because of the rule “byShoes”');
      expect(await options.text('[role=alert]')).toContain('shoeSize');
      expect(await policyOf(options)).toEqual(before);
      await options.close();
    });

    test('that holds something else is told so', async () => {
      const options = await openDoor(suite.browser);
      await give(options.page, suite.home.folder, 'holiday.json', '{"where": "Rome"}');
      await options.says('holiday.json holds no policy');
      await options.close();
    });
  });

  test('is saved under its name, stays when another is chosen, and goes when it is deleted', async () => {
    const options = await openDoor(suite.browser);
    await chooseDoor(options, 'balanced');
    await options.click('button', 'Save under a name');
    await options.page.focus('.naming input');
    await options.page.evaluate(() => (document.activeElement as HTMLInputElement).select());
    await options.page.keyboard.type('For the fair');
    await options.page.keyboard.press('Enter');
    const own = await until('the saved policy in force', async () => {
      const policy = await policyOf(options);
      return policy.name === 'For the fair' && policy;
    });

    await chooseDoor(options, 'open-door');
    await chooseDoor(options, own.id);
    expect(await policyOf(options)).toEqual(own);
    await options.click('button', 'Delete “For the fair”');
    await options.says('This cannot be undone', '.ask');
    await (await options.page.$('.ask .danger'))?.click();
    await until('its door gone', () => options.page.evaluate((id) => document.querySelector(`input[value="${id}"]`) === null, own.id));
    expect((await policyOf(options)).name).toBe('For the fair');
    await options.close();
  });

  test('goes back to the preset that it was', async () => {
    const options = await openDoor(suite.browser);
    await chooseDoor(options, 'met-or-industry');
    const start = await policyOf(options);
    await options.page.click('.rule:nth-child(1) input[type=checkbox]');
    await until('the rule off', async () => (await policyOf(options)).rules[0]?.enabled === false);
    await options.click('button', 'Back to “Met, or same industry”');
    await until('the preset again', async () => (await policyOf(options)).rules[0]?.enabled !== false);
    expect(await policyOf(options)).toEqual(start);
    await options.close();
  });
});
