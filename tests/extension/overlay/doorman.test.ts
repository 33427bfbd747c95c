// @vitest-environment jsdom
import { background, listening, push, removeExtension, speak, type Request } from '../fake_browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Invitation } from '../../../extension/host/wire';
import { startDoorman } from '../../../extension/overlay/doorman';
import { cardHtml, kReceived } from '../page/pages';

const received = new URL(kReceived).pathname;
let consent: boolean;
let stop: () => void;

function answer({ method, params }: Request): unknown {
  if (method === 'session') return { ok: true, result: { consent, host: { is: 'connecting' } } };
  if (method !== 'annotate') return { ok: true, result: {} };
  const annotations = (params.invitations as Invitation[]).map(({ key }) => ({ key, verdict: 'review', reason: { id: 'r', text: 'x', reasonId: '' }, scores: {}, signals: [], unknown: [] }));
  return { ok: true, result: { annotations, policyRevision: 1, page: { undoMs: { accept: 0, ignore: 4000 }, pageKeys: false } } };
}

const methods = (): string[] => background.asked.map(({ method }) => method);
const hosts = (): Element[] => [...document.querySelectorAll('[role="listitem"] > div')].filter((element) => element.shadowRoot);
const strips = (): number => hosts().length;
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000);
const go = (path: string): Promise<unknown> => {
  history.pushState(null, '', path);
  return settle();
};

beforeEach(() => {
  vi.useFakeTimers();
  speak('en');
  consent = true;
  background.asked = [];
  background.answer = answer;
  document.body.innerHTML = `<main><div data-testid="lazy-column">${cardHtml({ id: 1, name: 'Ada Winter', slug: 'ada' })}</div></main>`;
  history.replaceState(null, '', '/feed/');
  stop = startDoorman(window);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('the content script', () => {
  it('does nothing but watch the address elsewhere on the site', async () => {
    await settle();
    expect(methods()).toEqual([]);
    expect(strips()).toBe(0);
  });
  it('follows the owner from the feed to the invitations without a page load', async () => {
    await go(received);
    expect(methods()).toEqual(['session', 'annotate']);
    expect(strips()).toBe(1);
  });
  it('takes its strips away when the owner goes elsewhere', async () => {
    await go(received);
    await go('/feed/');
    expect(strips()).toBe(0);
  });
  it.each([['another query', received, `${received}?x=1`], ['a layer over a profile', '/in/ada/', '/in/ada/overlay/contact-info/']])('lets go on what is under way when the address changes on the same page: %s', async (_, path, then) => {
    await go(path);
    background.asked = [];
    const [before] = hosts();
    await go(then);
    expect(methods()).toEqual([]);
    expect(hosts()).toEqual(before ? [before] : []);
  });
  it('begins anew under another filter, whose list is another', async () => {
    await go(received);
    await go(`${received}PEOPLE_WITH_MUTUAL_SCHOOL/`);
    expect(methods()).toEqual(['session', 'annotate', 'session', 'annotate']);
  });
  it('reads nothing before the owner has started Doorman, and begins at once when they do', async () => {
    consent = false;
    await go(received);
    expect(methods()).toEqual(['session']);
    consent = true;
    push({ event: 'consent' });
    await settle();
    expect(strips()).toBe(1);
  });
  it('hears nothing any more where there are no invitations, until there are some again', async () => {
    await go(received);
    expect(listening()).toBe(1);
    await go('/feed/');
    expect(listening()).toBe(0);
    await go(received);
    expect(listening()).toBe(1);
  });
  it.each([{ event: 'policyChanged', revision: 2 }, { event: 'judgedOtherwise' }])('has the page judged anew when what judges it has changed: %j', async (news) => {
    await go(received);
    push(news);
    await settle();
    expect(methods()).toEqual(['session', 'annotate', 'annotate']);
  });
  it("tells the host what the owner's visit to a profile shows, once", async () => {
    document.body.innerHTML = '<main><section><h1 class="text-heading-xlarge">Ada Winter</h1><span class="dist-value">2nd</span><ul class="pv-top-card--list-bullet"><li><span class="t-bold">213</span> connections</li></ul></section></main>';
    await go('/in/ada/');
    document.body.append(document.createElement('hr'));
    await settle();
    const observed = background.asked.filter(({ method }) => method === 'person/observe');
    expect(observed).toHaveLength(1);
    expect(observed[0]?.params).toMatchObject({ profile: 'ada', facts: { connections: 213 } });
  });
  it('leaves nothing behind when the extension is removed', async () => {
    await go(received);
    removeExtension();
    await settle();
    expect(strips()).toBe(0);
    await go(`${received}?again`);
    expect(strips()).toBe(0);
  });
});
