import { expect, test } from 'vitest';
import { somebody, whoIsQuiet, whoMet } from './harness/people.ts';
import { inEachBrowser } from './harness/suite.ts';
import { allStrips, hasStrip, stripOf, strips } from './harness/strips.ts';
import { pause, until } from './harness/until.ts';

inEachBrowser('the traps of the page', (suite) => {
  test('the cookie banner’s Accept is never pressed', async () => {
    const person = whoMet('Cookie Monster');
    const { page, linkedIn, witnessed } = await suite.visit({ people: [person], cookieBanner: true });

    await (await stripOf(page, 'Cookie Monster')).click('Accept');

    await until('the row gone', async () => (await linkedIn.pending()).length === 0);
    expect(witnessed.map(({ press }) => press.key)).toEqual([person.invitation.key]);
  });

  test('an Accept that is a link is pointed at, not pressed, and recorded as done by hand', async () => {
    const person = whoMet('Lena Link', { accept: 'link' });
    const { page, witnessed } = await suite.visit({ people: [person] });

    await (await stripOf(page, 'Lena Link')).click('Accept');

    await until('the outcome', () => suite.home.decisionsOn(person.invitation.key)[0]?.outcome === 'manual');
    expect(witnessed).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Accept Lena Link’s invitation');
  });

  test('a dialog of LinkedIn’s is left to the owner', async () => {
    const person = whoMet('Dia Log', { effect: 'dialog' });
    const { page, linkedIn, witnessed } = await suite.visit({ people: [person] });

    await (await stripOf(page, 'Dia Log')).click('Accept');

    await until('the outcome', () => suite.home.decisionsOn(person.invitation.key)[0]?.outcome === 'dialog');
    expect(witnessed.map(({ press }) => press.label)).toEqual(['Accept Dia Log’s invitation']);
    expect(await linkedIn.pending()).toEqual([person.invitation.key]);
  });

  test('a button that does nothing is reported, and not pressed again', async () => {
    const person = whoMet('Nora Noeffect', { effect: 'nothing' });
    const { page, witnessed } = await suite.visit({ people: [person] });

    await (await stripOf(page, 'Nora Noeffect')).click('Accept');

    await until('the outcome', () => suite.home.decisionsOn(person.invitation.key)[0]?.outcome === 'noEffect', 12_000);
    expect(witnessed).toHaveLength(1);
  });

  test('a node that shows another person now gets that person’s strip', async () => {
    const [before, after] = [whoMet('Node Before'), whoIsQuiet('Node After')];
    const { page, linkedIn, witnessed } = await suite.visit({ people: [before] });
    await stripOf(page, 'Node Before');

    await linkedIn.reuse(before.invitation.key, after);
    const strip = await stripOf(page, 'Node After');
    await until('the old strip gone', async () => !(await hasStrip(page, 'Node Before')));
    await strip.click('Accept');

    await until('the press', () => witnessed.length === 1);
    expect(witnessed[0]?.press.key).toBe(after.invitation.key);
    expect(suite.home.decisionsOn(before.invitation.key)).toEqual([]);
  });

  test('of two people of one name the right one is pressed', async () => {
    const [first, second] = [whoMet('John Smith'), whoIsQuiet('John Smith')];
    const { page, linkedIn, witnessed } = await suite.visit({ people: [first, second] });
    const [, lower] = await allStrips(page, 2);

    await lower?.click('Accept');

    await until('the row gone', async () => (await linkedIn.pending()).length === 1);
    expect(witnessed.map(({ press }) => press.key)).toEqual([second.invitation.key]);
    expect(await linkedIn.pending()).toEqual([first.invitation.key]);
  });

  test('text that looks like HTML stays text', async () => {
    const html = '<img src=x onerror="document.title=1"><b>We help companies</b> 3x their pipeline. Open to a quick 15 min call this week?';
    const person = somebody({ name: 'Eve <i>Markup</i>', headline: '</p><script>document.title=2</script>', note: html });
    const { page } = await suite.visit({ people: [person] });

    const strip = await stripOf(page, 'Eve <i>Markup</i>');
    await strip.click('Why?');

    expect(await strip.find('img, b, i, script')).toBeUndefined();
    expect(await page.title()).toBe('Manage invitations');
  });

  test('a straight apostrophe in the label is as good as a curly one', async () => {
    const person = whoMet('Ada Apostrophe', { apostrophe: "'" });
    const { page, witnessed } = await suite.visit({ people: [person] });

    await (await stripOf(page, 'Ada Apostrophe')).click('Accept');

    await until('the press', () => witnessed[0]?.press.key === person.invitation.key);
  });
});

inEachBrowser('the page moves', (suite) => {
  test('arrival from the feed, without a page load', async () => {
    const person = whoMet('Spa Arrival');
    const { page, linkedIn } = await suite.visit({ people: [person] }, '/feed/');
    await pause(400);
    expect(await strips(page)).toEqual([]);

    await linkedIn.route('/mynetwork/invitation-manager/received/');

    await stripOf(page, 'Spa Arrival');
  });

  test('to the feed: the strips go', async () => {
    const { page, linkedIn } = await suite.visit({ people: [whoMet('Spa Leaving')] });
    await stripOf(page, 'Spa Leaving');

    await linkedIn.route('/feed/');

    await until('no strip', async () => (await strips(page)).length === 0);
  });

  test('cards that are loaded late get theirs', async () => {
    const { page, linkedIn } = await suite.visit({ people: [whoMet('Early One'), whoMet('Early Two'), whoMet('Late Three')], atOnce: 2 });
    await allStrips(page, 2);

    await linkedIn.loadMore();

    await stripOf(page, 'Late Three');
  });

  test('rows drawn anew keep one strip each', async () => {
    const { page, linkedIn } = await suite.visit({ people: [whoMet('Drawn One'), whoIsQuiet('Drawn Two')] });
    await allStrips(page, 2);

    await linkedIn.redraw();
    await linkedIn.rebuild();
    await linkedIn.redraw();

    await allStrips(page, 2);
    await pause(300);
    expect((await strips(page)).map(({ name }) => name).sort()).toEqual(['Doorman: Drawn One', 'Doorman: Drawn Two']);
  });
});
