// @vitest-environment jsdom
import { background, speak, type Request } from '../fake_browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotateResult, Annotation, Invitation } from '../../../extension/host/wire';
import { Above } from '../../../extension/overlay/above';
import type { Accepted } from '../../../extension/overlay/after_accept';
import { NextLook } from '../../../extension/overlay/next_look';
import { cardOf, stripOn } from './strips';
import { kReceived, listHtml } from '../page/pages';

const ada = { id: 1, name: 'Ada Winter', slug: 'ada' };
const judged = (unknown: string[]): Annotation => ({ key: 'k', verdict: 'review', reason: { id: 'r', text: 'x', reasonId: '' }, scores: {}, signals: [], unknown });

beforeEach(() => {
  vi.useFakeTimers();
  speak('en');
  history.replaceState(null, '', new URL(kReceived).pathname);
  document.body.innerHTML = listHtml([ada]);
});
afterEach(() => vi.useRealTimers());

describe('the line above the list', () => {
  const draw = (shown: Partial<Parameters<Above['draw']>[1]>): string => {
    const above = new Above(document);
    const list = document.querySelector('[data-testid="lazy-column"]') ?? document.body.firstElementChild ?? undefined;
    above.draw(list, { strips: [stripOn(cardOf(ada))], host: { is: 'idle' }, said: '', onEnough: () => {}, ...shown });
    return above.place.element.shadowRoot?.textContent ?? '';
  };
  it('says after an Accept that one follows now, and has a thank-you in the note’s language', () => {
    const text = draw({ accepted: { name: 'Chiara Bianchi', language: 'it', ownWords: undefined } });
    expect(text).toContain('You also follow \u2068Chiara Bianchi\u2069 now');
    expect(text).toContain('Ciao Chiara, grazie');
  });
  it('keeps the focus when the owner has had enough of the thank-you', async () => {
    const one = new Above(document);
    const list = document.querySelector('[data-testid="lazy-column"]') ?? undefined;
    const shown = { strips: [stripOn(cardOf(ada))], host: { is: 'idle' } as const, said: '' };
    const draw = (accepted?: Accepted): void => one.draw(list, { ...shown, accepted, onEnough: () => draw() });
    draw({ name: 'Chiara Bianchi', language: 'it', ownWords: undefined });
    const enough = one.place.find('.after button:last-child') as HTMLButtonElement;
    enough.focus();
    enough.click();
    await vi.advanceTimersByTimeAsync(50);
    expect(one.place.find('.after')).toBeNull();
    expect(one.place.element.shadowRoot?.activeElement?.className).toBe('above');
  });
  describe('after the thank-you was copied', () => {
    const above = (): Above => {
      Object.assign(navigator, { clipboard: { writeText: async () => undefined } });
      return new Above(document);
    };
    const thank = async (one: Above, name: string): Promise<HTMLButtonElement> => {
      one.draw(document.querySelector('[data-testid="lazy-column"]') ?? undefined, {
        strips: [stripOn(cardOf(ada))], host: { is: 'idle' }, said: '', accepted: { name, language: 'en', ownWords: undefined }, onEnough: () => {},
      });
      await vi.advanceTimersByTimeAsync(50);
      return one.place.find('.after button') as HTMLButtonElement;
    };

    it('the button says so, to the ear as well', async () => {
      const one = above();
      (await thank(one, 'Chiara Bianchi')).click();
      await vi.advanceTimersByTimeAsync(50);
      const button = await thank(one, 'Chiara Bianchi');
      expect([button.textContent, button.getAttribute('aria-label')]).toEqual(['Copied', 'Copied: Chiara Bianchi']);
    });
    it('the next person\'s is not copied yet', async () => {
      const one = above();
      (await thank(one, 'Chiara Bianchi')).click();
      const button = await thank(one, 'Ann Oak');
      expect([button.textContent, button.getAttribute('aria-label')]).toEqual(['Copy', 'Copy: Ann Oak']);
    });
  });
  it('says how many are due, and nothing where nobody is', () => {
    expect(draw({ waiting: { count: 4, due: 2 } })).toContain('2 invitations are due for a decision');
    expect(draw({ waiting: { count: 4, due: 0 } })).not.toContain('due');
  });
  it('says which visits would settle most', () => {
    expect(draw({ look: { fact: 'connections', keys: ['k'], text: 'Open this profile.' } })).toContain('Open this profile.');
  });
});

describe('the next look', () => {
  const invitation: Invitation = { key: 'k' };
  const look: AnnotateResult['nextLook'] = { fact: 'connections', keys: ['k'], text: 'Open this profile.' };
  let asked: Request[];
  let changes: number;
  const next = (unknown: string[]): NextLook => new NextLook(() => [{ invitation, annotation: judged(unknown) }], () => (changes += 1), () => 200);

  beforeEach(() => {
    asked = [];
    changes = 0;
    background.answer = (request) => {
      asked.push(request);
      return { ok: true, result: { nextLook: look } };
    };
  });
  it('is asked for once the page has come to rest, about all that is open', async () => {
    const one = next(['connections']);
    for (let card = 0; card < 5; card += 1) one.findSoon();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toMatchObject([{ method: 'annotate', params: { invitations: [{ key: 'k' }] } }]);
    expect([one.look, changes]).toEqual([look, 1]);
  });
  it('is not asked for where all is known', async () => {
    next([]).findSoon();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([]);
  });
});
