import type { NativePort } from '../../../extension/host/link';

interface Sent {
  id: number;
  method: string;
  params: unknown;
}

/** The browser's side of a native port, in a test's hands. */
export class FakePort implements NativePort {
  sent: Sent[] = [];
  disconnected = false;
  error: { message: string } | null = null;
  #onMessage: ((message: unknown) => void)[] = [];
  #onDisconnect: ((port: NativePort) => void)[] = [];
  onMessage = { addListener: (listener: (message: unknown) => void) => void this.#onMessage.push(listener) };
  onDisconnect = { addListener: (listener: (port: NativePort) => void) => void this.#onDisconnect.push(listener) };

  postMessage(message: unknown): void {
    this.sent.push(message as Sent);
  }

  disconnect(): void {
    this.disconnected = true;
  }

  say(message: unknown): void {
    for (const listener of this.#onMessage) listener(message);
  }

  /** Answers the latest request of the method. */
  answer(method: string, result: unknown): void {
    const request = this.sent.findLast((one) => one.method === method);
    if (!request) throw new Error(`nobody asked for ${method}`);
    this.say({ jsonrpc: '2.0', id: request.id, result });
  }

  refuse(method: string, error: { code: number; message: string; data?: unknown }): void {
    this.say({ jsonrpc: '2.0', id: this.sent.findLast((one) => one.method === method)?.id, error });
  }

  shakeHands(policyRevision = 1): void {
    this.answer('hello', {
      protocol: 1, minProtocol: 1, host: { name: 'doorman', version: '0.1.0' },
      limits: { frameBytes: 1_048_576, maxInvitations: 200 },
      packs: [{ id: 'sales', version: 1, rules: 2 }, { id: 'spam', version: 1, rules: 3 }], policyRevision,
    });
  }

  end(reason?: string): void {
    this.error = reason === undefined ? null : { message: reason };
    for (const listener of this.#onDisconnect) listener(this);
  }
}
