import { expect, test } from 'vitest';
import type { JournalLine } from './harness/home.ts';
import { whoIsQuiet, whoMet, whoSells } from './harness/people.ts';
import { inEachBrowser, type Suite } from './harness/suite.ts';
import { stripOf } from './harness/strips.ts';
import { pause, until } from './harness/until.ts';

/** Longer than the undo window of Ignore and what follows it. */
const pastTheWindow = 5500;

const decisionOn = (suite: Suite, key: string): Promise<JournalLine> =>
  until('the decision in the journal', () => suite.home.decisionsOn(key)[0]);

inEachBrowser('a decision under way', (suite) => {
  test('whose host is killed between decide and press is pressed only if a new host writes the press down first', async () => {
    const person = whoSells('Kill Between');
    const { page, witnessed } = await suite.visit({ people: [person] });

    await (await stripOf(page, 'Kill Between')).click('Ignore');
    await decisionOn(suite, person.invitation.key);
    expect(suite.home.killHosts()).toBe(1);
    await pause(pastTheWindow);

    const [decision] = suite.home.decisionsOn(person.invitation.key);
    expect(witnessed.length).toBeLessThanOrEqual(1);
    if (witnessed.length === 1) {
      expect(witnessed[0]?.journal.find(({ key }) => key === person.invitation.key)?.state).toBe('pressed');
    } else {
      expect(decision?.outcome).not.toBe('done');
    }
  });

  test('whose host is killed for good between decide and press is not pressed', async () => {
    const person = whoSells('Kill For Good');
    const { page, witnessed } = await suite.visit({ people: [person] });
    const strip = await stripOf(page, 'Kill For Good');

    await strip.click('Ignore');
    await decisionOn(suite, person.invitation.key);
    suite.home.removeHost();
    try {
      await pause(pastTheWindow);
      expect(witnessed).toEqual([]);
      expect(suite.home.decisionsOn(person.invitation.key).map(({ state }) => state)).toEqual(['decided']);
    } finally {
      suite.home.restoreHost();
    }
  });

  test('whose host is killed between press and confirm is never called done by the journal unless it was told so', async () => {
    const person = whoMet('Kill After', { delay: 1500 });
    const { page, linkedIn, witnessed } = await suite.visit({ people: [person] });

    await (await stripOf(page, 'Kill After')).click('Accept');
    await until('the press', () => witnessed.length === 1);
    suite.home.removeHost();
    try {
      await until('the row gone', async () => (await linkedIn.pending()).length === 0);
      await pause(500);
      expect(suite.home.decisionsOn(person.invitation.key).map(({ state }) => state)).toEqual(['pressed']);
      expect(await linkedIn.presses()).toHaveLength(1);
    } finally {
      suite.home.restoreHost();
    }
  });

  test('whose tab is closed inside the undo window is not pressed', async () => {
    const person = whoSells('Tab Closed');
    const { page, witnessed } = await suite.visit({ people: [person] });

    await (await stripOf(page, 'Tab Closed')).click('Ignore');
    await decisionOn(suite, person.invitation.key);
    await page.close();
    await pause(pastTheWindow);

    expect(witnessed).toEqual([]);
    const [decision] = suite.home.decisionsOn(person.invitation.key);
    expect([undefined, 'left']).toContain(decision?.outcome);
    expect(decision?.state).toBe(decision?.outcome ? 'confirmed' : 'decided');
  });

  test('whose page is routed elsewhere inside the undo window lapses', async () => {
    const person = whoSells('Routed Away');
    const { page, linkedIn, witnessed } = await suite.visit({ people: [person] });

    await (await stripOf(page, 'Routed Away')).click('Ignore');
    await decisionOn(suite, person.invitation.key);
    await linkedIn.route('/feed/');

    await until('the outcome', () => suite.home.decisionsOn(person.invitation.key)[0]?.outcome === 'left');
    await linkedIn.route('/mynetwork/invitation-manager/received/');
    await pause(pastTheWindow);
    expect(witnessed).toEqual([]);
  });

  test('whose row becomes another person’s inside the undo window lapses, and the other is not pressed', async () => {
    const [gone, comes] = [whoSells('Row Before'), whoIsQuiet('Row After')];
    const { page, linkedIn, witnessed } = await suite.visit({ people: [gone] });

    await (await stripOf(page, 'Row Before')).click('Ignore');
    await decisionOn(suite, gone.invitation.key);
    await linkedIn.reuse(gone.invitation.key, comes);

    await until('the outcome', () => suite.home.decisionsOn(gone.invitation.key)[0]?.outcome === 'left');
    expect(witnessed).toEqual([]);
    expect(await linkedIn.pending()).toEqual([comes.invitation.key]);
    await stripOf(page, 'Row After');
  });

  test('whose list is drawn anew inside the undo window presses the same person’s new button', async () => {
    const [first, second] = [whoSells('Redrawn First'), whoSells('Redrawn Second')];
    const { page, linkedIn, witnessed } = await suite.visit({ people: [first, second] });

    await (await stripOf(page, 'Redrawn Second')).click('Ignore');
    await decisionOn(suite, second.invitation.key);
    await linkedIn.rebuild();

    await until('the row gone', async () => !(await linkedIn.pending()).includes(second.invitation.key));
    expect(witnessed.map(({ press }) => press.key)).toEqual([second.invitation.key]);
  });
});
