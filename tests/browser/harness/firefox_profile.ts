/**
 * A profile that Firefox has been started with once. A new one costs each start two seconds of both
 * cores; the tests start some forty.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type LaunchOptions } from 'puppeteer-core';
import { executable, families } from './families.ts';

const variable = 'DOORMAN_USED_FIREFOX_PROFILE';

/** Without one Firefox makes its own. */
export function copyOfUsedProfile(into: string): Pick<LaunchOptions, 'userDataDir'> {
  const used = process.env[variable];
  if (used === undefined) return {};
  cpSync(used, into, { recursive: true });
  return { userDataDir: into };
}

/** Before all tests of a run, and after them. */
export default async function setup(): Promise<(() => void) | undefined> {
  if (!families.includes('firefox')) return undefined;
  const profile = mkdtempSync(join(tmpdir(), 'doorman-firefox-'));
  const remove = (): void => rmSync(profile, { recursive: true, force: true });
  process.once('exit', remove);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: executable('firefox'), headless: true, userDataDir: profile });
  await browser.newPage();
  await browser.close();
  process.env[variable] = profile;
  return remove;
}
