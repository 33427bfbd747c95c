import { expect, it } from 'vitest';
import type { Background } from '../../../extension/host/wire';
import { missingIn, withAdded } from '../../../extension/options/own_profile';

const background: Background = { schools: ['University of Iowa / UIowa'], employers: [], groups: [], programmes: [], industries: ['events'], region: '', words: [] };

it('offers only what is not named yet, under any name and in any case', () => {
  expect(missingIn(background, { schools: ['uiowa', 'University of Łódź'], employers: ['Acme Events'] }))
    .toEqual({ schools: ['University of Łódź'], employers: ['Acme Events'] });
});

it('adds to what the owner has said, and takes nothing away', () => {
  expect(withAdded(background, { schools: ['University of Łódź'], employers: ['Acme Events'] }))
    .toEqual({ ...background, schools: ['University of Iowa / UIowa', 'University of Łódź'], employers: ['Acme Events'] });
});
