// @vitest-environment jsdom
import { background, speak } from '../fake_browser';
import { beforeEach, describe, expect, it } from 'vitest';
import { OwnOffer, ownProfileOf } from '../../../extension/overlay/own_offer';
import { readProfile, type ProfileReading } from '../../../extension/page';
import { loadFixture } from '../page/fixtures';

let offer: OwnOffer;
let reading: ProfileReading;

const shown = (): ShadowRoot[] => [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);

beforeEach(() => {
  speak('en');
  background.asked = [];
  const fixture = loadFixture('profile-own');
  history.replaceState(null, '', new URL(fixture.url).pathname);
  document.body.innerHTML = fixture.document.body.innerHTML;
  reading = { ...(readProfile(document) as ProfileReading), facts: { schools: ['University of Iowa'], company: 'Acme Events' } };
  offer = new OwnOffer(document);
});

describe('on the own profile', () => {
  it('asks once, however often the page is read', () => {
    offer.show(reading);
    offer.show({ ...reading, facts: { ...reading.facts, company: 'Beta' } });
    expect(shown().map((root) => root.querySelector('p')?.textContent)).toEqual([expect.stringMatching(/^This is your own profile/)]);
  });
  it('is named as all that is ours', () => {
    offer.show(reading);
    expect(shown()[0]?.querySelector('[role=group]')?.getAttribute('aria-label')).toBe('Doorman: your own profile');
  });
  it('heeds no click that no hand made', () => {
    offer.show(reading);
    for (const button of shown()[0]?.querySelectorAll('button') ?? []) button.click();
    expect(background.asked).toEqual([]);
  });
  it('goes when the page is left, and does not come back', () => {
    offer.show(reading);
    offer.remove();
    offer.show(reading);
    expect(shown()).toEqual([]);
  });
  it('asks nothing where the profile says nothing', () => {
    offer.show({ ...reading, facts: {} });
    expect(shown()).toEqual([]);
  });
});

it('takes present and past employers, and where one lives, as the profile shows them', () => {
  const positions = ['Event manager · Brightline · Full-time', 'Coordinator · Acme Events', 'Hall 42 Ltd · Full-time · 5 yrs 3 mos', 'Harbour Theatre · 3 lata', 'Engineer · 3M', 'Volunteer'];
  expect(ownProfileOf({ ...reading, facts: { company: 'Brightline', positions, schools: ['University of Iowa'], location: 'Iowa City, Iowa' } }))
    .toEqual({ schools: ['University of Iowa'], employers: ['Brightline', 'Acme Events', 'Hall 42 Ltd', 'Harbour Theatre', '3M'], region: 'Iowa City' });
  expect(ownProfileOf({ ...reading, facts: { location: 'Iowa City, Iowa' } })).toEqual({ schools: [], employers: [], region: 'Iowa City' });
});

it.each([false, undefined])('on another\'s profile, or where that is not known, nothing is asked: %s', (own) => {
  const { own: _, ...rest } = reading;
  offer.show(own === undefined ? rest : { ...rest, own });
  expect(shown()).toEqual([]);
});
