// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { activeFilter, listFilter } from '../../../extension/page';
import { kReceived, parsed } from './pages';

describe('the page’s own filter', () => {
  it.each([
    ['<div role="radio" aria-checked="true">Your school (2)</div>', 'school'],
    ['<div role="radio" aria-checked="true">Your company (1,204)</div>', 'company'],
    ['<div role="button" aria-pressed="true">Mutual connections (9+)</div>', 'mutualConnection'],
    ['<div role="radio"><input type="checkbox" checked>Verified (4)</div>', 'verified'],
    ['<div role="radio" aria-checked="true">Ihre Hochschule (2)</div>', 'school'],
    ['<div role="radio" aria-checked="true">Wspólne kontakty (7)</div>', 'mutualConnection'],
  ])('%s', (html, filter) => {
    expect(activeFilter(parsed(`<main>${html}</main>`))).toBe(filter);
  });

  it.each([
    '<div role="radio" aria-checked="false">Your school (2)</div>',
    '<div role="radio" aria-checked="true">Focused (18)</div>',
    '<div role="radio" aria-checked="true">Kāds filtrs (2)</div>',
    '<div role="listitem"><div role="radio" aria-checked="true">Your school</div></div>',
  ])('none: %s', (html) => {
    expect(activeFilter(parsed(`<main>${html}</main>`))).toBeUndefined();
  });

  it('the address says it before the pills do', () => {
    const page = parsed('<main><div role="radio" aria-checked="true">Your company (1)</div></main>');
    expect(listFilter(page, `${kReceived}PEOPLE_WITH_MUTUAL_SCHOOL/`)).toBe('school');
    expect(listFilter(page, kReceived)).toBe('company');
    expect(listFilter(page, 'https://www.linkedin.com/feed/')).toBeUndefined();
  });
});
