// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import type { ProfileReading } from '../../../extension/page';
import { profilePage, receivedList } from '../../../extension/overlay/source';
import { loadFixture } from '../page/fixtures';
import { cardElement, cardHtml, kReceived, listHtml, type Person } from '../page/pages';

const ada: Person = { id: 1, name: 'Ada Winter', slug: 'ada' };
const bob: Person = { id: 2, name: 'Bob Summer', slug: 'bob' };
const pill = '<div role="radio" aria-checked="false">Your school (2)</div>';

const list = (): Element => document.querySelector('[data-testid="lazy-column"]') as Element;
const go = (filter = ''): void => history.replaceState(null, '', `${new URL(kReceived).pathname}${filter}`);
const switchOn = (): void => document.querySelector('[role="radio"]')?.setAttribute('aria-checked', 'true');
/** What each card is said to be listed under. */
const read = (): (string | undefined)[][] => receivedList(document).find().found.map(({ read }) => {
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

describe('a visit to a profile', () => {
  const experience = '<section><h2>Berufserfahrung</h2><ul><li><p>Seilerin</p><p>Acme</p></li></ul></section>';
  const takeAboutOff = (): void => [...document.querySelectorAll('section')].find((one) => one.querySelector('h2')?.textContent === 'Info')?.remove();
  let readings: ProfileReading[];
  const visit = (): ReturnType<typeof profilePage> => profilePage(document, (reading) => readings.push(reading));

  beforeEach(() => {
    readings = [];
    history.replaceState(null, '', '/in/erika-beispiel/');
    document.body.innerHTML = loadFixture('profile-request-de').document.body.innerHTML;
    document.querySelector('main')?.insertAdjacentHTML('beforeend', experience);
  });

  it('remembers that there is an About, which the page takes off again as the owner scrolls on', () => {
    const page = visit();
    page.find();
    takeAboutOff();
    const { found: [request] } = page.find();
    expect(readings.map(({ facts }) => facts.about)).toEqual([true, true]);
    expect(request?.read()?.invitation.profileFacts?.about).toBe(true);
  });
  it('says that there is none where none was seen', () => {
    takeAboutOff();
    const { found: [request] } = visit().find();
    expect(readings.map(({ facts }) => facts.about)).toEqual([false]);
    expect(request?.read()?.invitation.profileFacts?.about).toBe(false);
  });
});
