/** Makes the demo's invitation page: HTML, the people as data, and the drawn portraits. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Invitation } from '../../extension/host/wire.ts';

/** How the page shows or answers a person where that differs from the plain way. */
export interface Shown {
  /** The mutual row in these words. */
  mutual?: string;
  /** "loading": LinkedIn's one-pixel image, which says nothing about there being a photo. */
  photo?: 'present' | 'placeholder' | 'loading';
  /** "link": Accept is an `<a>` that no script's click moves. */
  accept?: 'button' | 'link';
  apostrophe?: "'" | '’';
  /** Which of a person's possible portraits is drawn. */
  drawing?: number;
  /** What pressing one of the row's buttons leads to; "done" removes or replaces the row. */
  effect?: 'done' | 'dialog' | 'nothing';
  /** Milliseconds until "done" shows. */
  delay?: number;
}

export interface Person {
  kind: string;
  invitation: Invitation;
  shown?: Shown;
}

/** An invitation of a company, an event, a newsletter. */
export interface Other {
  after: number;
  kind: string;
  id: string;
  name: string;
  path: string;
  inviter?: { name: string; profile: string };
  sentence: string;
  subtitle: string;
}

export interface Suggestion {
  name: string;
  profile: string;
  headline: string;
}

export interface PageSettings {
  people: readonly Person[];
  others: readonly Other[];
  suggestions: readonly Suggestion[];
  /** How many people mount at first, and with each `page.loadMore()`. */
  atOnce: number;
  cookieBanner: boolean;
  /** Where the page asks, with a request that blocks it, at each press of one of its buttons. */
  witness?: string;
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const written = JSON.parse(read('./inbox.json')) as Pick<PageSettings, 'people' | 'others' | 'suggestions'>;

/** A person whose card shows what `invitation` says and, of what every card shows or lacks, no more. */
export function person(kind: string, invitation: Invitation, shown: Shown = {}): Person {
  const truncated = typeof invitation.note === 'string' ? { noteTruncated: false } : {};
  return { kind, invitation: { insights: [], badges: [], ...truncated, ...invitation }, shown };
}

/** The demo's people, with each field that a reader of their cards gets to know. */
export const inbox = { ...written, people: written.people.map(({ kind, invitation, shown }) => person(kind, invitation, shown)) };
export const backgroundFile = new URL('./background.json', import.meta.url);

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** As the site's build does: class names that mean nothing and that nobody may lean on. */
function hashClassNames(css: string): { css: string; classNames: Record<string, string> } {
  const classNames: Record<string, string> = {};
  const hashed = css.replace(/\.([a-zA-Z]\w*)(?=[^{}]*\{)/g, (_, name: string) => `.${(classNames[name] ??= `_${digest(name).slice(0, 8)}`)}`);
  return { css: hashed, classNames };
}

export const nonce = digest('a page of the demo').slice(0, 24);

/** Strict, as the real page's is: what Doorman does has to work under it. */
export const contentSecurityPolicy = [
  "default-src 'none'", `script-src 'nonce-${nonce}'`, `style-src 'nonce-${nonce}'`,
  "img-src https://media.licdn.com data:", "connect-src 'self'", "base-uri 'none'",
].join('; ');

export function pageHtml(settings: PageSettings): string {
  const { css, classNames } = hashClassNames(read('./page/inbox.css'));
  const data = JSON.stringify({ classNames, settings }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Manage invitations</title><style nonce="${nonce}">${css}</style></head>
<body>
<script type="application/json" nonce="${nonce}">${data}</script>
<script type="module" nonce="${nonce}">${read('./page/inbox.js')}</script>
</body>
</html>`;
}

const pick = <T,>(from: readonly T[], byte: number): T => from[byte % from.length] as T;

/** A drawn portrait, always the same for the same words. */
export function portraitSvg(words: string): string {
  const bytes = createHash('sha256').update(words).digest();
  const at = (index: number) => bytes[index] ?? 0;
  const skin = pick(['#f2d0b4', '#e0ac84', '#c68642', '#8d5a34', '#f5dcc8', '#a9714b'], at(0));
  const hair = pick(['#2b1d14', '#4e3422', '#8a5a2b', '#c89b5b', '#6b6b6b', '#1c1c1c', '#a2452a'], at(1));
  const coat = pick(['#27496d', '#7a3b3f', '#3d6b4f', '#4a4458', '#b0793a', '#205f66'], at(2));
  const wall = pick(['#cfe0ee', '#e8dccb', '#d9e6d3', '#e7d7e3', '#d5d9e2', '#f0e3d0'], at(3));
  const back = pick([
    '<path d="M27 42c-2-20 10-27 23-27s25 7 23 27c-2 14 2 24-2 30H29c-4-6 0-16-2-30Z"/>',
    '<path d="M30 40c-1-17 9-24 20-24s21 7 20 24Z"/>',
    '<path d="M29 38c-4-16 10-25 22-24 14 1 22 9 19 25Z"/><circle cx="50" cy="14" r="8"/>',
  ], at(4));
  const fringe = pick([
    '<path d="M32 40c2-12 12-16 18-16s17 4 18 16c-8-6-14-9-20-9-5 0-11 3-16 9Z"/>',
    '<path d="M32 40c0-14 10-18 20-17 9 1 16 6 16 17-4-7-9-10-14-10-9 0-16 3-22 10Z"/>',
    '<path d="M32 38c4-16 32-16 36 0-10-8-26-8-36 0Z"/>',
  ], at(5));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"><rect width="100" height="100" fill="${wall}"/>`
    + `<g fill="${hair}">${back}</g><path d="M14 100c0-20 14-30 36-30s36 10 36 30Z" fill="${coat}"/><path d="M42 60h16v12c0 5-16 5-16 0Z" fill="${skin}"/>`
    + `<ellipse cx="50" cy="46" rx="18" ry="21" fill="${skin}"/><g fill="${hair}">${fringe}</g>`
    + `<g fill="#2a2a2a"><circle cx="43" cy="46" r="1.8"/><circle cx="57" cy="46" r="1.8"/></g><path d="M43 56q7 5 14 0" fill="none" stroke="#7a3b34" stroke-width="1.8" stroke-linecap="round"/></svg>`;
}
