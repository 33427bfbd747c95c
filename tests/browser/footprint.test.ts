import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inbox } from '../../scripts/demo/page.mts';
import { consent } from './harness/consent.ts';
import { extensionFolder, extensionIds } from './harness/home.ts';
import { inEachBrowser } from './harness/suite.ts';
import { allStrips } from './harness/strips.ts';

interface Manifest {
  [key: string]: unknown;
  permissions: string[];
  browser_specific_settings?: { gecko: { id: string; data_collection_permissions: { required: string[] } } };
}

const manifestOf = (build: string): Manifest => JSON.parse(readFileSync(join(extensionFolder(build), 'manifest.json'), 'utf8')) as Manifest;

describe.each(['chrome', 'firefox'])('the built manifest for %s', (build) => {
  const manifest = manifestOf(build);

  test.each(['web_accessible_resources', 'externally_connectable', 'host_permissions', 'optional_host_permissions'])('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  test('asks for two permissions, and stays out of private windows', () => {
    expect(manifest.permissions.toSorted()).toEqual(['nativeMessaging', 'storage']);
    expect(manifest.incognito).toBe('not_allowed');
  });

  test('puts its content script on LinkedIn and nowhere else', () => {
    expect(manifest.content_scripts).toMatchObject([{ matches: ['https://www.linkedin.com/*'] }]);
    expect(manifest.content_scripts).toHaveLength(1);
  });
});

test('the id that Firefox gets is the pinned one, and what is collected is declared', () => {
  const gecko = manifestOf('firefox').browser_specific_settings?.gecko;
  expect(gecko?.id).toBe(extensionIds.firefox[0]?.id);
  expect(gecko?.data_collection_permissions.required).toContain('personalCommunications');
});

inEachBrowser('on the page', (suite) => {
  test('nothing but empty elements with closed roots is added, and no request is made', async () => {
    const { page, linkedIn } = await suite.visit(inbox);
    const untouched = await page.evaluate(() => document.documentElement.outerHTML);

    await consent(suite.browser);
    await page.bringToFront();
    await allStrips(page, inbox.people.length);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const after = await page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as Element;
      const ours = [...copy.querySelectorAll('div')].filter((element) => element.attributes.length === 0 && element.childNodes.length === 0);
      for (const element of ours) element.remove();
      return { html: copy.outerHTML, added: ours.length, open: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length };
    });

    expect(after.html).toBe(untouched);
    expect(after.added).toBe(inbox.people.length + 1);
    expect(after.open).toBe(0);
    expect(after.html).not.toMatch(/(chrome|moz)-extension:/);
    await linkedIn.redraw();
    await allStrips(page, inbox.people.length);
    expect(requests.filter((url) => !url.startsWith('https://media.licdn.com/'))).toEqual([]);
  });
}, { start: false });
