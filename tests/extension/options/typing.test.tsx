// @vitest-environment jsdom
import { speak } from '../fake_browser';
import type { JSX } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Background, HistoryDecision } from '../../../extension/host/wire';
import { BackgroundPane } from '../../../extension/options/about/background_pane';
import { TypedText } from '../../../extension/options/fields';
import { ReasonField } from '../../../extension/options/history/reason_field';
import type { PaneProps } from '../../../extension/options/pane';
import { WordsPane } from '../../../extension/options/words_pane';
import { makePlace, type Place } from '../../../extension/overlay/host_element';

let place: Place;

const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
async function draw(child: JSX.Element): Promise<void> {
  place.show(child);
  await drawn();
}
const fields = (): (HTMLInputElement | HTMLTextAreaElement)[] =>
  [...place.element.shadowRoot?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input[type=text]') ?? []];
const field = (): HTMLInputElement | HTMLTextAreaElement => fields()[0] as HTMLInputElement;
function type(text: string, into = field()): void {
  into.value = text;
  into.dispatchEvent(new Event('input', { bubbles: true }));
}
function leave(how: 'changed' | 'as it was'): void {
  if (how === 'changed') field().dispatchEvent(new Event('change', { bubbles: true }));
  field().dispatchEvent(new Event('blur'));
}

beforeEach(() => {
  speak('en');
  const storage = { session: { get: async () => ({}), onChanged: { addListener: () => undefined, removeListener: () => undefined } } };
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { storage });
  document.body.replaceChildren();
  place = makePlace(document);
  document.body.append(place.element);
});

describe('what is being typed', () => {
  const background: Background = { schools: [], employers: [], groups: [], programmes: [], industries: [], region: '', words: [] };
  const decision: HistoryDecision = { decisionId: 'd', action: 'ignore', verdictSeen: 'review', state: 'decided', decidedAt: '2026-03-03T08:00:00Z', reasonText: 'no' };

  it.each<[string, () => JSX.Element]>([
    ['about the owner', () => <BackgroundPane background={background} onBackground={async () => true} />],
    ['as ready words', () => <WordsPane {...({ state: { options: {} }, store: {}, say: () => undefined } as unknown as PaneProps)} />],
    ['as a reason', () => <ReasonField decision={decision} onChange={() => undefined} />],
  ])('stays when the pane is drawn anew: %s', async (_, pane) => {
    await draw(pane());
    for (const [place, one] of fields().entries()) type(`half a wo ${place}`, one);
    await draw(pane());
    expect(fields().length).toBeGreaterThan(0);
    expect(fields().map(({ value }) => value)).toEqual(fields().map((_, place) => `half a wo ${place}`));
  });
});

describe('a field that was left', () => {
  const show = (value: string, onCommit: (text: string) => void = () => undefined): Promise<void> => draw(<TypedText value={value} onCommit={onCommit} />);

  it('hands on what was typed', async () => {
    const kept: string[] = [];
    await show('before', (text) => kept.push(text));
    type('after');
    leave('changed');
    expect(kept).toEqual(['after']);
    expect(field().value).toBe('after');
  });
  it('shows what is kept where that was not taken', async () => {
    await show('before');
    type('after');
    leave('changed');
    await show('before');
    expect(field().value).toBe('before');
  });
  it('shows what was kept elsewhere meanwhile, where it was left as it was', async () => {
    await show('before');
    type('before');
    await show('from elsewhere');
    leave('as it was');
    await drawn();
    expect(field().value).toBe('from elsewhere');
  });
});
