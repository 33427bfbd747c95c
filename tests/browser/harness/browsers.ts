/** A real browser with the built extension and the real host, on a throw-away profile. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { sendBidi, speaksBidi } from './bidi.ts';
import { executable } from './families.ts';
import { copyOfUsedProfile } from './firefox_profile.ts';
import { extensionFolder, extensionIds, type Family, Home } from './home.ts';
import { until } from './until.ts';

export type { Family } from './home.ts';

/** Firefox gives each installation a random origin, unless its profile says which. */
const firefoxOrigin = 'moz-extension://11111111-2222-4333-8444-555555555555';
const origins = { chromium: `chrome-extension://${extensionIds.chromium[0]?.id}`, firefox: firefoxOrigin };

const viewport = { width: 1240, height: 900 };

export interface BrowserOptions {
  /** The folder of the extension; else the product build, its shadow roots closed. */
  extension?: string;
  /** Whether the browser finds the host's manifest. */
  host?: boolean;
  headless?: boolean;
  /** Another browser of the same owner: both have one folder of data. */
  besides?: TestBrowser;
  locale?: string;
}

export interface TestBrowser {
  readonly family: Family;
  readonly browser: Browser;
  readonly home: Home;
  /** The tab that the extension opened by itself when it was installed. */
  readonly welcome: Page;
  newPage(): Promise<Page>;
  /** The tab that the extension opened by itself on one of its pages. */
  ownTab(path: string): Promise<Page>;
  /** One of the extension's own pages: "options.html", "welcome.html". */
  extensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

async function launchChromium(home: Home, extension: string, options: BrowserOptions): Promise<Browser> {
  const profile = join(home.folder, 'profile');
  if (options.host !== false) home.registerHost('chromium', join(profile, 'NativeMessagingHosts'));
  return await puppeteer.launch({
    executablePath: executable('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: profile,
    defaultViewport: options.headless === false ? null : viewport,
    env: { ...home.environment, LANGUAGE: options.locale ?? 'en' },
    args: [
      `--lang=${options.locale ?? 'en'}`, '--no-first-run', '--disable-gpu', '--hide-scrollbars',
      // Whatever is not served by the test is not served at all.
      '--host-resolver-rules=MAP * ~NOTFOUND',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.headless === false ? [`--window-size=${viewport.width},${viewport.height + 120}`] : []),
    ],
  });
}

async function launchFirefox(home: Home, extension: string, options: BrowserOptions): Promise<Browser> {
  // The lookup of hosts follows HOME, not the profile.
  const user = join(home.folder, 'user');
  mkdirSync(user);
  if (options.host !== false) home.registerHost('firefox', join(user, '.mozilla/native-messaging-hosts'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable('firefox'),
    headless: options.headless ?? true,
    ...copyOfUsedProfile(join(home.folder, 'profile')),
    defaultViewport: viewport,
    env: { ...home.environment, HOME: user },
    // Without it Firefox does not let a driver open an extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [extensionIds.firefox[0]?.id ?? '']: firefoxOrigin.slice('moz-extension://'.length) }),
      'intl.locale.requested': options.locale ?? 'en-US',
    },
  });
  await browser.installExtension(extension);
  return browser;
}

/** The page at this address, whatever follows a "#", whoever opened it; puppeteer does not know the address of a tab that was there before it looked. */
async function pageAt(browser: Browser, url: string): Promise<Page> {
  let seen: string[] = [];
  const found = until(`a tab with ${url}`, async () => {
    seen = [];
    for (const page of await browser.pages()) {
      const address = await page.evaluate(() => location.href.replace(/#.*/, '')).catch(String);
      if (address === url) return page;
      seen.push(address);
    }
    return undefined;
  });
  return await found.catch((error: unknown) => {
    throw new Error(`${String(error)}; there were: ${seen.join(', ')}`);
  });
}

/**
 * Firefox's driver now and then does not see the tab that the extension opens: once in a run of CI,
 * never in 380 starts made to find out why. Vitest's `retry` is for tests and not for what comes
 * before them, so the second try is here.
 */
export async function openBrowser(family: Family, options: BrowserOptions = {}): Promise<TestBrowser> {
  try {
    return await openOnce(family, options);
  } catch (error) {
    console.warn(`${family} is started a second time: ${String(error)}`);
    return await openOnce(family, options);
  }
}

async function openOnce(family: Family, options: BrowserOptions): Promise<TestBrowser> {
  const home = new Home(options.besides?.home.data);
  const extension = options.extension ?? extensionFolder(family === 'chromium' ? 'chrome' : 'firefox');
  const launch = family === 'chromium' ? launchChromium : launchFirefox;
  let browser: Browser | undefined;
  let welcome: Page;
  try {
    browser = await launch(home, extension, options);
    welcome = await pageAt(browser, `${origins[family]}/welcome.html`);
  } catch (error) {
    await browser?.close();
    home.remove();
    throw error;
  }
  const opened = browser;
  return {
    family,
    browser,
    home,
    welcome,
    newPage: () => opened.newPage(),
    ownTab: (path) => pageAt(opened, `${origins[family]}/${path}`),
    async extensionPage(path) {
      const page = await opened.newPage();
      const url = `${origins[family]}/${path}`;
      // puppeteer waits for an event that Firefox does not send for an extension's pages.
      if (speaksBidi(page)) await sendBidi(page, 'browsingContext.navigate', (context) => ({ context, url, wait: 'complete' }));
      else await page.goto(url);
      return page;
    },
    async close() {
      await opened.close();
      home.remove();
    },
  };
}
