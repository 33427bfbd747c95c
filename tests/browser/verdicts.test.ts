import { expect, test } from 'vitest';
import { inbox } from '../../scripts/demo/page.mts';
import { inEachBrowser } from './harness/suite.ts';
import { aboveTheList, allStrips, stripOf } from './harness/strips.ts';

inEachBrowser('the demo inbox', (suite) => {
  test('each card gets the verdict that doorman check gives for the same data', async () => {
    const { page } = await suite.visit(inbox);
    await allStrips(page, inbox.people.length);
    const seen = new Map<string, string>();
    for (const { invitation } of inbox.people) seen.set(invitation.key, await (await stripOf(page, invitation.name ?? '')).verdict());

    const checked = suite.home.check(inbox.people.map(({ invitation }) => invitation));
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(checked.map(({ key, verdict }) => [key, verdict])));
  });

  test('only people get a strip: not a company, an event, a newsletter, or somebody suggested', async () => {
    const { page } = await suite.visit(inbox);
    const strips = await allStrips(page, inbox.people.length);

    const names = strips.map(({ name }) => name).sort();
    expect(names).toEqual(inbox.people.map(({ invitation }) => `Doorman: ${invitation.name}`).sort());
  });

  test('the line above the list counts what the strips say', async () => {
    const { page } = await suite.visit(inbox);
    const strips = await allStrips(page, inbox.people.length);
    const counts = { accept: 0, ignore: 0, review: 0 };
    for (const strip of strips) counts[await strip.verdict()] += 1;

    expect(await aboveTheList(page)).toMatch(new RegExp(`${counts.accept} accept.*${counts.ignore} ignore.*${counts.review} your call`));
  });
});
