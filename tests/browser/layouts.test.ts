import { expect, test } from 'vitest';
import { fixture } from './harness/fixture.ts';
import { inEachBrowser } from './harness/suite.ts';
import { allStrips, stripOf } from './harness/strips.ts';
import { until } from './harness/until.ts';

const olderLayouts = [
  {
    layout: 'the Ember pages of 2019–25', page: 'received-ember', strips: 5,
    accepted: { name: 'Olaf Brink', key: 'profile:olaf-brink', label: 'Accept Olaf Brink’s invitation to connect' },
    ignored: { name: 'Otto Elder', key: 'profile:old-title', label: 'Ignore Otto Elder’s invitation to connect' },
  },
  {
    layout: 'the pages marked by data-view-name', page: 'received-dataviewname', strips: 5,
    accepted: { name: 'Bram Hollis', key: 'profile:bram-hollis', label: 'Accept Bram Hollis’s invitation' },
    ignored: { name: 'Cleo Vane', key: 'urn:li:invitation:7502', label: 'Ignore an invitation to connect from Cleo Vane' },
  },
];

inEachBrowser('an older layout', (suite) => {
  test.each(olderLayouts)('$layout: each person gets a strip, and one click presses their own button', async ({ page: name, strips, accepted, ignored }) => {
    const { html, path } = fixture(name);
    const { page, witnessed } = await suite.visit({ html }, path);
    expect(await allStrips(page, strips)).toHaveLength(strips);

    await (await stripOf(page, ignored.name)).click('Ignore');
    await (await stripOf(page, accepted.name)).click('Accept');

    await until('both presses', () => witnessed.length === 2);
    expect(witnessed.map(({ press }) => press.label)).toEqual([accepted.label, ignored.label]);
    for (const { key } of [accepted, ignored]) {
      await until(`the outcome on ${key}`, () => suite.home.decisionsOn(key)[0]?.outcome === 'done');
    }
  });

  test('in a language of no table: Ember’s classes say which button is which', async () => {
    const { html, path } = fixture('received-ember-unknown');
    const { page, witnessed } = await suite.visit({ html }, path);

    await (await stripOf(page, 'Līga Bērza')).click('Accept');

    await until('the press', () => witnessed.length === 1);
    expect(witnessed[0]?.press.label).toContain('Pieņemt');
  });
});

inEachBrowser('a label in a language of no table', (suite) => {
  test('is not pressed: the focus goes to the page’s own button, the strip says so, and it is recorded as left to the hand', async () => {
    const { html, path } = fixture('received-unknown');
    const { page, witnessed } = await suite.visit({ html }, path);
    const strip = await stripOf(page, 'Līga Bērza');

    await strip.click('Accept');

    await until('the outcome', () => suite.home.decisionsOn('urn:li:invitation:7441')[0]?.outcome === 'manual');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Pieņemt Līga Bērza uzaicinājumu');
    expect(await strip.text()).toContain('LinkedIn’s to press by hand');
    expect(suite.home.decisionsOn('urn:li:invitation:7441').map(({ state }) => state)).toEqual(['confirmed']);
    expect(witnessed).toEqual([]);
  });
});
