import { defineConfig } from 'wxt';
import ids from '../manifests/extension_ids.json' with { type: 'json' };

/**
 * Modes: `production` loads unpacked under the pinned id; `store` leaves the `key` out, since the
 * stores refuse it; `test` is the same code with open shadow roots, so that a driver can look in.
 */
const mode = ['test', 'store'].find((name) => process.argv.includes(name));

export default defineConfig({
  imports: false,
  outDir: 'dist',
  outDirTemplate: mode ? `${mode}-{{browser}}` : '{{browser}}',
  manifestVersion: 3,
  // The polyfill would be the only fetch in the extension, and no supported browser needs it.
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['nativeMessaging', 'storage'],
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    // Declared here and not as a WXT content script: WXT's wrapper for those announces itself to
    // the page with window.postMessage, and the extension's id in it.
    content_scripts: [
      { matches: ['https://www.linkedin.com/*'], js: ['page.js'], run_at: 'document_end' },
    ],
    action: { default_title: '__MSG_extensionName__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: ids.firefox[0]?.id,
              strict_min_version: '140.0',
              // What the cards show goes to the host on this machine: in the add-on site's
              // sense that is collecting, though nothing leaves the machine.
              data_collection_permissions: {
                required: ['personallyIdentifyingInfo', 'personalCommunications', 'websiteContent'],
              },
            },
          },
        }
      : {
          minimum_chrome_version: '121',
          ...(mode === 'store' ? {} : { key: ids.chromium[0]?.key }),
        }),
  }),
});
