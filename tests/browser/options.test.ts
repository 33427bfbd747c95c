import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { PolicyState } from '../../extension/host/wire.ts';
import { whoIsQuiet, whoSells } from './harness/people.ts';
import { inEachBrowser } from './harness/suite.ts';
import { stripOf } from './harness/strips.ts';
import { pause, until } from './harness/until.ts';

interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

interface Answer<Result> {
  ok: boolean;
  result: Result;
  error?: { code: number };
}

/** What one of the extension's own pages asks of the background. */
async function ask<Result>(page: Page, method: string, params: object = {}): Promise<Answer<Result>> {
  return await page.evaluate(async (message) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    return await (browser ?? chrome).runtime.sendMessage(message);
  }, { method, params }) as Answer<Result>;
}

/** Chooses the door whose name begins so. */
async function choose(options: Page, door: string): Promise<void> {
  await options.bringToFront();
  const label = await until(`the door "${door}"`, async () => {
    const handle = await options.evaluateHandle((door) => [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(door)) ?? null, door);
    return (handle.asElement() as ElementHandle<HTMLLabelElement> | null) ?? undefined;
  });
  await label.click();
}

inEachBrowser('a policy changed in the options', (suite) => {
  test('is stored by the host, and the open page is judged anew without a reload', async () => {
    const { page } = await suite.visit({ people: [whoSells('Polly Policy'), whoIsQuiet('Quentin Quiet')] });
    await until('the first verdict', async () => (await (await stripOf(page, 'Polly Policy')).verdict()) === 'ignore');
    const mark = await page.evaluate(() => ((window as unknown as { mark: number }).mark = 1));

    const options = await suite.browser.extensionPage('options.html');
    await choose(options, 'Open');
    await until('the host to have stored it', () => suite.home.check([whoSells('Somebody Else').invitation])[0]?.verdict === 'accept');
    await options.close();
    await page.bringToFront();

    await until('the verdict of the open door', async () => (await (await stripOf(page, 'Polly Policy')).verdict()) === 'accept');
    expect(await page.evaluate(() => (window as unknown as { mark: number }).mark)).toBe(mark);
  });

  test('holds an Ignore until the owner’s next action, where that is the window chosen', async () => {
    const [first, second] = [whoIsQuiet('Hanna Held'), whoIsQuiet('Nils Next')];
    const options = await suite.browser.extensionPage('options.html');
    const { options: kept, revision } = (await ask<PolicyState>(options, 'policy/get')).result;
    await ask(options, 'policy/set', { options: { ...kept, undoMs: { accept: 0, ignore: null } }, expectedRevision: revision });
    await options.close();
    const { page, linkedIn, witnessed } = await suite.visit({ people: [first, second] });

    await (await stripOf(page, 'Hanna Held')).click('Ignore');
    await until('the decision', () => suite.home.decisionsOn(first.invitation.key).length === 1);
    await pause(5000);
    expect(witnessed).toEqual([]);
    await (await stripOf(page, 'Nils Next')).click('Accept');

    await until('both rows gone', async () => (await linkedIn.pending()).length === 0);
    expect(witnessed.map(({ press }) => press.key).sort()).toEqual([first.invitation.key, second.invitation.key].sort());
  });

  test('presses what is held when the owner says so, where no next action would come', async () => {
    const person = whoIsQuiet('Olga Only');
    const options = await suite.browser.extensionPage('options.html');
    const { options: kept, revision } = (await ask<PolicyState>(options, 'policy/get')).result;
    await ask(options, 'policy/set', { options: { ...kept, undoMs: { accept: 0, ignore: null } }, expectedRevision: revision });
    await options.close();
    const { page, linkedIn, witnessed } = await suite.visit({ people: [person] });

    const strip = await stripOf(page, 'Olga Only');
    await strip.click('Ignore');
    await until('the decision', () => suite.home.decisionsOn(person.invitation.key).length === 1);
    expect(witnessed).toEqual([]);
    await strip.click('Do it now');

    await until('the row gone', async () => (await linkedIn.pending()).length === 0);
    expect(witnessed.map(({ press }) => press.key)).toEqual([person.invitation.key]);
  });

  test('lets the keys work on the whole page, where the owner wants that', async () => {
    const person = whoIsQuiet('Karl Keys');
    const options = await suite.browser.extensionPage('options.html');
    const { options: kept, revision } = (await ask<PolicyState>(options, 'policy/get')).result;
    await ask(options, 'policy/set', { options: { ...kept, pageKeys: true }, expectedRevision: revision });
    await options.close();
    const { page, linkedIn } = await suite.visit({ people: [person] });
    await stripOf(page, 'Karl Keys');

    await page.keyboard.type('a');

    await until('the row gone', async () => (await linkedIn.pending()).length === 0);
    expect(suite.home.decisionsOn(person.invitation.key)).toMatchObject([{ action: 'accept' }]);
  });

  test('that somebody else changed meanwhile is a conflict, and stays as it is', async () => {
    const options = await suite.browser.extensionPage('options.html');
    const { policy, revision } = (await ask<PolicyState>(options, 'policy/get')).result;

    expect(await ask(options, 'policy/set', { policy, expectedRevision: revision - 1 })).toMatchObject({ ok: false, error: { code: -32002 } });

    expect((await ask<PolicyState>(options, 'policy/get')).result.revision).toBe(revision);
    await options.close();
  });
});
