// @vitest-environment jsdom
import { background, speak } from '../fake_browser';
import { beforeEach, expect, it } from 'vitest';
import { DataPane } from '../../../extension/options/data_pane';
import { makePlace } from '../../../extension/overlay/host_element';

let pane: ShadowRoot;

const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const button = (label: string): HTMLButtonElement => {
  const found = [...pane.querySelectorAll('button')].find(({ textContent }) => textContent === label);
  if (!found) throw new Error(`no button ${label}`);
  return found;
};
async function press(label: string): Promise<void> {
  button(label).focus();
  button(label).click();
  await drawn();
}

beforeEach(() => {
  speak('en');
  background.asked = [];
  background.answer = () => ({ ok: true, result: {} });
  document.body.replaceChildren();
  const place = makePlace(document);
  document.body.append(place.element);
  place.show(<DataPane say={() => undefined} onForgotten={() => undefined} />);
  pane = place.element.shadowRoot as ShadowRoot;
});

it('is asked with the focus on what loses nothing', async () => {
  await press('Delete everything…');
  expect(pane.activeElement).toBe(button('Keep'));
});

it('hands the focus back to what asked, when nothing shall go', async () => {
  await press('Delete everything…');
  await press('Keep');
  expect(pane.activeElement).toBe(button('Delete everything…'));
  expect(background.asked).toEqual([]);
});

it('hands the focus back when it has gone, too', async () => {
  await press('Delete everything…');
  await press('Delete everything');
  expect(background.asked.map(({ method }) => method)).toEqual(['history/forgetEverything']);
  expect(pane.activeElement).toBe(button('Delete everything…'));
});
