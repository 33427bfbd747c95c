// @vitest-environment jsdom
import { speak } from '../fake_browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { ownProfileKey } from '../../../extension/host/own_profile';
import type { Background } from '../../../extension/host/wire';
import { OwnProfileOffer } from '../../../extension/options/about/own_profile_offer';
import { makePlace, type Place } from '../../../extension/overlay/host_element';

const background: Background = { schools: [], employers: [], groups: [], programmes: [], industries: [], region: '', words: [] };

let place: Place;
let stored: Record<string, unknown>;
let wanted: Background[];
let answer: (taken: boolean) => void;

const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const buttons = (): HTMLButtonElement[] => [...place.element.shadowRoot?.querySelectorAll('button') ?? []];
const add = (): void => buttons()[0]?.click();

beforeEach(async () => {
  speak('en');
  stored = { [ownProfileKey]: { schools: ['University of Iowa'], employers: [] } };
  wanted = [];
  const session = {
    get: async () => stored,
    remove: async (key: string) => void delete stored[key],
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  };
  Object.assign((globalThis as unknown as { chrome: object }).chrome, { storage: { session } });
  place = makePlace(document);
  place.show(
    <OwnProfileOffer
      background={background}
      onAdd={(one) => {
        wanted.push(one);
        return new Promise((resolve) => (answer = resolve));
      }}
    />,
  );
  // What was read lies in the browser's storage.
  await vi.waitFor(() => expect(buttons()).not.toEqual([]));
});

it('goes once what it offers is kept', async () => {
  add();
  expect(wanted).toEqual([{ ...background, schools: ['University of Iowa'] }]);
  answer(true);
  await drawn();
  expect([buttons(), stored]).toEqual([[], {}]);
});

it('stays where the host did not take it', async () => {
  add();
  answer(false);
  await drawn();
  expect(stored).toHaveProperty(ownProfileKey);
  add();
  expect(wanted).toHaveLength(2);
});

it('is taken once, however often it is pressed meanwhile', async () => {
  add();
  await drawn();
  add();
  expect(wanted).toHaveLength(1);
});
