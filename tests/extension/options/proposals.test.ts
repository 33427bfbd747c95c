import { expect, it } from 'vitest';
import type { Background } from '../../../extension/host/wire';
import { proposalsFor, withProposals } from '../../../extension/options/about/proposals';

const background: Background = { schools: ['University of Iowa / UIowa'], employers: [], groups: [], programmes: [], industries: ['events'], region: '', words: [] };

it('proposes only what is not named yet, under any name and in any case', () => {
  expect(proposalsFor(background, { schools: ['uiowa', 'University of Łódź'], employers: ['Acme Events'] }))
    .toEqual([{ field: 'schools', entry: 'University of Łódź' }, { field: 'employers', entry: 'Acme Events' }]);
});

it('proposes no region in place of the owner’s', () => {
  expect(proposalsFor(background, { region: 'Milan' })).toEqual([{ field: 'region', entry: 'Milan' }]);
  expect(proposalsFor({ ...background, region: 'Kraków' }, { region: 'Milan' })).toEqual([]);
});

it('adds to what the owner has said, and takes nothing away', () => {
  expect(withProposals(background, [{ field: 'schools', entry: 'University of Łódź' }, { field: 'region', entry: 'Milan' }]))
    .toEqual({ ...background, schools: ['University of Iowa / UIowa', 'University of Łódź'], region: 'Milan' });
});
