// @vitest-environment jsdom
import { background, speak } from '../fake_browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardStrip } from '../../../extension/overlay/card_strip';
import { cardElement, cardHtml, kReceived, listHtml, type Person } from '../page/pages';
import { cardOf, stripOf } from './strips';

const ada: Person = { id: 1, name: 'Ada Winter', slug: 'ada' };
const bob: Person = { id: 2, name: 'Bob Summer', slug: 'bob' };
const eve: Person = { id: 3, name: 'Eve Spring', slug: 'eve' };

/** As the page does it: the node stays, all that it says is another's. */
function reuse(node: HTMLElement, person: Person): void {
  const fresh = document.createElement('div');
  fresh.innerHTML = cardHtml(person);
  node.setAttribute('componentkey', `urn:li:invitation:${person.id}`);
  node.replaceChildren(...(fresh.querySelector('[role="listitem"]') as Element).childNodes);
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(6000);

beforeEach(() => {
  vi.useFakeTimers();
  speak('en');
  background.asked = [];
  background.answer = () => ({ ok: true, result: {} });
  history.replaceState(null, '', new URL(kReceived).pathname);
  document.body.innerHTML = listHtml([ada, bob]);
});
afterEach(() => vi.useRealTimers());

describe('a strip that was removed', () => {
  const left = (): Element[] => [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);

  it('stays away when the host answers only then', async () => {
    let answer: (reply: unknown) => void = () => undefined;
    background.answer = () => new Promise((resolve) => (answer = resolve));
    const strip = stripOf(ada);
    strip.decide({ do: 'decide', action: 'ignore', reasonId: 'spam' });
    strip.remove();
    answer({ ok: true, result: {} });
    await settle();
    expect(strip.life?.phase).toBe('left');
    expect(left()).toEqual([]);
  });

  it('stays away when what became of its press is seen only then', async () => {
    const strip = stripOf(ada);
    strip.decide({ do: 'decide', action: 'accept', reasonId: 'met' });
    await vi.advanceTimersByTimeAsync(10);
    strip.remove();
    await settle();
    expect(strip.life?.phase).toBe('noEffect');
    expect(left()).toEqual([]);
  });
});

describe('a strip whose node shows somebody else', () => {
  let strip: CardStrip;
  let answer: (reply: unknown) => void;
  let eves: CardStrip;

  function giveNodeAway(): void {
    strip.leaveCard();
    reuse(cardElement(document, ada.id), eve);
    eves = stripOf(eve);
  }
  const strips = (): Element[] => [...cardElement(document, eve.id).children].filter(({ shadowRoot }) => shadowRoot);

  beforeEach(() => {
    strip = stripOf(ada);
  });

  it('stays away when the host answers only then', async () => {
    background.answer = () => new Promise((resolve) => (answer = resolve));
    strip.decide({ do: 'decide', action: 'accept', reasonId: 'met' });
    giveNodeAway();
    answer({ ok: true, result: {} });
    await settle();
    expect(strip.life?.phase).toBe('left');
    expect(strips()).toEqual([eves.place.element]);
  });

  it('stays away when what became of its press is seen only then', async () => {
    strip.decide({ do: 'decide', action: 'accept', reasonId: 'met' });
    await vi.advanceTimersByTimeAsync(10);
    expect(strip.life?.phase).toBe('watching');
    giveNodeAway();
    await settle();
    expect(strip.life?.phase).toBe('done');
    expect(strips()).toEqual([eves.place.element]);
  });

  it('comes back with its person', () => {
    giveNodeAway();
    reuse(cardElement(document, bob.id), ada);
    strip.adopt(cardOf(ada));
    expect(cardElement(document, ada.id).contains(strip.place.element)).toBe(true);
  });
});
