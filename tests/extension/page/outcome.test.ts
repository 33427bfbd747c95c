// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  readCards,
  readProfile,
  watchOutcome,
  type Card,
  type Observed,
} from '../../../extension/page';
import { loadFixture } from './fixtures';
import { cardElement, listHtml, parsed, people } from './pages';

const kTimeout = 5000;

function show(html: string, path = '/mynetwork/invitation-manager/received/'): void {
  window.history.replaceState(null, '', path);
  document.body.replaceChildren(...parsed(html).body.childNodes);
}

function firstCard(): Card {
  const card = readCards(document)[0];
  if (card === undefined) throw new Error('no card');
  return card;
}

/** What has been observed by now, if anything. */
function watching(card: Card): { seen: () => Observed | undefined } {
  let observed: Observed | undefined;
  void watchOutcome(document, card).then((outcome) => {
    observed = outcome;
  });
  return { seen: () => observed };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('after the press', () => {
  it('a card that goes, and stays away, is done', async () => {
    show(listHtml(people(3)));
    const watch = watching(firstCard());
    cardElement(document, 9000).remove();
    await pass(100);
    expect(watch.seen()).toBeUndefined();
    await pass(500);
    expect(watch.seen()).toBe('done');
  });

  it('buttons that give way to "is now a connection" are done', async () => {
    show(listHtml(people(2)));
    const watch = watching(firstCard());
    cardElement(document, 9000).replaceChildren(
      ...parsed(
        '<a href="/in/ann-oak-0/"><strong>Ann Oak 0</strong></a><p>Ann Oak 0 is now a connection</p><button>Message</button>',
      ).body.childNodes,
    );
    await pass(600);
    expect(watch.seen()).toBe('done');
  });

  it('other buttons in the place of the two are done', async () => {
    show(listHtml(people(2)));
    const watch = watching(firstCard());
    for (const button of cardElement(document, 9000).querySelectorAll('button')) {
      button.removeAttribute('aria-label');
      button.textContent = button.textContent?.includes('Accept') === true ? 'Undo' : 'I don’t know Ann';
    }
    cardElement(document, 9000).append(document.createElement('div'));
    await pass(600);
    expect(watch.seen()).toBe('done');
  });

  it('the last card of all may go as well', async () => {
    show(listHtml(people(1)));
    const watch = watching(firstCard());
    cardElement(document, 9000).remove();
    await pass(600);
    expect(watch.seen()).toBe('done');
  });

  it('nothing within five seconds is no effect', async () => {
    show(listHtml(people(2)));
    const watch = watching(firstCard());
    await pass(kTimeout - 1);
    expect(watch.seen()).toBeUndefined();
    await pass(1);
    expect(watch.seen()).toBe('noEffect');
  });

  it('a card that is rebuilt in its place is not done', async () => {
    show(listHtml(people(2)));
    const watch = watching(firstCard());
    const card = cardElement(document, 9000);
    const parent = card.parentElement as HTMLElement;
    card.remove();
    await pass(100);
    parent.append(card.cloneNode(true));
    await pass(kTimeout);
    expect(watch.seen()).toBe('noEffect');
  });

  it('a list that goes as a whole proves nothing', async () => {
    show(listHtml(people(3)));
    const watch = watching(firstCard());
    document.querySelector('main')?.remove();
    await pass(kTimeout);
    expect(watch.seen()).toBe('left');
  });

  it('nor does a page that loses its only card with everything around it', async () => {
    show(listHtml(people(1)));
    const watch = watching(firstCard());
    document.querySelector('main')?.remove();
    await pass(kTimeout);
    expect(watch.seen()).toBe('left');
  });

  it('another card that goes is not this one', async () => {
    show(listHtml(people(3)));
    const watch = watching(firstCard());
    cardElement(document, 9001).remove();
    await pass(kTimeout);
    expect(watch.seen()).toBe('noEffect');
  });

  it.each([
    '<dialog open><button>View profile</button><button>Accept invite</button></dialog>',
    '<div role="dialog"><button>View profile</button><button>Accept invite</button></div>',
    '<div role="alertdialog"><button>OK</button></div>',
  ])('a dialog that opens is a dialog: %s', async (html) => {
    show(listHtml(people(2)));
    const watch = watching(firstCard());
    document.body.append(...parsed(html).body.childNodes);
    await pass(600);
    expect(watch.seen()).toBe('dialog');
  });

  it('a dialog of the page that was closed until now is one too', async () => {
    show(`${listHtml(people(2))}<dialog id="care"><button aria-label="Dismiss"></button></dialog>`);
    const watch = watching(firstCard());
    document.getElementById('care')?.setAttribute('open', '');
    await pass(600);
    expect(watch.seen()).toBe('dialog');
  });

  it('a dialog that was open before is none', async () => {
    show(`${listHtml(people(2))}<div role="dialog"><button>Accept</button></div>`);
    const watch = watching(firstCard());
    await pass(kTimeout);
    expect(watch.seen()).toBe('noEffect');
  });

  it('a card that goes together with a dialog opening is done', async () => {
    show(listHtml(people(2)));
    const watch = watching(firstCard());
    document.body.append(...parsed('<div role="dialog">Say hello to Ann</div>').body.childNodes);
    cardElement(document, 9000).remove();
    await pass(600);
    expect(watch.seen()).toBe('done');
  });

  it('a page that goes elsewhere takes the proof along', async () => {
    show(listHtml(people(2)));
    const watch = watching(firstCard());
    show('<main>Feed</main>', '/feed/');
    await pass(100);
    expect(watch.seen()).toBe('left');
  });

  it('the same list under another address is the same page', async () => {
    show(listHtml(people(2)));
    const watch = watching(firstCard());
    window.history.replaceState(null, '', '/mynetwork/invitation-manager/received?x=1');
    cardElement(document, 9000).remove();
    await pass(600);
    expect(watch.seen()).toBe('done');
  });

  it('a filter that is switched on takes the proof along', async () => {
    show(listHtml(people(2)));
    const watch = watching(firstCard());
    window.history.replaceState(
      null,
      '',
      '/mynetwork/invitation-manager/received/PEOPLE_WITH_MUTUAL_SCHOOL/',
    );
    cardElement(document, 9000).remove();
    await pass(100);
    expect(watch.seen()).toBe('left');
  });

  describe('under a pill of the page', () => {
    const pill = '<div role="radio" aria-checked="false">Your school (2)</div>';
    const turn = (on: boolean): void => document.querySelector('[role="radio"]')?.setAttribute('aria-checked', String(on));
    beforeEach(() => show(listHtml(people(2)).replace('<main>', `<main>${pill}`)));

    it('a card that is not in the list of a filter switched on since proves nothing', async () => {
      const watch = watching(firstCard());
      turn(true);
      cardElement(document, 9000).remove();
      await pass(kTimeout);
      expect(watch.seen()).toBe('left');
    });
    it('a card that is still there says that nothing happened, whatever filter is on', async () => {
      const watch = watching(firstCard());
      turn(true);
      await pass(kTimeout);
      expect(watch.seen()).toBe('noEffect');
    });
    it('pills that are drawn anew meanwhile do not hide that the card went', async () => {
      turn(true);
      const watch = watching(firstCard());
      turn(false);
      cardElement(document, 9000).remove();
      await pass(100);
      turn(true);
      document.body.append(document.createElement('div'));
      await pass(600);
      expect(watch.seen()).toBe('done');
    });
  });

  it('leaves no timer behind', async () => {
    show(listHtml(people(2)));
    watching(firstCard());
    cardElement(document, 9000).remove();
    await pass(600);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('after the press on a profile', () => {
  it('a profile that is being drawn anew proves nothing until it is there', async () => {
    const { document: profile } = loadFixture('profile-request-de');
    show(profile.body.innerHTML, '/in/erika-beispiel/');
    const watch = watching(readProfile(document)?.request as Card);
    const topCard = document.querySelector('.topcard') as HTMLElement;
    const parent = topCard.parentElement as HTMLElement;
    topCard.remove();
    await pass(1000);
    expect(watch.seen()).toBeUndefined();
    topCard.querySelector('.actions')?.remove();
    parent.prepend(topCard);
    await pass(600);
    expect(watch.seen()).toBe('done');
  });

  it('buttons that go are done', async () => {
    const { document: profile } = loadFixture('profile-request-de');
    show(profile.body.innerHTML, '/in/erika-beispiel/');
    const request = readProfile(document)?.request as Card;
    const watch = watching(request);
    document.querySelector('.topcard .actions')?.remove();
    await pass(600);
    expect(watch.seen()).toBe('done');
  });
});
