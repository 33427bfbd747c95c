/** What one of the extension's own pages asks of the background, past its own interface. */
import type { Page } from 'puppeteer-core';
import type { Method, Methods } from '../../../extension/host/wire.ts';

interface Extension {
  runtime: { sendMessage(message: object): Promise<unknown> };
}

export interface Answer<Result> {
  ok: boolean;
  result: Result;
  error?: { code: number; message: string };
}

export async function ask<M extends Method>(page: Page, method: M, params: Methods[M]['params']): Promise<Answer<Methods[M]['result']>> {
  return await page.evaluate(async (message) => {
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    return await (browser ?? chrome).runtime.sendMessage(message);
  }, { method, params }) as Answer<Methods[M]['result']>;
}
