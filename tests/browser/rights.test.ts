import { expect, test } from 'vitest';
import { askAsContentScript, extensionThatRelays } from './harness/altered.ts';
import { whoMet } from './harness/people.ts';
import { inEachBrowser } from './harness/suite.ts';
import { stripOf } from './harness/strips.ts';

const onlyForOwnPages = [
  'history/list', 'history/export', 'policy/get', 'policy/set', 'policy/preview', 'background/get', 'background/set',
  'archive/begin', 'archive/chunk', 'archive/commit', 'diagnostics', 'consent/give', 'no/such/method',
];

inEachBrowser('a content script', (suite) => {
  test('may ask for what the page needs', async () => {
    const { page } = await suite.visit({ people: [whoMet('Rights Holder')] });
    await stripOf(page, 'Rights Holder');

    const answer = await askAsContentScript(page, { method: 'annotate', params: { invitations: [{ key: 'urn:li:invitation:1' }] } });

    expect(answer).toMatchObject({ ok: true });
  });

  test.each(onlyForOwnPages)('is refused %s', async (method) => {
    const { page } = await suite.visit({ people: [whoMet('Rights Holder')] });

    const answer = await askAsContentScript(page, { method, params: { policy: {}, expectedRevision: 0 } });

    expect(answer).toMatchObject({ ok: false, error: { code: -32003 } });
  });
}, { prepare: (family) => ({ extension: extensionThatRelays(family) }) });
