import { background } from '../fake_browser';
import { beforeEach, expect, it } from 'vitest';
import { observePerson } from '../../../extension/overlay/observe_person';

beforeEach(() => {
  background.asked = [];
  background.answer = () => ({ ok: true, result: {} });
});

it('says once when a profile was seen, beside what it showed', () => {
  observePerson()({ profile: 'ada', facts: { connections: 213 } });
  expect(background.asked).toEqual([
    { method: 'person/observe', params: { profile: 'ada', facts: { connections: 213 }, seenAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string } },
  ]);
});

it('says again what shows more, and nothing twice', () => {
  const observe = observePerson();
  observe({ profile: 'ada', facts: { connections: 213 } });
  observe({ profile: 'ada', facts: { connections: 213 } });
  observe({ profile: 'ada', facts: { connections: 213, about: true } });
  expect(background.asked.map(({ params }) => params.facts)).toEqual([{ connections: 213 }, { connections: 213, about: true }]);
});

it.each([['the own', { profile: 'me', own: true, facts: { connections: 1 } }], ['one that shows nothing', { profile: 'ada', facts: {} }]])('says nothing of a profile that is %s', (_, reading) => {
  observePerson()(reading);
  expect(background.asked).toEqual([]);
});
