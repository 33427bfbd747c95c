/** Speaks with a host of its own over pipes, as a browser does: for making a journal that no page could make in time. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { Method, Methods } from '../../../extension/host/wire.ts';
import { extensionIds, type Home, hostBinary } from './home.ts';

export class WireClient {
  readonly #host: ChildProcessWithoutNullStreams;
  readonly #waiting: { resolve(result: unknown): void; reject(error: Error): void }[] = [];
  #heard = Buffer.alloc(0);

  constructor(home: Home) {
    this.#host = spawn(hostBinary, [`chrome-extension://${extensionIds.chromium[0]?.id}/`], { env: home.environment });
    this.#host.stderr.resume();
    this.#host.stdout.on('data', (part: Buffer) => this.#hear(part));
    this.#host.on('exit', (code) => {
      for (const { reject } of this.#waiting.splice(0)) reject(new Error(`The host ended with ${code}.`));
    });
  }

  /** Questions may be asked before others are answered: answers come in their order. */
  ask<M extends Method>(method: M, params: Methods[M]['params']): Promise<Methods[M]['result']> {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(body.length);
    this.#host.stdin.write(Buffer.concat([length, body]));
    return new Promise((resolve, reject) => this.#waiting.push({ resolve: resolve as (result: unknown) => void, reject }));
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#host.once('exit', resolve));
    this.#host.stdin.end();
    await ended;
  }

  #hear(part: Buffer): void {
    this.#heard = Buffer.concat([this.#heard, part]);
    while (this.#heard.length >= 4 && this.#heard.length >= 4 + this.#heard.readUInt32LE(0)) {
      const end = 4 + this.#heard.readUInt32LE(0);
      const { result, error } = JSON.parse(this.#heard.toString('utf8', 4, end)) as { result?: unknown; error?: { message: string } };
      this.#heard = this.#heard.subarray(end);
      const waiting = this.#waiting.shift();
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve(result);
    }
  }
}
