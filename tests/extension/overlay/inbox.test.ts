// @vitest-environment jsdom
import { background, speak, type Request } from '../fake_browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Code } from '../../../extension/host/codes';
import type { Annotation, Invitation, Verdict } from '../../../extension/host/wire';
import { Inbox } from '../../../extension/overlay/inbox';
import { receivedList } from '../../../extension/overlay/source';
import { cardHtml, kReceived, type Person } from '../page/pages';

const ada: Person = { id: 1, name: 'Ada Winter', slug: 'ada', note: 'Hello!' };
const bob: Person = { id: 2, name: 'Bob Summer', slug: 'bob' };
const eve: Person = { id: 3, name: 'Eve Spring', slug: 'eve' };

let inbox: Inbox;
let verdict: Verdict;

const judged = ({ key, name }: Invitation): Annotation =>
  ({ key, verdict, reason: { id: 'rule', text: `about ${name}`, reasonId: '' }, scores: {}, signals: [], unknown: [] });
const judge = ({ method, params }: Request): unknown => method !== 'annotate' ? { ok: true, result: {} } :
  ({ ok: true, result: { annotations: (params.invitations as Invitation[]).map(judged), policyRevision: 1, page: { undoMs: { accept: 0, ignore: 4000 }, pageKeys: true } } });

const list = (): Element => document.querySelector('[data-testid="lazy-column"]') as Element;
const show = (...people: Person[]): void => void (list().innerHTML = people.map(cardHtml).join(''));
const card = ({ id }: Person): HTMLElement => document.querySelector(`[componentkey="urn:li:invitation:${id}"]`) as HTMLElement;
const hostOf = (person: Person): HTMLElement | undefined => [...card(person).children].find((child): child is HTMLElement => child.shadowRoot !== null);
const lineOf = (person: Person): string => hostOf(person)?.shadowRoot?.querySelector('.line .text')?.textContent ?? '';
const above = (): string => [...document.querySelectorAll('*')].filter((element) => element.shadowRoot && !element.closest('[role="listitem"]')).map((element) => element.shadowRoot?.textContent).join('');
const asked = (): string[] => background.asked.filter(({ method }) => method === 'annotate').flatMap(({ params }) => (params.invitations as Invitation[]).map(({ name }) => name ?? ''));
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2500);

/** The document's own listener for keys: no script can make the trusted ones that it heeds. */
let onKey: (event: unknown) => void;
const press = (key: string): void =>
  onKey({ key, isTrusted: true, target: document.body, composedPath: () => [document.body], preventDefault: () => undefined, stopPropagation: () => undefined });

beforeEach(async () => {
  vi.spyOn(document, 'addEventListener').mockImplementation(function (this: Document, ...[type, listener, options]: Parameters<Document['addEventListener']>) {
    if (type === 'keydown') onKey = listener as typeof onKey;
    EventTarget.prototype.addEventListener.call(this, type, listener, options);
  } as Document['addEventListener']);
  vi.useFakeTimers();
  speak('en');
  verdict = 'review';
  background.asked = [];
  background.answer = judge;
  history.replaceState(null, '', new URL(kReceived).pathname);
  document.body.innerHTML = '<main><section><div data-testid="lazy-column" data-component-type="LazyColumn"></div></section></main>';
  show(ada, bob);
  inbox = new Inbox(document, receivedList(document));
  inbox.start();
  await settle();
});

afterEach(() => {
  inbox.stop();
  vi.useRealTimers();
});

