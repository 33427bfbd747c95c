// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findCardRoots, findList, readCard, readCards, refind } from '../../../extension/page';
import { loadFixture } from './fixtures';
import { cardElement, cardHtml, kReceived, listHtml, parsed, people } from './pages';

const kAnn = { id: 1, name: 'Ann Oak', slug: 'ann-oak' };

describe('the cards of a page', () => {
  it('a link within a link, as scripts build it, is still one person', () => {
    const page = parsed(listHtml([kAnn]));
    const card = cardElement(page, 1);
    const outer = page.createElement('a');
    outer.href = 'https://www.linkedin.com/in/ann-oak/';
    const name = card.querySelectorAll('a')[1] as HTMLElement;
    name.replaceWith(outer);
    outer.append(name);
    expect(readCards(page, kReceived)[0]?.invitation).toMatchObject({ profile: 'ann-oak', name: 'Ann Oak' });
  });

  it('half an emoji in a headline arrives whole', () => {
    const page = parsed(listHtml([kAnn]));
    const headline = cardElement(page, 1).querySelectorAll('p')[1] as HTMLElement;
    headline.textContent = 'Rope maker \uD83E';
    expect(readCards(page, kReceived)[0]?.invitation.headline).toBe('Rope maker \uFFFD');
  });

  it('a node that is used again for somebody else reads as them', () => {
    const page = parsed(listHtml([kAnn]));
    const card = cardElement(page, 1);
    const [root] = findCardRoots(page);
    const other = cardElement(parsed(cardHtml({ id: 2, name: 'Bo Elm', slug: 'bo-elm' })), 2);
    card.setAttribute('componentkey', 'urn:li:invitation:2');
    card.replaceChildren(...other.childNodes);
    expect(root && readCard(root)?.invitation.name).toBe('Bo Elm');
    expect(readCards(page, kReceived)[0]).toMatchObject({ key: 'urn:li:invitation:2' });
  });

  it('a card in a dialog or in the right rail is none', () => {
    expect(
      readCards(parsed(`<dialog open>${cardHtml(kAnn)}</dialog><aside>${cardHtml(kAnn)}</aside>`), kReceived),
    ).toEqual([]);
  });

  it('what Doorman appends to a card changes nothing that is read', () => {
    const page = parsed(listHtml([{ ...kAnn, note: 'Good day' }]));
    const before = readCards(page, kReceived)[0]?.invitation;
    cardElement(page, 1).append(page.createElement('div'));
    expect(readCards(page, kReceived)[0]?.invitation).toEqual(before);
  });

  it('the list that holds them is found, also while it is empty', () => {
    const page = parsed(listHtml(people(2)));
    expect(findList(page)?.getAttribute('data-testid')).toBe('lazy-column');
    expect(findList(parsed(listHtml([])))?.getAttribute('data-testid')).toBe('lazy-column');
  });
});

describe('finding a card again', () => {
  const page = (): Document => parsed(listHtml([kAnn, { id: 2, name: 'Ann Oak', slug: 'ann-oak-2' }]));

  it('finds it by its key and its person', () => {
    const found = page();
    expect(refind(found, 'urn:li:invitation:2', 'ann-oak-2', kReceived)?.element).toBe(cardElement(found, 2));
  });

  it('a namesake, an unknown person or another page is not it', () => {
    expect(refind(page(), 'urn:li:invitation:2', 'ann-oak', kReceived)).toBeUndefined();
    expect(refind(page(), 'urn:li:invitation:2', undefined, kReceived)).toBeUndefined();
    expect(
      refind(page(), 'urn:li:invitation:2', 'ann-oak-2', 'https://www.linkedin.com/feed/'),
    ).toBeUndefined();
  });

  it('a key that two cards bear is found on neither', () => {
    expect(
      refind(parsed(listHtml([kAnn, kAnn])), 'urn:li:invitation:1', 'ann-oak', kReceived),
    ).toBeUndefined();
  });

  it('where the page has no key, the person is it', () => {
    const { document: ember, url } = loadFixture('received-ember');
    expect(refind(ember, 'profile:olaf-brink', 'olaf-brink', url)?.invitation.name).toBe('Olaf Brink');
  });

  it('on a profile, the request is it', () => {
    const { document: profile, url } = loadFixture('profile-request-de');
    expect(refind(profile, 'profile:erika-beispiel', 'erika-beispiel', url)?.accept.pressable).toBe(true);
    expect(refind(profile, 'urn:li:invitation:1', 'erika-beispiel', url)).toBeUndefined();
  });
});

describe('the cost of reading', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  function queriesFor(count: number): number {
    const page = parsed(listHtml(people(count)));
    const spies = [Document.prototype, Element.prototype].flatMap((prototype) =>
      (['querySelector', 'querySelectorAll'] as const).map((method) =>
        vi.spyOn(prototype as Element, method),
      ),
    );
    expect(readCards(page, kReceived)).toHaveLength(count);
    const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    vi.restoreAllMocks();
    return calls;
  }

  it('a hundred cards take few queries, and no more for each than ten do', () => {
    const [ten, hundred] = [queriesFor(10), queriesFor(100)];
    expect(hundred).toBeLessThanOrEqual(100);
    expect(hundred).toBeLessThanOrEqual(10 * ten);
  });

  it('asks for no layout', () => {
    const layout = [
      vi.spyOn(Element.prototype, 'getBoundingClientRect'),
      vi.spyOn(Element.prototype, 'getClientRects'),
      vi.spyOn(window, 'getComputedStyle'),
      ...(['offsetWidth', 'offsetHeight', 'offsetParent', 'offsetTop'] as const).map((name) =>
        vi.spyOn(HTMLElement.prototype, name, 'get'),
      ),
      ...(['clientWidth', 'clientHeight', 'scrollHeight'] as const).map((name) =>
        vi.spyOn(Element.prototype, name, 'get'),
      ),
    ];
    for (const name of ['received-componentkey', 'received-ember', 'received-dataviewname']) {
      const { document: page, url } = loadFixture(name);
      readCards(page, url);
    }
    for (const spy of layout) expect(spy).not.toHaveBeenCalled();
  });
});
