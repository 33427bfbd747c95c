import { describe, expect, it } from 'vitest';
import { pageKind } from '../../../extension/page/routes';

const kHost = 'https://www.linkedin.com';

describe('the page an address shows', () => {
  it.each([
    '/mynetwork/invitation-manager',
    '/mynetwork/invitation-manager/',
    '/mynetwork/invitation-manager/received',
    '/mynetwork/invitation-manager/received/',
    '/mynetwork/invitation-manager/received/?invitationType=CONNECTION',
    '/mynetwork/invitation-manager/received/CONNECTION/',
    '/mynetwork/invitation-manager/?filterCriteria=null#top',
  ])('%s is the received list', (path) => {
    expect(pageKind(kHost + path)).toEqual({ kind: 'received' });
  });

  it.each([
    ['PEOPLE_WITH_MUTUAL_CONNECTION', 'mutualConnection'],
    ['PEOPLE_WITH_MUTUAL_SCHOOL', 'school'],
    ['PEOPLE_WITH_MUTUAL_COMPANY', 'company'],
    ['VERIFIED', 'verified'],
  ])('the filter %s is %s', (segment, filter) => {
    expect(pageKind(`${kHost}/mynetwork/invitation-manager/received/${segment}/`)).toEqual({
      kind: 'received',
      filter,
    });
  });

  it.each([
    '/mynetwork/invitation-manager/sent/',
    '/mynetwork/invitation-manager/sent/CONNECTION/',
    '/mynetwork/grow/',
    '/mynetwork/',
    '/feed/',
    '/in/',
    '/in/me/',
    '/in/ann-oak/recent-activity/all/',
    '/in/ann-oak/details/experience/',
    '/company/acme/',
  ])('%s is left alone', (path) => {
    expect(pageKind(kHost + path)).toEqual({ kind: 'other' });
  });

  it.each([
    ['/in/ann-oak', 'ann-oak'],
    ['/in/ann-oak/', 'ann-oak'],
    ['/in/ann-oak/?miniProfileUrn=x', 'ann-oak'],
    ['/in/ann-oak/de/', 'ann-oak'],
    ['/in/ann-oak/pt-br/', 'ann-oak'],
    ['/in/ann-oak/overlay/about-this-profile/', 'ann-oak'],
    ['/in/fl%C3%B3ra-k%C5%91/', 'flóra-kő'],
    ['/in/100%25-anna/', '100%-anna'],
    ['/in/broken%E0%A4%A/', 'broken%E0%A4%A'],
  ])('%s is the profile of %s', (path, slug) => {
    expect(pageKind(kHost + path)).toEqual({ kind: 'profile', slug });
  });

  it.each([
    '',
    'nonsense',
    'http://www.linkedin.com/in/ann/',
    'https://www.linkedin.com.example.org/in/ann/',
    'https://example.org/in/ann/',
  ])('"%s" is not LinkedIn', (url) => {
    expect(pageKind(url)).toEqual({ kind: 'other' });
  });
});
