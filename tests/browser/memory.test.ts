import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Background } from '../../extension/host/wire.ts';
import { shadowRoots, within } from './harness/closed_roots.ts';
import { fixture } from './harness/fixture.ts';
import { somebody, whoIsQuiet } from './harness/people.ts';
import { OptionsPage } from './harness/options_page.ts';
import { inEachBrowser } from './harness/suite.ts';
import { stripOf } from './harness/strips.ts';
import { until } from './harness/until.ts';

inEachBrowser('a profile that the owner visited', (suite) => {
  test('is remembered: their invitation is judged by what it showed', async () => {
    const person = somebody({ name: 'Odalys Brandt', profile: 'odalys-brandt' });
    const before = await suite.visit({ people: [person] });
    expect(await (await stripOf(before.page, 'Odalys Brandt')).line()).not.toContain('University of Iowa');

    const { html, path } = fixture('profile-sdui');
    await suite.visit({ html }, path);
    await until('what it showed in the journal', () => suite.home.recall([person.invitation])[0]?.verdict === 'accept');
    const after = await suite.visit({ people: [person] });

    const strip = await stripOf(after.page, 'Odalys Brandt');
    expect(await strip.line()).toContain('same school: University of Iowa');
    expect(await strip.verdict()).toBe('accept');
  });
});

inEachBrowser('the owner’s own profile', (suite) => {
  test('tells who the owner is, once they were asked on the page and have reviewed it', async () => {
    const region = () => (JSON.parse(readFileSync(join(suite.home.data, 'background.json'), 'utf8')) as Background).region;
    expect(region()).toBeUndefined();
    const { html, path } = fixture('profile-own');
    const { page } = await suite.visit({ html }, path);
    const yes = await until('the offer on the page', async () => {
      const found = await Promise.all((await shadowRoots(page)).map((root) => within(root, '[aria-label="Doorman: your own profile"] button', 'Show me')));
      return found.find((button) => button);
    });
    await yes.click();

    const options = await OptionsPage.arrived(suite.browser);
    await options.says('Read on your own profile, and not saved yet');
    expect(region()).toBeUndefined();
    await options.click('button', 'Add these');
    await until('the region on disk', () => region() === 'Iowa City');
    await options.close();
  });
});

inEachBrowser('somebody who came before', (suite) => {
  test('is known again: when, why, and what has changed', async () => {
    const first = somebody({ name: 'Rita Returns', headline: 'Growth hacker' });
    const { page, linkedIn } = await suite.visit({ people: [first] });
    const strip = await stripOf(page, 'Rita Returns');
    await strip.click('Other reasons');
    await strip.click('sales pitch');
    await until('the outcome', () => suite.home.decisionsOn(first.invitation.key)[0]?.outcome === 'done');

    const { profile } = first.invitation;
    await linkedIn.add(somebody({ name: 'Rita Returns', headline: 'Founder', ...(profile ? { profile } : {}) }));

    const line = await (await stripOf(page, 'Rita Returns')).line();
    expect(line).toMatch(/^↺ Ignored \d{1,2} \p{L}+: sales pitch; headline changed since$/u);
  });
});

inEachBrowser('somebody who was let wait', (suite) => {
  test('is shown as waiting, with the reminder, until they are answered', async () => {
    const person = whoIsQuiet('Wilma Waits');
    const first = await suite.visit({ people: [person] });
    const strip = await stripOf(first.page, 'Wilma Waits');
    await strip.click('Other reasons');
    await strip.click('Let it wait');
    await until('the wait in the journal', () => suite.home.decisionsOn(person.invitation.key)[0]?.action === 'wait');

    const second = await suite.visit({ people: [person] });
    const again = await stripOf(second.page, 'Wilma Waits');
    expect(await again.line()).toMatch(/^↺ Waiting since \d{1,2} \p{L}+; reminder \d{1,2} \p{L}+/u);
    await again.click('Ignore');
    await until('the outcome', () => suite.home.decisionsOn(person.invitation.key)[0]?.outcome === 'done', 12_000);
    await second.linkedIn.add(somebody({ name: 'Wilma Waits', ...(person.invitation.profile ? { profile: person.invitation.profile } : {}) }));
    await until('what became of her', async () => (await (await stripOf(second.page, 'Wilma Waits')).line()).startsWith('↺ Ignored'));
    await first.page.close();
  });
});

inEachBrowser('contacts of the owner’s archive', (suite) => {
  test('show on the card of somebody who works where they do', async () => {
    const colleague = somebody({ name: 'Nora Newcomer', headline: 'Nurse at Fabrikam Textiles' });
    const before = await suite.visit({ people: [colleague] });
    expect(await (await stripOf(before.page, 'Nora Newcomer')).line()).not.toContain('contacts');

    // The browser's host runs on meanwhile.
    suite.home.importArchive({ 'Connections.csv': [
      'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
      'Ann,Lee,https://www.linkedin.com/in/ann-lee,,Fabrikam Textiles,Weaver,03 Mar 2024',
      'Ben,Moss,https://www.linkedin.com/in/ben-moss,,Fabrikam Textiles Ltd,Dyer,04 Mar 2024',
    ].join('\n') });
    const after = await suite.visit({ people: [colleague] });
    const strip = await stripOf(after.page, 'Nora Newcomer');
    expect(await strip.line()).toContain('2 of your contacts work at Fabrikam Textiles');
    expect(await strip.verdict()).toBe('accept');
  });
});
