import { ask } from '../../host/client';
import type { ArchiveSummary, Reply, WireError } from '../../host/wire';
import { base64 } from './base64';
import type { Chosen } from './chosen_files';

const chunkBytes = 512 * 1024;

export type ImportState =
  | { is: 'idle' }
  | { is: 'sending'; sent: number; total: number }
  /** The host reads all of it. */
  | { is: 'reading' }
  /** What it would bring; nothing is stored yet. */
  | { is: 'review'; summary: ArchiveSummary }
  | { is: 'storing' }
  | { is: 'done'; summary: ArchiveSummary }
  | { is: 'failed'; error: WireError };

/** One import: sends the files piece by piece, shows what they hold, and stores it at the owner's word. */
export class ArchiveImport {
  #state: ImportState = { is: 'idle' };
  #importId: string | undefined;
  #aborted = false;

  constructor(private readonly onChange: (state: ImportState) => void) {}

  async start({ name, files }: Chosen): Promise<void> {
    this.#aborted = false;
    const total = files.reduce((sum, { file }) => sum + file.size, 0);
    this.#become({ is: 'sending', sent: 0, total });
    const begun = await ask('archive/begin', { name, files: files.length });
    if (!begun.ok) return this.#fail(begun.error);
    this.#importId = begun.result.importId;

    let before = 0;
    for (const { path, file } of files) {
      let offset = 0;
      do {
        if (this.#aborted) return this.#giveUp();
        const bytes = await bytesOf(file, offset);
        const last = offset + bytes.length >= file.size;
        const reply = await this.#ask('archive/chunk', { file: path, offset, data: base64(bytes), last });
        if (!reply.ok) return this.#fail(reply.error);
        offset += bytes.length;
        this.#become({ is: 'sending', sent: before + offset, total });
      } while (offset < file.size);
      before += file.size;
    }
    if (this.#aborted) return this.#giveUp();
    this.#become({ is: 'reading' });
    const read = await this.#ask('archive/commit', { dryRun: true });
    if (!read.ok) return this.#fail(read.error);
    if (this.#aborted) return this.#giveUp();
    this.#become({ is: 'review', summary: read.result });
  }

  /** Stores what was reviewed; true once it is stored. */
  async store(): Promise<boolean> {
    if (this.#state.is !== 'review') return false;
    this.#become({ is: 'storing' });
    const reply = await this.#ask('archive/commit', {});
    this.#importId = undefined;
    if (reply.ok) this.#become({ is: 'done', summary: reply.result });
    else this.#become({ is: 'failed', error: reply.error });
    return reply.ok;
  }

  /** Leaves everything as it was. */
  abort(): void {
    this.#aborted = true;
    // While pieces are under way, the one in hand ends it.
    if (this.#state.is !== 'sending' && this.#state.is !== 'reading') void this.#giveUp();
  }

  #ask(method: 'archive/chunk', params: { file: string; offset: number; data: string; last: boolean }): Promise<Reply<{ received: number }>>;
  #ask(method: 'archive/commit', params: { dryRun?: boolean }): Promise<Reply<ArchiveSummary>>;
  #ask(method: 'archive/chunk' | 'archive/commit', params: object): Promise<Reply<unknown>> {
    return ask(method, { ...params, importId: this.#importId ?? '' } as never);
  }

  async #fail(error: WireError): Promise<void> {
    await this.#forget();
    this.#become({ is: 'failed', error });
  }

  async #giveUp(): Promise<void> {
    await this.#forget();
    this.#become({ is: 'idle' });
  }

  async #forget(): Promise<void> {
    const importId = this.#importId;
    this.#importId = undefined;
    if (importId !== undefined) await ask('archive/abort', { importId });
  }

  #become(state: ImportState): void {
    this.#state = state;
    this.onChange(state);
  }
}

async function bytesOf(file: File, offset: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(offset, offset + chunkBytes).arrayBuffer());
}
