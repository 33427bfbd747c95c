/**
 * Handles on closed shadow roots. No script of the page can reach into one; a driver can, in its own
 * way in each browser, and from there on a handle is a handle.
 */
import type { CDPSession, ElementHandle, JSHandle, Page } from 'puppeteer-core';
import { sendBidi, speaksBidi } from './bidi.ts';

export type RootHandle = JSHandle<ShadowRoot>;

interface CdpNode {
  backendNodeId: number;
  children?: CdpNode[];
  shadowRoots?: (CdpNode & { shadowRootType: string })[];
  contentDocument?: CdpNode;
}

interface RemoteNode {
  type: 'node';
  sharedId: string;
  value: { children?: RemoteNode[]; shadowRoot?: RemoteNode | null; mode?: 'open' | 'closed' };
}

// What puppeteer has, but does not declare.
interface CdpFrame { mainRealm(): { adoptBackendNode(id: number): Promise<JSHandle> } }
interface BidiFrame { mainRealm(): { createHandle(value: RemoteNode): JSHandle } }

async function rootsByCdp(page: Page): Promise<RootHandle[]> {
  const session: CDPSession = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const ids: number[] = [];
    const walk = (node: CdpNode) => {
      for (const shadow of node.shadowRoots ?? []) {
        if (shadow.shadowRootType !== 'user-agent') ids.push(shadow.backendNodeId);
        walk(shadow);
      }
      node.children?.forEach(walk);
    };
    walk(root as CdpNode);
    const realm = (page.mainFrame() as unknown as CdpFrame).mainRealm();
    const handles = await Promise.all(ids.map((id) => realm.adoptBackendNode(id).catch(() => undefined)));
    return handles.filter((handle): handle is RootHandle => handle !== undefined);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

async function rootsByBidi(page: Page): Promise<RootHandle[]> {
  const answer = await sendBidi<{ result: RemoteNode }>(page, 'script.callFunction', (context) => ({
    functionDeclaration: '() => document.documentElement',
    awaitPromise: false,
    target: { context },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
  }));
  const roots: RemoteNode[] = [];
  const walk = (node: RemoteNode) => {
    if (node.value.shadowRoot) {
      roots.push(node.value.shadowRoot);
      walk(node.value.shadowRoot);
    }
    node.value.children?.forEach(walk);
  };
  walk(answer.result);
  const realm = (page.mainFrame() as unknown as BidiFrame).mainRealm();
  return roots.map((root) => realm.createHandle(root) as unknown as RootHandle);
}

/** All shadow roots of the page that a script of somebody attached, closed or open, in document order. */
export function shadowRoots(page: Page): Promise<RootHandle[]> {
  return speaksBidi(page) ? rootsByBidi(page) : rootsByCdp(page);
}

/** The first element under `root` that `selector` and `name` (the start of its accessible name) fit. */
export async function within(root: RootHandle, selector: string, name = ''): Promise<ElementHandle<HTMLElement> | undefined> {
  const handle = await root.evaluateHandle((node, selector, name) =>
    [...node.querySelectorAll<HTMLElement>(selector)].find((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const unheard of copy.querySelectorAll('[aria-hidden="true"]')) unheard.remove();
      return (element.getAttribute('aria-label') ?? copy.textContent?.trim() ?? '').startsWith(name);
    }) ?? null,
  selector, name);
  return (handle.asElement() as ElementHandle<HTMLElement> | null) ?? undefined;
}
