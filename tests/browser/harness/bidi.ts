/** WebDriver BiDi commands that puppeteer has no method for. */
import type { Page } from 'puppeteer-core';

// What puppeteer has, but does not declare.
interface BidiFrame {
  browsingContext: { id: string; userContext: { browser: { session: BidiSession } } };
}
interface BidiSession {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

export const speaksBidi = (page: Page): boolean => 'browsingContext' in page.mainFrame();

/** Sends `method` with what `params` makes of the page's context id. */
export async function sendBidi<Result>(page: Page, method: string, params: (context: string) => object): Promise<Result> {
  const { id, userContext } = (page.mainFrame() as unknown as BidiFrame).browsingContext;
  return (await userContext.browser.session.send(method, params(id))).result as Result;
}
