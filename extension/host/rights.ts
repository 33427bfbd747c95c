import type { Requests } from './messages';

/** Who sent a message: a content script on LinkedIn, one of our own pages, or anybody else. */
export type Caller = 'page' | 'own' | 'stranger';

export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
}

/** What content scripts may ask for; they run beside a page that we do not trust. */
const forPages = new Set<string>([
  'session', 'annotate', 'decide', 'press', 'confirm', 'person/observe', 'offer/answer',
] satisfies (keyof Requests)[]);

/** What only our own pages may ask for. Everything else is refused to everybody. */
const forOwnPages = new Set<string>([
  'policy/get', 'policy/set', 'policy/preview', 'policy/budget', 'policy/suggest', 'policy/saved', 'policy/save', 'policy/delete',
  'rules/list', 'rules/try', 'rules/save', 'rules/change', 'rules/delete', 'rules/export', 'rules/import', 'rules/suggest',
  'background/get', 'background/set',
  'history/list', 'history/overview', 'history/change', 'history/mark', 'history/export', 'history/forget', 'history/forgetEverything',
  'archive/begin', 'archive/chunk', 'archive/commit', 'archive/abort',
  'statistics', 'diagnostics', 'consent/give', 'host/retry',
] satisfies (keyof Requests)[]);

export function callerOf(sender: Sender, extension: { id: string; origin: string }): Caller {
  if (sender.id !== extension.id || sender.url === undefined) return 'stranger';
  if (sender.url.startsWith(extension.origin)) return 'own';
  const page = sender.frameId === 0 && URL.canParse(sender.url) ? new URL(sender.url) : undefined;
  return page?.origin === 'https://www.linkedin.com' ? 'page' : 'stranger';
}

export function mayCall(caller: Caller, method: string): boolean {
  if (caller === 'stranger') return false;
  return forPages.has(method) || (caller === 'own' && forOwnPages.has(method));
}
