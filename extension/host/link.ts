import { Code } from './codes';
import { causeOf, type Cause, type HostState } from './state';
import { wellFormed } from './well_formed';
import type { HelloParams, HelloResult, Method, Methods, Reply, WireError } from './wire';

/** The protocol this extension speaks, and the oldest it still understands. */
const protocol = 1;
const minProtocol = 1;

/** What the browsers' native ports have in common. Firefox puts the reason of an end on `error`. */
export interface NativePort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: (port: NativePort) => void): void };
  error?: { message: string } | null;
}

export interface Surroundings {
  /** Starts the host's process. May throw. */
  connect(): NativePort;
  /** The reason of the last end where the browser keeps it apart from the port. */
  lastError(): string | undefined;
  client: HelloParams['client'];
  onState(state: HostState): void;
}

const timeLimits: Partial<Record<Method, number>> = {
  // Longer than the host waits for another program that writes.
  decide: 4000,
  press: 4000,
  // Writes all of an archive, and empties a folder, before it answers.
  'archive/commit': 60_000,
  'history/forgetEverything': 30_000,
};
const defaultTimeLimit = 10_000;
const firstBackOff = 200;
const longestBackOff = 5000;
/** Native messaging's own cap from the host's side; ours both ways. */
const frameBytes = 1024 * 1024;

interface Waiting {
  resolve(reply: Reply<unknown>): void;
  timer: ReturnType<typeof setTimeout>;
}

/**
 * The one native port. Opened when first needed; after a first success it is opened again, with
 * back-off, whenever it ends; a host that never answered is not called again until `retry`.
 * Holds nothing that the browser may not throw away together with the background.
 */
export class HostLink {
  #state: HostState = { is: 'idle' };
  #port: NativePort | undefined;
  #handshake: Promise<boolean> | undefined;
  #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #lastHeard = 0;
  #everWorked = false;
  #tried = 0;
  #backOff = firstBackOff;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly surroundings: Surroundings) {}

  get state(): HostState {
    return this.#state;
  }

