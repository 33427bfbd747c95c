import { beforeEach, expect, it, vi } from 'vitest';
import { Code } from '../../../extension/host/codes';
import type { OwnProfile } from '../../../extension/host/own_profile';
import { HostLink } from '../../../extension/host/link';
import type { Push } from '../../../extension/host/messages';
import { Router } from '../../../extension/host/router';
import { FakePort } from '../host/fake_port';

let ports: FakePort[];
let consented: boolean;
let offering: boolean;
let reviewed: OwnProfile[];
let pushed: Push[];
let router: Router;

beforeEach(() => {
  ports = [];
  consented = true;
  offering = true;
  reviewed = [];
  pushed = [];
  const link = new HostLink({
    connect: () => {
      const port = new FakePort();
      ports.push(port);
      return port;
    },
    lastError: () => undefined,
    client: { name: 'test', version: '1', browser: 'chrome', locale: 'en' },
    onState: () => undefined,
  });
  router = new Router(
    link,
    { given: async () => consented, give: async () => void (consented = true) },
    { isOpen: async () => offering, close: async () => void (offering = false), review: async (own) => void reviewed.push(own) },
    (message) => pushed.push(message),
  );
});

const settle = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

async function asked(method: string, params: unknown, result: unknown): Promise<unknown> {
  const reply = router.answer({ method, params }, 'own');
  await settle();
  if (ports.length === 1 && ports[0]?.sent.length === 1) ports[0].shakeHands(1);
  await settle();
  ports[0]?.answer(method, result);
  return reply;
}

it('refuses a content script what is not in its table, and asks no host', async () => {
  expect(await router.answer({ method: 'history/list', params: {} }, 'page')).toEqual({
    ok: false, error: { code: Code.forbidden, message: expect.any(String) as string },
  });
  expect(ports).toHaveLength(0);
});

it('confirms until it is written, whatever the page does meanwhile; a decision is asked for once', async () => {
  const locked = { code: Code.journalUnavailable, message: 'locked', data: { state: 'locked' } };
  const confirmed = router.answer({ method: 'confirm', params: { decisionId: 'd', outcome: 'done' } }, 'page');
  await settle();
  ports[0]?.shakeHands(1);
  await settle();
  ports[0]?.refuse('confirm', locked);
  await vi.waitFor(() => expect(ports[0]?.sent.filter(({ method }) => method === 'confirm')).toHaveLength(2));
  ports[0]?.answer('confirm', {});
  expect(await confirmed).toEqual({ ok: true, result: {} });
  const decided = router.answer({ method: 'decide', params: {} }, 'page');
  await settle();
  ports[0]?.refuse('decide', locked);
  expect(await decided).toEqual({ ok: false, error: locked });
});

it('refuses a content script everything before the owner has started Doorman', async () => {
  consented = false;
  expect(await router.answer({ method: 'annotate', params: { invitations: [] } }, 'page')).toMatchObject({ error: { code: Code.forbidden } });
  expect(ports).toHaveLength(0);
});

it('starts no host for a page before consent', async () => {
  consented = false;
  expect(await router.answer({ method: 'session', params: {} }, 'page')).toEqual({ ok: true, result: { consent: false, host: { is: 'idle' }, mayOffer: false } });
  expect(ports).toHaveLength(0);
});

it('warms the host up on arrival, and makes nobody wait for it', async () => {
  expect(await router.answer({ method: 'session', params: {} }, 'page')).toMatchObject({ ok: true, result: { consent: true } });
  expect(ports).toHaveLength(1);
});

it('tells every page when the owner starts Doorman', async () => {
  consented = false;
  await router.answer({ method: 'consent/give', params: {} }, 'own');
  expect(pushed).toContainEqual({ event: 'consent' });
});

it.each([undefined, null, 'annotate', 7, {}, { method: 7 }])('refuses what is no request: %j', async (message) => {
  expect(await router.answer(message, 'own')).toMatchObject({ ok: false, error: { code: Code.forbidden } });
});

it('answers also where the browser keeps from it whether the owner has started', async () => {
  const cannot = async (): Promise<never> => {
    throw new Error('storage is corrupt');
  };
  const offer = { isOpen: cannot, close: cannot, review: cannot };
  const broken = new Router({} as HostLink, { given: cannot, give: cannot }, offer, () => undefined);
  expect(await broken.answer({ method: 'session', params: {} }, 'page')).toEqual({ ok: false, error: { code: Code.unavailable, message: 'storage is corrupt' } });
});

it("passes the host's answer on", async () => {
  expect(await asked('policy/get', {}, { revision: 1 })).toEqual({ ok: true, result: { revision: 1 } });
});

it('tells every page when the policy was changed here', async () => {
  await asked('policy/set', { expectedRevision: 1 }, { revision: 2 });
  expect(pushed).toContainEqual({ event: 'policyChanged', revision: 2 });
});

it('tells every page when the background was changed', async () => {
  await asked('background/set', { background: {} }, { revision: 2 });
  expect(pushed).toContainEqual({ event: 'policyChanged', revision: 2 });
});

it.each(['rules/save', 'rules/change', 'rules/delete', 'rules/import', 'archive/commit', 'history/mark', 'history/forget', 'history/forgetEverything'])('tells every page that cards are judged otherwise after %s, which moves no revision', async (method) => {
  await asked(method, {}, {});
  expect(pushed).toEqual([{ event: 'judgedOtherwise' }]);
});

it('tells nobody of what was refused, or only read', async () => {
  await asked('rules/list', {}, { rules: [] });
  const refused = router.answer({ method: 'rules/change', params: {} }, 'own');
  await settle();
  ports[0]?.refuse('rules/change', { code: -32005, message: 'no such rule' });
  await refused;
  expect(pushed).toEqual([]);
});

it('notices by an answer that another browser changed the policy', async () => {
  await asked('annotate', { invitations: [] }, { annotations: [], policyRevision: 1 });
  expect(pushed).toEqual([]);
  await asked('annotate', { invitations: [] }, { annotations: [], policyRevision: 5 });
  expect(pushed).toEqual([{ event: 'policyChanged', revision: 5 }]);
});

const own: OwnProfile = { schools: ['University of Iowa'], employers: ['Acme Events'] };

it('shows what was read on the own profile for review, once, and asks no more', async () => {
  expect(await router.answer({ method: 'session', params: {} }, 'page')).toMatchObject({ result: { mayOffer: true } });
  expect(await router.answer({ method: 'offer/answer', params: { wanted: own } }, 'page')).toEqual({ ok: true, result: {} });
  expect(await router.answer({ method: 'session', params: {} }, 'page')).toMatchObject({ result: { mayOffer: false } });
  expect(await router.answer({ method: 'offer/answer', params: { wanted: own } }, 'page')).toMatchObject({ error: { code: Code.forbidden } });
  expect(reviewed).toEqual([own]);
});

it('shows nothing where the owner does not want it', async () => {
  await router.answer({ method: 'offer/answer', params: { wanted: null } }, 'page');
  expect([offering, reviewed]).toEqual([false, []]);
});

it.each([undefined, 7, {}, { schools: 'x' }, { schools: [7, '', ' '], employers: ['x'.repeat(201)] }])('shows nothing of what is no profile: %j', async (wanted) => {
  await router.answer({ method: 'offer/answer', params: { wanted } }, 'page');
  expect(reviewed).toEqual([]);
});

it('does not ask who has said something about themselves', async () => {
  await asked('background/set', { background: {} }, { revision: 2 });
  expect(offering).toBe(false);
});
