// @vitest-environment jsdom
import { background, speak } from '../fake_browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '../../../extension/page';
import { kReceived, listHtml } from '../page/pages';
import { cardOf, stripOn } from './strips';

const ada = { id: 1, name: 'Ada Winter', slug: 'ada' };

let root: ShadowRoot;
const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const textOf = (selector: string): string[] => all(selector).map(({ textContent }) => textContent.trim());

/** What is written on a button for the eye. */
function label(button: HTMLElement): string {
  const copy = button.cloneNode(true) as HTMLElement;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return copy.textContent.trim();
}

async function press(label: string): Promise<void> {
  all('button').find((button) => button.getAttribute('aria-label')?.startsWith(label))?.click();
  await vi.advanceTimersByTimeAsync(50);
}

async function askFirst(card: Card): Promise<void> {
  root = stripOn(card).place.element.shadowRoot as ShadowRoot;
  await press('Other reasons');
  await press('Ask first');
}

beforeEach(() => {
  vi.useFakeTimers();
  speak('en');
  history.replaceState(null, '', new URL(kReceived).pathname);
  document.body.innerHTML = listHtml([ada]);
});
afterEach(() => vi.useRealTimers());

describe('the ready words', () => {
  it('greet the person by the first name', async () => {
    await askFirst(cardOf(ada));
    const words = textOf('.ask li');
    expect(words).toHaveLength(4);
    for (const one of words) expect(one).toContain('Hi Ada, ');
  });

  it('greet nobody by a name that is not known', async () => {
    const card = cardOf(ada);
    const { name: _, ...nameless } = card.invitation;
    await askFirst({ ...card, invitation: nameless });
    const words = textOf('.ask li');
    expect(words).toHaveLength(4);
    for (const one of words) expect(one).toContain('Hi, ');
  });
});

it('keeps a name in the menu\'s heading to its own direction', async () => {
  root = stripOn(cardOf(ada)).place.element.shadowRoot as ShadowRoot;
  await press('Other reasons');
  expect(textOf('.menu h3')).toEqual(['Ignore \u2068Ada Winter\u2069 because…']);
});

it.each([
  ['sales pitch: "quick 15 "min" call"', 'quick 15 "min" call'],
  ['oferta: „krótka rozmowa” dziś', 'krótka rozmowa'],
  ['same school', undefined],
])('keeps what the line quotes to its own direction: %s', (reason, quoted) => {
  root = stripOn(cardOf(ada), { reason }).place.element.shadowRoot as ShadowRoot;
  expect(textOf('.line .text')).toEqual([reason]);
  expect(textOf('.line .text bdi')[0]).toBe(quoted);
});

describe('every button', () => {
  it.each(['menu', 'ready words'])('has a name that begins with its label and holds the person\'s: %s', async (panel) => {
    root = stripOn(cardOf(ada)).place.element.shadowRoot as ShadowRoot;
    await press('Other reasons');
    if (panel === 'ready words') await press('Ask first');
    const buttons = all('button');
    expect(buttons.length).toBeGreaterThan(8);
    for (const button of buttons) {
      expect(button.getAttribute('aria-label') ?? '').toMatch(/Ada Winter/);
      expect(button.getAttribute('aria-label')?.startsWith(label(button))).toBe(true);
    }
  });
});

describe('what the line quotes', () => {
  const saying = (reason: string): void => {
    const card = cardOf(ada);
    const strip = stripOn({ ...card, invitation: { ...card.invitation, note: 'Szybka rozmowa w tym tygodniu?' } }, { reason, noteLanguage: 'pl' });
    root = strip.place.element.shadowRoot as ShadowRoot;
  };

  it('is in the language of the note, where it is of the note', () => {
    saying('sales pitch: "Szybka rozmowa"');
    expect(all('.line bdi bdi').map(({ lang }) => lang)).toEqual(['pl']);
  });
  it('is in no language that is known, where it is of something else', () => {
    saying('headline sells: "10x your revenue"');
    expect(all('.line bdi bdi').map(({ lang }) => lang)).toEqual(['']);
  });
  it('is whole where it is cut for the eye', () => {
    saying('sales pitch: "Szybka rozmowa"');
    expect(all('.line .text').map(({ title, textContent }) => [title, textContent])).toEqual([['sales pitch: "Szybka rozmowa"', 'sales pitch: "Szybka rozmowa"']]);
  });
});

describe('a decision whose button is not pressed yet', () => {
  const ignored = async (undoMs: number | null): Promise<void> => {
    background.answer = () => ({ ok: true, result: {} });
    const strip = stripOn(cardOf(ada));
    if (strip.judgement) strip.judgement.page = { ...strip.judgement.page, undoMs: { accept: 0, ignore: undoMs } };
    root = strip.place.element.shadowRoot as ShadowRoot;
    strip.decide({ do: 'decide', action: 'ignore', reasonId: 'spam' });
    await vi.advanceTimersByTimeAsync(100);
  };
  const named = (): (string | null)[] => all('button').map((button) => button.getAttribute('aria-label'));

  it('can be pressed now where it is held until the next action', async () => {
    await ignored(null);
    expect(named()).toEqual(['Undo: Ada Winter', 'Do it now: Ada Winter']);
  });
  it('is pressed by itself where it has a deadline', async () => {
    await ignored(4000);
    expect(named()).toEqual(['Undo: Ada Winter']);
  });
  it('heeds no click that no hand made', async () => {
    await ignored(null);
    await press('Do it now');
    expect(named()).toEqual(['Undo: Ada Winter', 'Do it now: Ada Winter']);
  });
});

it('reads in the direction of our words, whatever the page\'s is', () => {
  document.documentElement.dir = 'rtl';
  root = stripOn(cardOf(ada)).place.element.shadowRoot as ShadowRoot;
  document.documentElement.removeAttribute('dir');
  expect(all('.frame').map(({ dir }) => dir)).toEqual(['ltr']);
});

it('names in the menu the keys that the owner may press instead', async () => {
  root = stripOn(cardOf(ada)).place.element.shadowRoot as ShadowRoot;
  await press('Other reasons');
  expect(textOf('.menu kbd')).toEqual(['1', '2', '3', '4', '5', '6', '7', '9', 'w']);
});

it('takes the focus along from the menu to the ready words', async () => {
  await askFirst(cardOf(ada));
  expect(root.activeElement).toBe(all('.ask h3')[0]);
});
