/** LinkedIn, as far as the tests need it: the demo's page served at the real addresses. */
import type { HTTPRequest, Page } from 'puppeteer-core';
import { contentSecurityPolicy, inbox, pageHtml, type PageSettings, type Person, portraitSvg } from '../../../scripts/demo/page.mts';

export const receivedPath = '/mynetwork/invitation-manager/received/';
const site = 'https://www.linkedin.com';
/** Where a page asks at each press of one of its controls. */
export const witnessPath = '/test-witness';

/** A press of one of the page's own controls, as the page itself recorded it. */
export interface Press {
  /** The row's `componentkey`; null for a control outside of rows. */
  key: string | null;
  label: string;
  tag: string;
  /** Whether the browser vouches for a human hand (a content script's click() is not trusted). */
  trusted: boolean;
  at: number;
}

/** What is served: the demo's page with these people, or this HTML in its place. */
export type Served = Partial<PageSettings> & { html?: string };

interface PageWorld {
  presses: Press[];
  route(path: string): void;
  loadMore(): void;
  reuse(key: string, person: Person): void;
  redraw(): void;
  rebuild(): void;
  add(people: Person[]): void;
  remove(key: string): void;
  pending(): string[];
}

export class LinkedIn {
  private constructor(readonly page: Page, private readonly html: string, private readonly onPress?: (press: Press) => void) {}

  /**
   * Serves the people given to the page. `onPress` is called at each press of a control of the page
   * while the page stands still, so that the journal can be read as it was at that moment.
   */
  static async serve(page: Page, { html, ...settings }: Served = {}, onPress?: (press: Press) => void): Promise<LinkedIn> {
    const full: PageSettings = {
      people: inbox.people, others: inbox.others, suggestions: inbox.suggestions, atOnce: 1000, cookieBanner: false, ...settings,
      ...(onPress ? { witness: witnessPath } : {}),
    };
    const linkedIn = new LinkedIn(page, html ?? pageHtml(full), onPress);
    await page.setRequestInterception(true);
    page.on('request', (request) => void linkedIn.answer(request).catch(() => undefined));
    return linkedIn;
  }

  async open(path = receivedPath): Promise<void> {
    await this.page.goto(site + path, { waitUntil: 'load' });
  }

  private async answer(request: HTTPRequest): Promise<void> {
    const url = new URL(request.url());
    if (url.protocol === 'data:' || url.protocol.endsWith('extension:')) return await request.continue();
    if (url.hostname === 'media.licdn.com') {
      return await request.respond({ status: 200, contentType: 'image/svg+xml', body: portraitSvg(url.pathname) });
    }
    if (url.origin !== site) return await request.abort();
    if (url.pathname === witnessPath) {
      this.onPress?.(JSON.parse(url.searchParams.get('press') ?? 'null') as Press);
      return await request.respond({ status: 204 });
    }
    if (!request.isNavigationRequest()) return await request.respond({ status: 404 });
    await request.respond({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': contentSecurityPolicy },
      body: this.html,
    });
  }

  private act(name: Exclude<keyof PageWorld, 'presses'>, ...given: unknown[]): Promise<unknown> {
    return this.page.evaluate(
      (name, given) => (window as unknown as { page: Record<string, (...given: unknown[]) => unknown> }).page[name]?.(...given),
      name, given,
    );
  }

  presses(): Promise<Press[]> {
    return this.page.evaluate(() => (window as unknown as { page: PageWorld }).page.presses);
  }

  async route(path: string): Promise<void> { await this.act('route', path); }
  async loadMore(): Promise<void> { await this.act('loadMore'); }
  async reuse(key: string, person: Person): Promise<void> { await this.act('reuse', key, person); }
  async redraw(): Promise<void> { await this.act('redraw'); }
  async rebuild(): Promise<void> { await this.act('rebuild'); }
  async add(...people: Person[]): Promise<void> { await this.act('add', people); }
  async remove(key: string): Promise<void> { await this.act('remove', key); }
  async pending(): Promise<string[]> { return (await this.act('pending')) as string[]; }
}
