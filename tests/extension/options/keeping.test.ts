// @vitest-environment jsdom
import { speak } from '../fake_browser';
import { beforeEach, expect, it } from 'vitest';
import type { OwnerOptions } from '../../../extension/host/wire';
import { KeepingPane } from '../../../extension/options/options_pane';
import { makePlace } from '../../../extension/overlay/host_element';

let changes: Partial<OwnerOptions>[];
let pane: ShadowRoot;

function show(days: Pick<OwnerOptions, 'noteDays' | 'personDays'>): void {
  changes = [];
  const place = makePlace(document);
  const options: OwnerOptions = { undoMs: { accept: 0, ignore: 4000 }, pageKeys: false, groupsOff: [], ...days };
  place.show(KeepingPane({
    options,
    onOptions: (edit) => changes.push(edit(options)),
  }));
  pane = place.element.shadowRoot as ShadowRoot;
}
function slider(name: string): HTMLInputElement {
  const label = [...pane.querySelectorAll('label')].find(({ textContent }) => textContent.includes(name));
  return label?.querySelector('input') as HTMLInputElement;
}
function move(name: string, days: number): void {
  const input = slider(name);
  input.value = String(days);
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

beforeEach(() => {
  speak('en');
  show({ noteDays: 90, personDays: 30 });
});

it('shows for how long what is kept', () => {
  expect([...pane.querySelectorAll('output')].map(({ textContent }) => textContent)).toEqual(['90 days', '30 days']);
});

it.each([['Notes', 'noteDays'], ['People', 'personDays']])('changes how long is kept: %s', (name, option) => {
  move(name, 14);
  expect(changes).toEqual([{ [option]: 14 }]);
});

it('keeps nothing for less than a day', () => {
  expect(slider('Notes').min).toBe('1');
});

it('shows a time that is longer than it offers as it is', () => {
  show({ noteDays: 1000, personDays: 30 });
  expect(slider('Notes').value).toBe('1000');
});