describe('the strips', () => {
  it('stand on every card, the last thing in it', () => {
    expect([ada, bob].map(lineOf)).toEqual(['about Ada Winter', 'about Bob Summer']);
    expect(card(ada).lastElementChild).toBe(hostOf(ada));
  });
  it('are plain elements that say nothing of us', () => {
    expect(hostOf(ada)?.localName).toBe('div');
    expect(hostOf(ada)?.attributes).toHaveLength(0);
    expect(document.documentElement.outerHTML).not.toMatch(/doorman/i);
  });
  it('are groups named for the person', () => {
    expect(hostOf(ada)?.shadowRoot?.querySelector('[role=group]')?.getAttribute('aria-label')).toBe('Doorman: Ada Winter');
  });
  it('have buttons in the order of the site, named by their label and the person', () => {
    const buttons = [...hostOf(ada)?.shadowRoot?.querySelectorAll('button.act') ?? []];
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Ignore: Ada Winter', 'Accept: Ada Winter']);
  });
  it('heed no click that no hand made', async () => {
    hostOf(ada)?.shadowRoot?.querySelector<HTMLElement>('button.accept')?.click();
    await settle();
    expect(background.asked.map(({ method }) => method)).not.toContain('decide');
  });
  it('let nothing that happens in them reach the page', () => {
    const heard = vi.fn();
    document.addEventListener('click', heard);
    hostOf(ada)?.shadowRoot?.querySelector<HTMLElement>('button.why')?.click();
    document.removeEventListener('click', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the line above the list', () => {
  it('counts', () => expect(above()).toContain('On this page: 0 accept · 0 ignore · 2 your call'));
  it('stands before the list, not in it', () => expect(list().previousElementSibling?.shadowRoot).not.toBeNull());
});

describe('a page that changes', () => {
  it('gets strips on new cards, and asks only for those', async () => {
    list().insertAdjacentHTML('beforeend', cardHtml(eve));
    await settle();
    expect(lineOf(eve)).toBe('about Eve Spring');
    expect(asked()).toEqual(['Ada Winter', 'Bob Summer', 'Eve Spring']);
  });
  it('has new cards asked about in the turn they come, before any timer', async () => {
    list().insertAdjacentHTML('beforeend', cardHtml(eve));
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    expect(asked()).toEqual(['Ada Winter', 'Bob Summer', 'Eve Spring']);
  });
  it('gets its strips again when the list is drawn anew, without asking again', async () => {
    show(bob, ada);
    await settle();
    expect([ada, bob].map(lineOf)).toEqual(['about Ada Winter', 'about Bob Summer']);
    expect(asked()).toHaveLength(2);
  });
  it('gets back a strip that it threw out of a card', async () => {
    hostOf(ada)?.remove();
    await settle();
    expect(lineOf(ada)).toBe('about Ada Winter');
  });
  it('is asked about anew where a card says something else', async () => {
    const note = card(ada).querySelector('[data-testid="expandable-text-box"]') as Element;
    (note.firstChild as Text).data = 'Hello again!';
    await settle();
    expect(asked()).toEqual(['Ada Winter', 'Bob Summer', 'Ada Winter']);
  });
  it('may use a node for another person: the strip is that person\'s', async () => {
    const node = card(ada);
    const fresh = document.createElement('div');
    fresh.innerHTML = cardHtml(eve);
    node.setAttribute('componentkey', 'urn:li:invitation:3');
    node.replaceChildren(...(fresh.querySelector('[role="listitem"]') as Element).childNodes);
    await settle();
    expect(card(eve)).toBe(node);
    expect([...node.children].filter((child) => child.shadowRoot)).toHaveLength(1);
    expect(lineOf(eve)).toBe('about Eve Spring');
  });
  it('loses a strip with its card', async () => {
    card(ada).remove();
    await settle();
    expect(above()).toContain('1 your call');
  });
  it('is left as it was found', () => {
    inbox.stop();
    expect([...document.querySelectorAll('*')].some((element) => element.shadowRoot)).toBe(false);
  });
});

describe('after the last card', () => {
  it('says what became of it, and has the thank-you', async () => {
    show(ada);
    await settle();
    card(ada).querySelector('button[aria-label^="Accept"]')?.addEventListener('click', () => card(ada).parentElement?.remove());
    press('a');
    await settle();
    expect(above()).toContain('Accepted: ');
    expect(above()).toContain('You also follow');
  });
  it('has no line above a list of which nothing is to be said', async () => {
    show();
    await settle();
    expect(above()).toBe('');
  });
});

describe('a page that was left', () => {
  it('gets no line any more from what became of a press', async () => {
    press('a');
    await vi.advanceTimersByTimeAsync(50);
    inbox.stop();
    await vi.advanceTimersByTimeAsync(6000);
    expect([...document.querySelectorAll('*')].some((element) => element.shadowRoot)).toBe(false);
  });
});

describe('a policy that changes', () => {
  it('is not missed by a card whose decision was under way', async () => {
    press('i');
    await vi.advanceTimersByTimeAsync(100);
    verdict = 'accept';
    inbox.judgeAnew();
    await vi.advanceTimersByTimeAsync(100);
    press('z');
    await settle();
    expect(above()).toContain('2 accept · 0 ignore · 0 your call');
  });
  it('has the page judged anew', async () => {
    verdict = 'ignore';
    inbox.judgeAnew();
    await settle();
    expect(above()).toContain('0 accept · 2 ignore · 0 your call');
  });
});

describe('a host that is missing', () => {
  const missing = { is: 'missing', cause: 'notFound', detail: '' } as const;

  it('leaves one banner above the list, and nothing on the cards', async () => {
    inbox.setHost(missing);
    await settle();
    expect(above()).toContain('Run scripts/install');
    expect([ada, bob].map(hostOf)).toEqual([undefined, undefined]);
  });
  it('is learned of by asking, too', async () => {
    background.answer = () => ({ ok: false, error: { code: Code.unavailable, message: '', data: missing } });
    show(ada, bob, eve);
    await settle();
    expect(above()).toContain('Run scripts/install');
  });
  it('may come back', async () => {
    inbox.setHost(missing);
    await settle();
    inbox.setHost({ is: 'ready', version: '1', rules: 1, policyRevision: 1, maxInvitations: 9 });
    await settle();
    expect(above()).not.toContain('Run scripts/install');
    expect([ada, bob].map(lineOf)).toEqual(['about Ada Winter', 'about Bob Summer']);
  });
  it('for a moment makes no card miss its judgement', async () => {
    const ready = { is: 'ready', version: '1', rules: 1, policyRevision: 1, maxInvitations: 9 } as const;
    inbox.setHost(ready);
    background.answer = () => ({ ok: false, error: { code: Code.unavailable, message: '', data: missing } });
    show(ada, bob, eve);
    await vi.advanceTimersByTimeAsync(300);
    background.answer = judge;
    inbox.setHost(ready);
    await settle();
    expect(lineOf(eve)).toBe('about Eve Spring');
  });
  it('and is back at once does not make the strips flicker', async () => {
    inbox.setHost({ is: 'ready', version: '1', rules: 1, policyRevision: 1, maxInvitations: 9 });
    inbox.setHost(missing);
    await vi.advanceTimersByTimeAsync(300);
    inbox.setHost({ is: 'ready', version: '1', rules: 1, policyRevision: 1, maxInvitations: 9 });
    expect([ada, bob].map(lineOf)).toEqual(['about Ada Winter', 'about Bob Summer']);
  });
});
