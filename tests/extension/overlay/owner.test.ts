// @vitest-environment jsdom
import { background, speak } from '../fake_browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardStrip } from '../../../extension/overlay/card_strip';
import { Owner } from '../../../extension/overlay/owner';
import { kReceived, listHtml } from '../page/pages';
import { cardOf, stripOf, stripOn } from './strips';

const people = [1, 2, 3, 4].map((id) => ({ id, name: `Ann Oak ${id}`, slug: `ann-oak-${id}` }));

let strips: CardStrip[];
let owner: Owner;

/** A key pressed by hand while the focus is on the page itself; no script can make a trusted one. */
function press(key: string, target: Element = document.body): void {
  const event = { key, isTrusted: true, target, composedPath: () => [target], preventDefault: () => undefined, stopPropagation: () => undefined };
  owner.onPageKey(event as unknown as KeyboardEvent);
}
const at = (place: number): CardStrip => {
  const strip = strips[place];
  if (!strip) throw new Error(`no strip ${place}`);
  return strip;
};
const focused = (): number => strips.findIndex(({ place }) => place.element === document.activeElement);
const focusByHand = (place: number): void => at(place).place.element.shadowRoot?.querySelector<HTMLElement>('button.why')?.focus();
const panels = (place: number): string[] => [...at(place).place.element.shadowRoot?.querySelectorAll('.panel') ?? []].map(({ className }) => className);
const decided = (): unknown[] => background.asked.filter(({ method }) => method === 'decide').map(({ params: { key, action, reasonId } }) => ({ key, action, reasonId }));

beforeEach(() => {
  vi.useFakeTimers();
  speak('en');
  background.asked = [];
  background.answer = () => ({ ok: true, result: {} });
  history.replaceState(null, '', new URL(kReceived).pathname);
  document.body.innerHTML = listHtml(people);
  owner = new Owner(() => strips);
  strips = people.map((person) => stripOf(person, { pageKeys: true, owner }));
  document.addEventListener('focusin', onFocus);
});
afterEach(() => {
  document.removeEventListener('focusin', onFocus);
  vi.useRealTimers();
});
const onFocus = (event: FocusEvent): void => owner.onFocus(event);

describe('keys anywhere on the page', () => {
  it('pick a reason by its number, as in a strip', () => {
    press('2');
    expect(decided()).toEqual([{ key: 'urn:li:invitation:1', action: 'ignore', reasonId: 'spam' }]);
  });
  it.each([['8', 'panel menu'], ['9', 'panel ask']])('open what %s opens in a strip', async (key, panel) => {
    press(key);
    await vi.advanceTimersByTimeAsync(50);
    expect(panels(0)).toEqual([panel]);
    expect(decided()).toEqual([]);
  });
  it('move to the first open card where no strip had the focus yet', () => {
    press('j');
    expect(focused()).toBe(0);
  });
  it.each([['j', 3], ['k', 1]])('%s moves from the strip that had the focus last', (key, place) => {
    focusByHand(2);
    (document.activeElement as HTMLElement).blur();
    press(key);
    expect(focused()).toBe(place);
  });
  it('stay on the last strip at the end', () => {
    focusByHand(3);
    (document.activeElement as HTMLElement).blur();
    press('j');
    expect(focused()).toBe(3);
  });
  it('begin anew where the strip that had the focus has gone', () => {
    focusByHand(2);
    strips.splice(2, 1);
    press('j');
    expect(focused()).toBe(0);
  });
  it.each([
    ['a modal one', '<dialog open><button>Accept invite</button></dialog>'],
    ['one that says it is modal', '<div role="dialog" aria-modal="true"><button>Accept invite</button></div>'],
    ['one that has the focus', '<div role="dialog"><button class="here">Accept invite</button></div>'],
    ['an alert that has the focus', '<div role="alertdialog"><button class="here">OK</button></div>'],
  ])('are meant for no card behind a dialog of the site: %s', (_, html) => {
    document.body.insertAdjacentHTML('beforeend', html);
    press('a', document.querySelector('.here') ?? document.body);
    expect(decided()).toEqual([]);
  });
  it.each([
    ['closed', '<dialog><button>Accept invite</button></dialog>'],
    ['hidden', '<div hidden><div role="dialog" aria-modal="true"></div></div>'],
    ['open beside the list, as a chat is', '<div role="dialog" aria-label="Messaging"></div>'],
  ])('are for the first open card where a dialog is %s', (_, html) => {
    document.body.insertAdjacentHTML('beforeend', html);
    press('a');
    expect(decided()).toHaveLength(1);
  });
  it('do nothing on a profile, which is no invitation page', () => {
    strips = [stripOn({ ...cardOf({ id: 1 }), layout: 'profile' }, { pageKeys: true, owner })];
    for (const key of ['a', 'j', 'z']) press(key);
    expect(decided()).toEqual([]);
    expect(focused()).toBe(-1);
  });
  it('are not ours unless the owner wants them', () => {
    for (const { judgement } of strips) if (judgement) judgement.page = { ...judgement.page, pageKeys: false };
    press('2');
    expect(decided()).toEqual([]);
  });
});

describe('Undo', () => {
  const decide = (place: number, action: 'ignore' | 'wait'): void => owner.grant(at(place), { do: 'decide', action, reasonId: 'spam' });
  const phases = (): (string | undefined)[] => strips.map(({ life }) => life?.phase);

  it.each(['ignore', 'wait'] as const)('of a strip undoes its own decision, not a later one: %s', async (action) => {
    decide(0, action);
    decide(1, action);
    await vi.advanceTimersByTimeAsync(100);
    owner.grant(at(0), { do: 'undo' });
    expect(phases().slice(0, 2)).toEqual(['undone', action === 'wait' ? 'waiting' : 'window']);
  });
  it('in a strip without a decision undoes the latest', async () => {
    decide(0, 'ignore');
    decide(1, 'ignore');
    await vi.advanceTimersByTimeAsync(100);
    owner.grant(at(2), { do: 'undo' });
    expect(phases().slice(0, 2)).toEqual(['window', 'undone']);
  });
});

describe('a decision that is held until the next action', () => {
  beforeEach(() => {
    for (const { judgement } of strips) if (judgement) judgement.page = { ...judgement.page, undoMs: { accept: null, ignore: null } };
  });
  const hold = async (place: number): Promise<void> => {
    owner.grant(at(place), { do: 'decide', action: 'ignore', reasonId: 'spam' });
    await vi.advanceTimersByTimeAsync(100);
  };
  const pressed = (): number => background.asked.filter(({ method }) => method === 'press').length;

  it('is pressed at once where the owner says so, be it on the only card', async () => {
    strips.splice(1);
    await hold(0);
    expect(pressed()).toBe(0);
    owner.grant(at(0), { do: 'now' });
    await vi.advanceTimersByTimeAsync(100);
    expect(pressed()).toBe(1);
  });
  it('hands the focus on to the next open card when it is pressed at once', async () => {
    await hold(1);
    focusByHand(0);
    owner.grant(at(1), { do: 'now' });
    expect(focused()).toBe(2);
  });
});
