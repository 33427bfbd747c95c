import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Code } from '../../../extension/host/codes';
import { HostLink } from '../../../extension/host/link';
import type { HostState } from '../../../extension/host/state';
import { FakePort } from './fake_port';

let ports: FakePort[];
let states: HostState[];
let lastError: string | undefined;
let link: HostLink;

const port = (): FakePort => {
  const last = ports.at(-1);
  if (!last) throw new Error('no port was opened');
  return last;
};
/** Lets promises that are settled run their course. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

async function connected(): Promise<void> {
  const opened = link.open();
  port().shakeHands();
  await opened;
}

beforeEach(() => {
  vi.useFakeTimers();
  ports = [];
  states = [];
  lastError = undefined;
  link = new HostLink({
    connect: () => {
      ports.push(new FakePort());
      return port();
    },
    lastError: () => lastError,
    client: { name: 'test', version: '1', browser: 'chrome', locale: 'en' },
    onState: (state) => states.push(state),
  });
});

describe('connecting', () => {
  it('opens no port before somebody needs the host', () => {
    expect(ports).toHaveLength(0);
    expect(link.state).toEqual({ is: 'idle' });
  });

  it('is connected only once the host has shaken hands', async () => {
    const opened = link.open();
    expect(link.state).toEqual({ is: 'connecting' });
    expect(port().sent[0]).toMatchObject({ jsonrpc: '2.0', method: 'hello', params: { protocol: 1, minProtocol: 1 } });
    port().shakeHands(7);
    expect(await opened).toBe(true);
    expect(link.state).toEqual({ is: 'ready', version: '0.1.0', rules: 5, policyRevision: 7, maxInvitations: 200 });
  });

  it('shakes hands once for requests that come together', async () => {
    const calls = [link.call('press', { decisionId: 'a' }), link.call('press', { decisionId: 'b' })];
    port().shakeHands();
    await settle();
    expect(ports).toHaveLength(1);
    expect(port().sent.map(({ method }) => method)).toEqual(['hello', 'press', 'press']);
    for (const { id } of port().sent.slice(1)) port().say({ id, result: {} });
    expect(await Promise.all(calls)).toEqual([{ ok: true, result: {} }, { ok: true, result: {} }]);
  });

  it('gives a silent host ten seconds', async () => {
    const opened = link.open();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await opened).toBe(false);
    expect(link.state).toMatchObject({ is: 'missing', cause: 'silent' });
    expect(port().disconnected).toBe(true);
  });

  it('takes a throwing connect for a missing host', async () => {
    link = new HostLink({
      connect: () => {
        throw new Error('Specified native messaging host not found.');
      },
      lastError: () => undefined, client: { name: '', version: '', browser: '', locale: '' }, onState: () => undefined,
    });
    expect(await link.open()).toBe(false);
    expect(link.state).toMatchObject({ is: 'missing', cause: 'notFound' });
  });
});

describe('a host that fails at once', () => {
  it.each([
    ['cannot be started', (failing: boolean): FakePort => {
      if (failing) throw new Error('Specified native messaging host not found.');
      return new FakePort();
    }],
    ['does not take the first message', (failing: boolean): FakePort => {
      const fresh = new FakePort();
      if (failing) fresh.postMessage = () => { throw new Error('Attempt to postMessage on disconnected port'); };
      return fresh;
    }],
  ])('can be tried again with success: it %s', async (_, connect) => {
    let failing = true;
    link = new HostLink({
      connect: () => {
        ports.push(connect(failing));
        return port();
      },
      lastError: () => undefined, client: { name: '', version: '', browser: '', locale: '' }, onState: () => undefined,
    });
    expect(await link.open()).toBe(false);
    expect(link.state.is).toBe('missing');
    failing = false;
    const again = link.retry();
    port().shakeHands();
    expect(await again).toBe(true);
    expect(link.state.is).toBe('ready');
  });
});

describe('the reason of an end', () => {
  it("is read from the port, as Firefox gives it", async () => {
    const opened = link.open();
    port().end('No such native application org.doorman.host');
    await opened;
    expect(link.state).toMatchObject({ is: 'missing', cause: 'notFound', detail: 'No such native application org.doorman.host' });
  });

  it("is read from runtime.lastError, as Chromium gives it", async () => {
    const opened = link.open();
    lastError = 'Access to the specified native messaging host is forbidden.';
    port().end();
    await opened;
    expect(link.state).toMatchObject({ is: 'missing', cause: 'forbidden' });
  });
});

describe('a protocol that does not fit', () => {
  const hello = { host: { name: 'doorman', version: '9' }, limits: {}, packs: [], policyRevision: 1 };

  it('names the host where the host is old', async () => {
    const opened = link.open();
    port().answer('hello', { ...hello, protocol: 0, minProtocol: 0 });
    await opened;
    expect(link.state).toMatchObject({ cause: 'hostTooOld' });
  });

  it('names the extension where the host no longer speaks its protocol', async () => {
    const opened = link.open();
    port().answer('hello', { ...hello, protocol: 3, minProtocol: 2 });
    await opened;
    expect(link.state).toMatchObject({ cause: 'extensionTooOld' });
  });

  it("believes the host's own word on who must update", async () => {
    const opened = link.open();
    port().refuse('hello', { code: -32006, message: 'protocol', data: { update: 'extension' } });
    await opened;
    expect(link.state).toMatchObject({ cause: 'extensionTooOld' });
  });

  it('takes a host that does not know hello for an old one', async () => {
    const opened = link.open();
    port().refuse('hello', { code: Code.methodNotFound, message: 'no such method' });
    await opened;
    expect(link.state).toMatchObject({ cause: 'hostTooOld' });
  });
});

describe('a request', () => {
  it("gets the host's error as it is", async () => {
    await connected();
    const reply = link.call('policy/set', { expectedRevision: 1 });
    await settle();
    port().refuse('policy/set', { code: Code.conflict, message: 'changed', data: { policyRevision: 4 } });
    expect(await reply).toEqual({ ok: false, error: { code: Code.conflict, message: 'changed', data: { policyRevision: 4 } } });
  });

  it('ends by itself where the browser drops the answer', async () => {
    await connected();
    const reply = link.call('press', { decisionId: 'a' });
    await vi.advanceTimersByTimeAsync(4000);
    expect(await reply).toMatchObject({ ok: false, error: { code: Code.timeout } });
  });

  it('does not take a slow host for a dead one while it answers others', async () => {
    await connected();
    const slow = link.call('annotate', { invitations: [] });
    await vi.advanceTimersByTimeAsync(9000);
    const quick = link.call('press', { decisionId: 'a' });
    await settle();
    port().answer('press', {});
    await quick;
    await vi.advanceTimersByTimeAsync(1000);
    expect(await slow).toMatchObject({ error: { code: Code.timeout } });
    expect(link.state.is).toBe('ready');
  });

  it('does not take the host for dead while an earlier request may take longer', async () => {
    await connected();
    const long = link.call('archive/commit', { importId: 'a' });
    await vi.advanceTimersByTimeAsync(1000);
    const waiting = link.call('press', { decisionId: 'a' });
    await vi.advanceTimersByTimeAsync(4000);
    expect(await waiting).toMatchObject({ error: { code: Code.timeout } });
    expect(link.state.is).toBe('ready');
    port().answer('archive/commit', {});
    expect(await long).toEqual({ ok: true, result: {} });
  });

  it('takes the host for dead by the time limit of the first that it does not answer', async () => {
    await connected();
    await vi.advanceTimersByTimeAsync(1000);
    const first = link.call('annotate', { invitations: [] });
    await vi.advanceTimersByTimeAsync(1000);
    void link.call('press', { decisionId: 'a' });
    await vi.advanceTimersByTimeAsync(9000);
    expect(await first).toMatchObject({ error: { code: Code.timeout } });
    expect(link.state).toMatchObject({ is: 'missing', cause: 'silent' });
  });

  it('fails at once when the host dies', async () => {
    await connected();
    const reply = link.call('press', { decisionId: 'a' });
    await settle();
    port().end('Native host has exited.');
    expect(await reply).toMatchObject({ ok: false, error: { code: Code.unavailable, data: { is: 'missing', cause: 'exits' } } });
  });

  it('is not sent where it would not fit into a frame', async () => {
    await connected();
    const reply = await link.call('annotate', { invitations: [{ key: 'k', note: 'ż'.repeat(600_000) }] });
    expect(reply).toMatchObject({ ok: false, error: { code: Code.requestTooLarge } });
    expect(port().sent).toHaveLength(1);
  });

  it('carries no half of a surrogate pair', async () => {
    await connected();
    void link.call('annotate', { invitations: [{ key: 'k', note: 'cut \uD83D' }] });
    await settle();
    expect(port().sent[1]?.params).toEqual({ invitations: [{ key: 'k', note: 'cut \uFFFD' }] });
  });

  it('is not disturbed by frames that answer nothing', async () => {
    await connected();
    const reply = link.call('press', { decisionId: 'a' });
    await settle();
    for (const stray of [null, 7, 'text', {}, { id: 'x' }, { id: 999, result: 1 }, { id: null, error: {} }]) port().say(stray);
    port().answer('press', { state: 'pressed' });
    expect(await reply).toEqual({ ok: true, result: { state: 'pressed' } });
  });
});

describe('connecting again', () => {
  it('never happens by itself before a first success', async () => {
    const opened = link.open();
    port().end('Native host has exited.');
    await opened;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(ports).toHaveLength(1);
    expect(await link.call('press', { decisionId: 'a' })).toMatchObject({ error: { code: Code.unavailable } });
    expect(ports).toHaveLength(1);
  });

  it('happens after a success, ever more slowly', async () => {
    await connected();
    const waits: number[] = [];
    for (let times = 0; times < 4; times += 1) {
      const before = ports.length;
      port().end('Native host has exited.');
      const from = Date.now();
      while (ports.length === before) await vi.advanceTimersByTimeAsync(50);
      waits.push(Date.now() - from);
    }
    expect(waits).toEqual([200, 400, 800, 1600]);
  });

  it('starts quickly again after the next success', async () => {
    await connected();
    port().end();
    await vi.advanceTimersByTimeAsync(200);
    port().shakeHands();
    await settle();
    expect(link.state.is).toBe('ready');
    port().end();
    await vi.advanceTimersByTimeAsync(200);
    expect(ports).toHaveLength(3);
  });

  it('does not wait for its turn when somebody needs the host', async () => {
    await connected();
    for (const wait of [200, 400, 800]) {
      port().end('Native host has exited.');
      await vi.advanceTimersByTimeAsync(wait);
    }
    port().end('Native host has exited.');
    await vi.advanceTimersByTimeAsync(300);
    const opened = ports.length;
    void link.call('press', { decisionId: 'a' });
    await settle();
    expect(ports).toHaveLength(opened + 1);
  });

  it('never waits longer than five seconds for its turn', async () => {
    await connected();
    for (let times = 0; times < 12; times += 1) {
      const before = ports.length;
      port().end('Native host has exited.');
      await vi.advanceTimersByTimeAsync(5000);
      expect(ports.length).toBeGreaterThan(before);
    }
  });

  it('is tried when the owner asks for it', async () => {
    const opened = link.open();
    port().end('Specified native messaging host not found.');
    await opened;
    const again = link.retry();
    port().shakeHands();
    expect(await again).toBe(true);
  });

  it('hears nothing more from a port that was given up', async () => {
    await connected();
    const old = port();
    old.end();
    await vi.advanceTimersByTimeAsync(200);
    port().shakeHands();
    await settle();
    old.end('Native host has exited.');
    expect(link.state.is).toBe('ready');
  });
});

it('tells every state it goes through', async () => {
  await connected();
  port().end('Native host has exited.');
  expect(states.map(({ is }) => is)).toEqual(['connecting', 'ready', 'missing']);
});
