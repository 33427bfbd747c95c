/** Looks at what `npm run build` left behind, as a browser and as LinkedIn would. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const top = join(import.meta.dirname, '../../../');
const ids = JSON.parse(readFileSync(`${top}manifests/extension_ids.json`, 'utf8')) as {
  chromium: { channel: string; id: string; key: string }[];
  firefox: { id: string }[];
};

interface Manifest {
  [key: string]: unknown;
  key?: string;
  permissions: string[];
  background: { service_worker?: string; scripts?: string[] };
  content_scripts: { matches: string[]; js: string[]; css?: string[] }[];
  icons: Record<string, string>;
  content_security_policy: { extension_pages: string };
  browser_specific_settings?: { gecko: { id: string; data_collection_permissions: { required: string[] } } };
}

function built(folder: string): { manifest: Manifest; files: string[]; text(name: string): string } {
  const path = `${top}extension/dist/${folder}/`;
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" in extension/`);
  const text = (name: string): string => readFileSync(path + name, 'utf8');
  return {
    manifest: JSON.parse(text('manifest.json')) as Manifest,
    files: readdirSync(path, { recursive: true }) as string[],
    text,
  };
}

describe.each(['chrome', 'firefox'])('the build for %s', (folder) => {
  const { manifest, files, text } = built(folder);

  it('is of manifest version 3', () => expect(manifest.manifest_version).toBe(3));
  it('asks for two permissions and for no host', () => {
    expect(manifest.permissions.toSorted()).toEqual(['nativeMessaging', 'storage']);
    for (const key of ['host_permissions', 'optional_permissions', 'optional_host_permissions']) expect(manifest).not.toHaveProperty(key);
  });
  it('offers pages nothing to find it by', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });
  it('stays out of private windows', () => expect(manifest.incognito).toBe('not_allowed'));
  it('runs on LinkedIn only, without a style sheet of its own', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0]?.matches).toEqual(['https://www.linkedin.com/*']);
    expect(manifest.content_scripts[0]).not.toHaveProperty('css');
    expect(manifest.content_scripts[0]).not.toHaveProperty('world');
  });
  it('runs its own code only, and may load nothing', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe|\*|data:/);
  });
  it('speaks three languages', () => {
    expect(manifest.default_locale).toBe('en');
    for (const locale of ['en', 'it', 'pl']) expect(files).toContain(`_locales/${locale}/messages.json`);
  });
  it('has its icons', () => {
    for (const icon of Object.values(manifest.icons)) expect(files).toContain(icon);
  });
  it('holds no network code', () => {
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      expect(text(file), file).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\beval\(|new Function\(/);
    }
  });
  it("leaves no address of its own and no message in the page's hands", () => {
    const script = text('page.js');
    expect(script).not.toMatch(/(?:chrome|moz)-extension:/);
    expect(script).not.toMatch(/window\.postMessage|getURL/);
  });
  it('keeps its shadow roots closed', () => expect(text('page.js')).toContain('"closed"'));
});

describe('the build for Chromium', () => {
  const { manifest } = built('chrome');

  it('has a key of which the pinned id is made', () => {
    const pinned = ids.chromium.find(({ channel }) => channel === 'unpacked');
    const digest = createHash('sha256').update(Buffer.from(manifest.key ?? '', 'base64')).digest('hex').slice(0, 32);
    const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
    expect(id).toBe(pinned?.id);
  });
  it('names the oldest version that it works in', () => expect(Number(manifest.minimum_chrome_version)).toBeGreaterThanOrEqual(121));
  it('has a service worker', () => expect(manifest.background.service_worker).toBe('background.js'));
});

describe('the build for Firefox', () => {
  const { manifest } = built('firefox');
  const gecko = manifest.browser_specific_settings?.gecko;

  it('has the pinned id', () => expect(gecko?.id).toBe(ids.firefox[0]?.id));
  it('has no key', () => expect(manifest).not.toHaveProperty('key'));
  it('says honestly what it hands to the host', () => {
    expect(gecko?.data_collection_permissions.required.toSorted()).toEqual(['personalCommunications', 'personallyIdentifyingInfo', 'websiteContent']);
  });
  it('has an event page', () => expect(manifest.background.scripts).toEqual(['background.js']));
});
