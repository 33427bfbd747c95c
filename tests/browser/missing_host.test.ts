import { expect, test } from 'vitest';
import { whoMet } from './harness/people.ts';
import { inEachBrowser } from './harness/suite.ts';
import { aboveTheList, stripOf, strips } from './harness/strips.ts';
import { until } from './harness/until.ts';

inEachBrowser('without a host', (suite) => {
  test('one banner above the list says the cure, and nothing is on the cards', async () => {
    const { page } = await suite.visit({ people: [whoMet('Helga Hostless'), whoMet('Henk Hostless')] });

    await until('the banner', async () => (await aboveTheList(page)).includes('scripts/install'));

    expect(await strips(page)).toEqual([]);
  });
}, { host: false });

inEachBrowser('when the host goes', (suite) => {
  test('the strips give way to the banner, and are there again when it is back', async () => {
    const { page } = await suite.visit({ people: [whoMet('Gustav Gone')] });
    await stripOf(page, 'Gustav Gone');

    suite.home.removeHost();
    await until('the banner', async () => (await aboveTheList(page)).includes('doorman doctor'), 15_000);
    expect(await strips(page)).toEqual([]);

    suite.home.restoreHost();
    await page.reload();
    await stripOf(page, 'Gustav Gone');
  });
});
