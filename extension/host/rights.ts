/** Who sent a message: a content script on LinkedIn, one of our own pages, or anybody else. */
export type Caller = 'page' | 'own' | 'stranger';

export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
}

/** What content scripts may ask for; they run beside a page that we do not trust. */
const forPages = new Set(['session', 'annotate', 'decide', 'press', 'confirm', 'person/observe', 'offer/answer']);

/** What only our own pages may ask for. Everything else is refused to everybody. */
const forOwnPages = new Set([
  'policy/get',
  'policy/set',
  'policy/preview',
  'background/get',
  'background/set',
  'diagnostics',
  'consent/give',
  'host/retry',
]);

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
