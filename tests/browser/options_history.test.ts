import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { OptionsPage } from './harness/options_page.ts';
import { whoIsQuiet, whoMet, whoSells } from './harness/people.ts';
import { inEachBrowser, type Suite } from './harness/suite.ts';
import { stripOf } from './harness/strips.ts';
import { until } from './harness/until.ts';
import { WireClient } from './harness/wire_client.ts';
import type { Person } from '../../scripts/demo/page.mts';

/** The owner presses this on the person's strip, and what came of it is in the journal. */
async function decided(suite: Suite, person: Person, button: string): Promise<void> {
  const { page } = await suite.visit({ people: [person] });
  await (await stripOf(page, person.invitation.name ?? '')).click(button);
  await until('the outcome', () => suite.home.decisionsOn(person.invitation.key)[0]?.outcome === 'done', 12_000);
  await page.close();
}

const decisionOn = (suite: Suite, { invitation }: Person) => suite.home.decisionsOn(invitation.key)[0];

inEachBrowser('the history', (suite) => {
  test('holds who was here, what was decided and why; a search finds them while it is typed', async () => {
    const [seller, friend] = [whoSells('Sandra Seller'), whoMet('Frida Friend')];
    await decided(suite, seller, 'Ignore');
    await decided(suite, friend, 'Accept');
    const options = await OptionsPage.open(suite.browser, '#history');
    await options.says('Frida Friend');
    expect(await options.rows()).toEqual([expect.stringMatching(/Frida Friend.*Accepted · we met/), expect.stringMatching(/Sandra Seller.*Ignored · sales pitch/)]);

    await options.type('Search', 'sandra');
    await until('only the one who was looked for', async () => (await options.rows()).length === 1);
    await options.click('summary', '✕Sandra Seller');
    await options.says('quick 15 min call');
    await options.close();
  });

  test('takes another reason afterwards', async () => {
    const person = whoSells('Rita Reason');
    await decided(suite, person, 'Ignore');
    const options = await OptionsPage.open(suite.browser, '#history?text=Rita');
    await options.click('summary', '✕Rita Reason');
    await options.choose('Reason', 'massMessage');
    await until('the new reason in the journal', () => decisionOn(suite, person)?.reasonId === 'massMessage');
    await options.says('Saved');
    expect((await options.rows())[0]).toContain('mass message');
    await options.close();
  });

  test('has a kind word ready for who was turned away, with their name', async () => {
    await decided(suite, whoSells('Kim Kind'), 'Ignore');
    const options = await OptionsPage.open(suite.browser, '#history?text=Kim');
    await options.click('input', 'Turned away');
    await until('Kim', async () => (await options.rows()).some((row) => row.includes('Kim Kind')));
    await options.click('summary', '✕Kim Kind');
    await options.says('Hi Kim, I turned your invitation away');
    await options.close();
  });

  test('nudges about who has waited long enough', async () => {
    const person = whoIsQuiet('Wanda Waits');
    await suite.visit({ people: [person] });
    await until('her invitation in the journal', () => existsSync(`${suite.home.data}/journal.sqlite`));
    const host = new WireClient(suite.home);
    await host.ask('decide', {
      decisionId: crypto.randomUUID(), key: person.invitation.key, action: 'wait', reasonId: 'later',
      verdictSeen: 'review', policyRevision: 0, undoMs: 0, remindAt: '2026-01-02T08:00:00Z',
    });
    await host.close();
    const options = await OptionsPage.open(suite.browser, '#history');
    await options.says('1 invitation is due for a decision');
    await options.click('button', 'Show them');
    await until('Wanda alone', async () => (await options.rows()).length === 1);
    expect(await options.rows()).toEqual([expect.stringMatching(/Wanda Waits.*Waiting.*Due Jan 2, 2026/)]);
    await options.close();
  });

  test('ends a wait at the owner’s word, here and on the card', async () => {
    const person = whoIsQuiet('Olga Over');
    const { page } = await suite.visit({ people: [person] });
    const strip = await stripOf(page, 'Olga Over');
    await strip.click('Other reasons');
    await strip.click('Let it wait');
    await until('the wait in the journal', () => decisionOn(suite, person)?.action === 'wait');

    const options = await OptionsPage.open(suite.browser, '#history?text=Olga');
    await options.click('summary', '◷Olga Over');
    await options.click('button', 'No longer waiting');
    await options.says('Saved');
    expect(decisionOn(suite, person)).toMatchObject({ action: 'wait', outcome: 'undone' });
    await until('her row', async () => (await options.rows()).some((row) => /Olga Over.*Let it wait: undone/.test(row)));
    await options.close();
    const again = await suite.visit({ people: [person] });
    expect(await (await stripOf(again.page, 'Olga Over')).line()).not.toContain('Waiting');
  });

  test('remembers who pitched after being accepted', async () => {
    await decided(suite, whoMet('Petra Pitcher'), 'Accept');
    const options = await OptionsPage.open(suite.browser, '#history?text=Petra');
    await options.click('summary', '✓Petra Pitcher');
    await options.click('input', 'Pitched me after');
    await options.says('Saved');
    await options.click('input', 'Pitched after');
    await until('Petra', async () => (await options.rows()).some((row) => row.includes('Petra Pitcher')));
    await options.close();
  });

  test('deletes one person with everything about them, and nobody else', async () => {
    const [gone, kept] = [whoSells('Greta Gone'), whoSells('Karla Kept')];
    await decided(suite, gone, 'Ignore');
    await decided(suite, kept, 'Ignore');
    const options = await OptionsPage.open(suite.browser, '#history?text=Greta');
    await options.click('summary', '✕Greta Gone');
    await options.click('button', 'Delete this person');
    await options.says('This cannot be undone.');
    expect(suite.home.decisionsOn(gone.invitation.key)).toHaveLength(1);
    await options.click('button', 'Delete');
    await options.says('Deleted: ');
    expect(suite.home.decisionsOn(gone.invitation.key)).toEqual([]);
    expect(suite.home.decisionsOn(kept.invitation.key)).toHaveLength(1);
    await options.close();
  });
}, { undo: 'none' });

inEachBrowser('the owner’s data', (suite) => {
  test.each([
    { button: 'Export everything', has: (text: string) => JSON.stringify(JSON.parse(text)).includes('Elsa Export') },
    { button: 'Export as a table', has: (text: string) => /^\uFEFF?[\w,]+\r?\n/.test(text) && /^.*,Elsa Export,.*,ignore,/m.test(text) },
  ])('leaves as one file, whole: $button', async ({ button, has }) => {
    await decided(suite, whoSells('Elsa Export'), 'Ignore');
    const options = await OptionsPage.open(suite.browser, '#kept');
    await options.page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((text) => ((window as unknown as { exported: string }).exported = text));
        return make(blob);
      };
    });
    await options.click('button', button);
    const file = await until('the file', () => options.page.evaluate(() => (window as unknown as { exported?: string }).exported));
    expect(file).toSatisfy(has);
    await options.close();
  });

  test('is deleted as a whole, and nothing of it is left in the folder', async () => {
    await decided(suite, whoSells('Ewa Everything'), 'Ignore');
    expect(readdirSync(suite.home.data)).toContain('journal.sqlite');
    const options = await OptionsPage.open(suite.browser, '#kept');
    await options.click('button', 'Delete everything…');
    await options.says('This deletes the journal');
    await options.click('button', 'Delete everything');
    await options.says('All of it is gone.');
    expect(readdirSync(suite.home.data)).toEqual([]);
    await options.close();
  });
}, { undo: 'none' });