  /** Resolves to whether there is a host that shook hands. */
  open(): Promise<boolean> {
    if (this.#state.is === 'ready') return Promise.resolve(true);
    if (this.#state.is === 'missing') {
      // Somebody needs it now: a host that once worked is worth a try before its turn comes.
      const isDue = this.#everWorked && Date.now() - this.#tried >= firstBackOff;
      return isDue ? this.retry() : Promise.resolve(false);
    }
    if (this.#handshake) return this.#handshake;
    const handshake = this.#connect();
    // A host that failed at once has ended its handshake already: kept, it would be every later answer.
    if (this.#state.is === 'connecting') this.#handshake = handshake;
    return handshake;
  }

  /** Tries a missing host once more. */
  retry(): Promise<boolean> {
    if (this.#state.is === 'missing') {
      clearTimeout(this.#again);
      this.#become({ is: 'idle' });
    }
    return this.open();
  }

  async call<M extends Method>(method: M, params: Methods[M]['params']): Promise<Reply<Methods[M]['result']>> {
    if (!(await this.open()) || !this.#port) {
      return failed(Code.unavailable, 'no host', this.#state);
    }
    return this.#request(this.#port, method, params);
  }

  async #connect(): Promise<boolean> {
    this.#tried = Date.now();
    this.#become({ is: 'connecting' });
    let port: NativePort;
    try {
      port = this.surroundings.connect();
    } catch (error) {
      this.#lose(error instanceof Error ? error.message : String(error));
      return false;
    }
    this.#port = port;
    port.onMessage.addListener((message) => port === this.#port && this.#receive(message));
    port.onDisconnect.addListener((ended) => {
      // Read even for a port we gave up: Chromium logs an unread lastError as our mistake.
      const detail = ended.error?.message ?? this.surroundings.lastError() ?? '';
      if (port === this.#port) this.#lose(detail);
    });
    const reply = await this.#request(port, 'hello', { protocol, minProtocol, client: this.surroundings.client });
    if (port !== this.#port) return false;
    const refusal = reply.ok ? mismatch(reply.result) : refusalOf(reply.error);
    if (refusal || !reply.ok) {
      this.#lose(reply.ok ? '' : reply.error.message, refusal);
      return false;
    }
    this.#everWorked = true;
    this.#backOff = firstBackOff;
    this.#handshake = undefined;
    const { host, packs, policyRevision, limits } = reply.result;
    this.#become({
      is: 'ready',
      version: host.version,
      rules: packs.reduce((sum, pack) => sum + pack.rules, 0),
      policyRevision,
      maxInvitations: limits.maxInvitations,
    });
    return true;
  }

  #request<M extends Method>(port: NativePort, method: M, params: Methods[M]['params']): Promise<Reply<Methods[M]['result']>> {
    const id = ++this.#lastId;
    const message = wellFormed({ jsonrpc: '2.0', id, method, params });
    if (new TextEncoder().encode(JSON.stringify(message)).length > frameBytes) {
      return Promise.resolve(failed(Code.requestTooLarge, 'the request does not fit into a frame'));
    }
    return new Promise((resolve) => {
      const asked = Date.now();
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        resolve(failed(Code.timeout, `no answer to ${method}`));
        // A host that said nothing at all since then is taken for hung; a slow one is not, nor one that, as it answers
        // in their order, is still at an earlier request, which may take longer.
        const isFirst = ![...this.#waiting.keys()].some((other) => other < id);
        if (port === this.#port && isFirst && this.#lastHeard < asked) this.#lose('', 'silent');
      }, timeLimits[method] ?? defaultTimeLimit);
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], timer });
      try {
        port.postMessage(message);
      } catch (error) {
        if (port === this.#port) this.#lose(error instanceof Error ? error.message : String(error));
      }
    });
  }

  #receive(message: unknown): void {
    this.#lastHeard = Date.now();
    if (message === null || typeof message !== 'object' || !('id' in message)) return;
    const waiting = typeof message.id === 'number' ? this.#waiting.get(message.id) : undefined;
    if (!waiting) return;
    this.#waiting.delete(message.id as number);
    clearTimeout(waiting.timer);
    if ('error' in message) waiting.resolve({ ok: false, error: message.error as WireError });
    else waiting.resolve({ ok: true, result: 'result' in message ? message.result : undefined });
  }

  #lose(detail: string, cause: Cause = causeOf(detail)): void {
    const port = this.#port;
    this.#port = undefined;
    this.#handshake = undefined;
    port?.disconnect();
    this.#become({ is: 'missing', cause, detail });
    for (const { resolve, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      resolve(failed(Code.unavailable, 'the host ended', this.#state));
    }
    this.#waiting.clear();
    if (this.#everWorked) {
      this.#again = setTimeout(() => void this.retry(), this.#backOff);
      this.#backOff = Math.min(this.#backOff * 2, longestBackOff);
    }
  }

  #become(state: HostState): void {
    this.#state = state;
    this.surroundings.onState(state);
  }
}

function failed(code: number, message: string, data?: unknown): Reply<never> {
  return { ok: false, error: { code, message, data } };
}

function mismatch(hello: HelloResult): Cause | undefined {
  if (hello.protocol < minProtocol) return 'hostTooOld';
  if (hello.minProtocol > protocol) return 'extensionTooOld';
  return undefined;
}

/** Why a host would not shake hands: the wire's error names the side to update. */
function refusalOf(error: WireError): Cause | undefined {
  if (error.code === Code.unavailable) return undefined;
  if (error.code === Code.timeout) return 'silent';
  if (error.code === Code.methodNotFound) return 'hostTooOld';
  const data = error.data as { update?: unknown } | undefined;
  if (data?.update === 'host') return 'hostTooOld';
  if (data?.update === 'extension') return 'extensionTooOld';
  if (error.code === Code.forbidden) return 'forbidden';
  return 'unexpected';
}
