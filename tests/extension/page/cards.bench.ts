import { bench, describe } from 'vitest';
import { findCardRoots, readCards, refind } from '../../../extension/page';
import { kReceived, listHtml, parsed, people } from './pages';

const page = parsed(listHtml(people(100)));

describe('a list of 100 cards', () => {
  bench('find the cards', () => {
    findCardRoots(page);
  });
  bench('read the cards', () => {
    readCards(page, kReceived);
  });
  bench('find one card again', () => {
    refind(page, 'urn:li:invitation:9050', 'ann-oak-50', kReceived);
  });
});
