// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { receivedList } from '../../../extension/overlay/source';
import { cardElement, cardHtml, kReceived, listHtml, type Person } from '../page/pages';

const ada: Person = { id: 1, name: 'Ada Winter', slug: 'ada' };
const bob: Person = { id: 2, name: 'Bob Summer', slug: 'bob' };
const pill = '<div role="radio" aria-checked="false">Your school (2)</div>';

const list = (): Element => document.querySelector('[data-testid="lazy-column"]') as Element;
const go = (filter = ''): void => history.replaceState(null, '', `${new URL(kReceived).pathname}${filter}`);
const switchOn = (): void => document.querySelector('[role="radio"]')?.setAttribute('aria-checked', 'true');
/** What each card is said to be listed under. */
const read = (): (string | undefined)[][] => receivedList(document).find().map(({ read }) => {
  const { name, list } = read()?.invitation ?? {};
  return [name, list];
});

beforeEach(() => {
  go();
  document.body.innerHTML = listHtml([ada]).replace('<main>', `<main>${pill}`);
});

describe("the page's own filter", () => {
  it.each([['in the address', () => go('PEOPLE_WITH_MUTUAL_SCHOOL/')], ['by a pill', switchOn]])('proves nothing of a card that was there before it was switched on: %s', (_, filter) => {
    read();
    filter();
    expect(read()).toEqual([['Ada Winter', undefined]]);
  });
  it('proves something of the cards that come after it', () => {
    read();
    switchOn();
    read();
    list().innerHTML = cardHtml(ada) + cardHtml(bob);
    expect(read()).toEqual([['Ada Winter', 'school'], ['Bob Summer', 'school']]);
    expect(read()).toEqual([['Ada Winter', 'school'], ['Bob Summer', 'school']]);
  });
  it('proves something of who comes on a node that was another\'s', () => {
    read();
    switchOn();
    cardElement(document, 1).setAttribute('componentkey', 'urn:li:invitation:3');
    expect(read()).toEqual([['Ada Winter', 'school']]);
  });
  it('proves nothing any more once it is switched off', () => {
    switchOn();
    read();
    document.querySelector('[role="radio"]')?.setAttribute('aria-checked', 'false');
    expect(read()).toEqual([['Ada Winter', undefined]]);
  });
});
