import { describe, expect, it } from 'vitest';
import { callerOf, mayCall } from '../../../extension/host/rights';

const extension = { id: 'doorman', origin: 'chrome-extension://doorman/' };
const page = 'https://www.linkedin.com/mynetwork/invitation-manager/received/';

describe('who is calling', () => {
  it("knows the extension's own pages by their address", () => {
    expect(callerOf({ id: 'doorman', url: 'chrome-extension://doorman/options.html', frameId: 0 }, extension)).toBe('own');
  });
  it('knows a content script by the page it runs in', () => {
    expect(callerOf({ id: 'doorman', url: page, frameId: 0 }, extension)).toBe('page');
  });
  it.each([
    ['another extension', { id: 'other', url: page, frameId: 0 }],
    ['another extension with an address like ours', { id: 'other', url: 'chrome-extension://doorman/options.html', frameId: 0 }],
    ['a frame within a page', { id: 'doorman', url: page, frameId: 4 }],
    ['another site', { id: 'doorman', url: 'https://www.linkedin.com.example/', frameId: 0 }],
    ['a site without encryption', { id: 'doorman', url: 'http://www.linkedin.com/', frameId: 0 }],
    ['an address that only begins like ours', { id: 'doorman', url: 'chrome-extension://doorman.example/x', frameId: 0 }],
    ['nobody that can be told', { id: 'doorman' }],
  ])('holds %s for a stranger', (_, sender) => {
    expect(callerOf(sender, extension)).toBe('stranger');
  });
});

describe('who may ask for what', () => {
  const forPages = ['session', 'annotate', 'decide', 'press', 'confirm', 'person/observe', 'offer/answer'];
  const forOwnPages = [
    'policy/get', 'policy/set', 'policy/preview', 'policy/budget', 'policy/suggest', 'policy/saved', 'policy/save', 'policy/delete',
    'rules/list', 'rules/try', 'rules/save', 'rules/change', 'rules/delete', 'rules/export', 'rules/import', 'rules/suggest',
    'background/get', 'background/set', 'history/list', 'history/overview', 'history/change', 'history/mark', 'history/export',
    'history/forget', 'history/forgetEverything', 'archive/begin', 'archive/chunk', 'archive/commit', 'archive/abort',
    'statistics', 'diagnostics', 'consent/give', 'host/retry',
  ];
  const forNobody = ['hello', 'history', 'history/', 'archive', 'constructor', '__proto__', 'toString', ''];

  it.each(forPages)('content scripts may ask for %s', (method) => expect(mayCall('page', method)).toBe(true));
  it.each([...forOwnPages, ...forNobody])('content scripts may not ask for %s', (method) => expect(mayCall('page', method)).toBe(false));
  it.each([...forPages, ...forOwnPages])('our own pages may ask for %s', (method) => expect(mayCall('own', method)).toBe(true));
  it.each(forNobody)('our own pages may not ask for %s', (method) => expect(mayCall('own', method)).toBe(false));
  it.each([...forPages, ...forOwnPages])('strangers may not ask for %s', (method) => expect(mayCall('stranger', method)).toBe(false));
});
