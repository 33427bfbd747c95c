/** The pages of tests/pages in a browser: their layouts, with what the site's script does at a press. */
import { readFileSync } from 'node:fs';
import { nonce } from '../../../scripts/demo/page.mts';
import { witnessPath } from './linkedin.ts';

const pages = new URL('../../pages/', import.meta.url);

/** Tells the test of each press of a button or link before anything comes of it; then the pressed card goes. */
function siteScript(witnessPath: string): void {
  document.addEventListener('click', (event) => {
    const control = event.target instanceof Element ? event.target.closest('button, a') : null;
    if (!control) return;
    const card = control.closest('li.invitation-card, [data-view-name="pending-invitation"], [role="listitem"]');
    const key = card?.getAttribute('componentkey') ?? null;
    const press = { key, label: control.getAttribute('aria-label') ?? control.textContent.trim(), tag: control.localName, trusted: event.isTrusted, at: Date.now() };
    const request = new XMLHttpRequest();
    request.open('GET', `${witnessPath}?press=${encodeURIComponent(JSON.stringify(press))}`, false);
    request.send();
    event.preventDefault();
    if (control.localName === 'button') card?.remove();
  }, true);
}

export interface Fixture {
  html: string;
  /** The address that it says it stands for. */
  path: string;
}

export function fixture(name: string): Fixture {
  const html = readFileSync(new URL(`${name}.html`, pages), 'utf8');
  const [, address] = /rel="canonical" href="([^"]+)"/.exec(html) ?? [];
  if (!address) throw new Error(`${name}.html does not say its address`);
  const script = `<script nonce="${nonce}">(${siteScript.toString()})(${JSON.stringify(witnessPath)})</script>`;
  return { html: html.replace('</body>', `${script}</body>`), path: new URL(address).pathname };
}
