import { expect, it } from 'vitest';
import { hashOf, placeIn, type Place } from '../../../extension/options/address';

it.each([
  ['#history', { pane: 'history' }],
  ['#door/handling', { pane: 'door', anchor: 'handling' }],
  ['#history?text=Ann+Lee', { pane: 'history', text: 'Ann Lee' }],
  ['', { pane: '' }],
  ['#%', { pane: '%' }],
])('%s is an address', (hash, place) => expect(placeIn(hash)).toEqual(place));

it.each<Place>([
  { pane: 'history', text: '50% & a #1 / ?' },
  { pane: 'rules', anchor: 'sales.pitch/quick call' },
])('what is written is read again: %j', (place) => expect(placeIn(hashOf(place))).toEqual(place));
