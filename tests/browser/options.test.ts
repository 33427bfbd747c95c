import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { PolicyState } from '../../extension/host/wire.ts';
import { whoIsQuiet, whoSells } from './harness/people.ts';
import { inEachBrowser } from './harness/suite.ts';
import { stripOf } from './harness/strips.ts';
import { until } from './harness/until.ts';

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

inEachBrowser('a policy changed in the options', (suite) => {
  test('is stored by the host, and the open page is judged anew without a reload', async () => {
    const { page } = await suite.visit({ people: [whoSells('Polly Policy'), whoIsQuiet('Quentin Quiet')] });
    await until('the first verdict', async () => (await (await stripOf(page, 'Polly Policy')).verdict()) === 'ignore');
    const mark = await page.evaluate(() => ((window as unknown as { mark: number }).mark = 1));

    const options = await suite.browser.extensionPage('options.html');
    const { presets, revision } = (await ask<PolicyState>(options, 'policy/get')).result;
    const openDoor = presets.find(({ id }) => id === 'open-door')?.policy;
    expect(await ask(options, 'policy/set', { policy: openDoor, expectedRevision: revision })).toMatchObject({ ok: true });
    await options.close();
    await page.bringToFront();

    await until('the verdict of the open door', async () => (await (await stripOf(page, 'Polly Policy')).verdict()) === 'accept');
    expect(await page.evaluate(() => (window as unknown as { mark: number }).mark)).toBe(mark);
    expect(suite.home.check([whoSells('Somebody Else').invitation])).toMatchObject([{ verdict: 'accept' }]);
  });

  test('that somebody else changed meanwhile is a conflict, and stays as it is', async () => {
    const options = await suite.browser.extensionPage('options.html');
    const { policy, revision } = (await ask<PolicyState>(options, 'policy/get')).result;

    expect(await ask(options, 'policy/set', { policy, expectedRevision: revision - 1 })).toMatchObject({ ok: false, error: { code: -32002 } });

    expect((await ask<PolicyState>(options, 'policy/get')).result.revision).toBe(revision);
    await options.close();
  });
});
