import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OptionsPage } from './harness/options_page.ts';
import { whoSells } from './harness/people.ts';
import { stripOf } from './harness/strips.ts';
import { inEachBrowser, type Suite } from './harness/suite.ts';
import { until } from './harness/until.ts';

const journalOf = (suite: Suite): string => join(suite.home.data, 'journal.sqlite');

inEachBrowser('a journal that cannot be written', (suite) => {
  test('is named on the card and in the options; nothing is pressed; once it is cured the same click counts', async () => {
    // No right to write would mean nothing to root: a folder lies in its place.
    mkdirSync(journalOf(suite));
    const person = whoSells('Rudi Refused');
    const { page, linkedIn } = await suite.visit({ people: [person] });
    const strip = await stripOf(page, 'Rudi Refused');
    await strip.click('Ignore');
    await until('the reason', async () => (await strip.text()).includes('Doorman’s journal cannot be written.'));
    expect(await strip.text()).toContain('Nothing was pressed');
    expect(await linkedIn.presses()).toEqual([]);
    const options = await OptionsPage.open(suite.browser, '#machine');
    await options.says('Doorman’s journal cannot be written.', '[role=alert]');

    rmSync(journalOf(suite), { recursive: true });
    await page.bringToFront();
    await strip.click('Ignore');
    await until('the outcome', () => suite.home.decisionsOn(person.invitation.key)[0]?.outcome === 'done', 12_000);
    await options.close();
  });
});

inEachBrowser('a damaged journal', (suite) => {
  test('is set aside, and the owner is told where it lies until they take it away', async () => {
    // A second try finds what the first has left.
    for (const name of readdirSync(suite.home.data)) if (name.startsWith('journal')) rmSync(join(suite.home.data, name));
    writeFileSync(journalOf(suite), 'no database '.repeat(1000), { mode: 0o600 });
    const person = whoSells('Dora Damaged');
    const { page } = await suite.visit({ people: [person] });
    await (await stripOf(page, 'Dora Damaged')).click('Ignore');
    await until('the outcome', () => suite.home.decisionsOn(person.invitation.key)[0]?.outcome === 'done', 12_000);
    const aside = readdirSync(suite.home.data).find((name) => name.includes('.damaged-')) ?? 'none';

    for (const pane of ['#machine', '#history']) {
      const options = await OptionsPage.open(suite.browser, pane);
      await options.says('A damaged journal was set aside');
      await options.says(aside, 'main');
      await options.close();
    }
    const options = await OptionsPage.open(suite.browser, '#machine');
    await options.says(aside, 'main');
    rmSync(join(suite.home.data, aside));
    await options.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await until('no word of it', async () => !(await options.text('main')).includes(aside));
    await options.close();
  });
});
