import { background, type Request } from '../fake_browser';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArchiveSummary } from '../../../extension/host/wire';
import { ArchiveImport, type ImportState } from '../../../extension/options/about/archive_import';
import { chosenFrom } from '../../../extension/options/about/chosen_files';

const summary: ArchiveSummary = {
  files: [], unknownFiles: [], contacts: 2, invitations: 0, accepted: 0, pitchedAfter: 0, proposed: {}, new: { contacts: 2, invitations: 0 },
};
/** As much of a File as is read here; jsdom's cannot be read in pieces. */
function file(name: string, bytes: Uint8Array | string, path = ''): File {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const slice = (from: number, to: number): object => ({ arrayBuffer: () => Promise.resolve(content.slice(from, to).buffer) });
  return { name, size: content.length, webkitRelativePath: path, slice } as unknown as File;
}

let states: ImportState[];
let work: ArchiveImport;
let host: (request: Request) => unknown;

const asked = (method: string): Request['params'][] => background.asked.filter((request) => request.method === method).map(({ params }) => params);
const received = (): Uint8Array[] => asked('archive/chunk').map(({ data }) => Uint8Array.from(atob(String(data)), (unit) => unit.charCodeAt(0)));

beforeEach(() => {
  states = [];
  background.asked = [];
  host = ({ method }) => ({ ok: true, result: method === 'archive/begin' ? { importId: 'i' } : method === 'archive/commit' ? summary : {} });
  background.answer = (request) => host(request);
  work = new ArchiveImport((state) => states.push(state));
});

const start = (...files: File[]): Promise<void> => work.start(chosenFrom(files) ?? { name: '', files: [] });

it('sends a file whole, in pieces of at most 512 KiB, the last one marked', async () => {
  const bytes = Uint8Array.from({ length: 512 * 1024 * 2 + 100 }, (_, at) => (at * 31) % 256);
  await start(file('export.zip', bytes));
  expect(asked('archive/chunk').map(({ offset, last }) => [offset, last])).toEqual([[0, false], [524_288, false], [1_048_576, true]]);
  // Byte by byte, an expectation of arrays takes seconds for a megabyte.
  expect(Buffer.concat(received()).equals(bytes)).toBe(true);
});

it('sends a file of nothing, too', async () => {
  await start(file('export.zip', ''));
  expect(asked('archive/chunk')).toMatchObject([{ file: 'export.zip', offset: 0, data: '', last: true }]);
});

it('tells how far it is', async () => {
  await start(file('a.csv', 'xx', 'export/a.csv'), file('b.csv', 'yyyy', 'export/b.csv'));
  expect(states.filter((state) => state.is === 'sending').map(({ sent }) => sent)).toEqual([0, 2, 6]);
});

it('stores nothing before the owner has reviewed it', async () => {
  await start(file('export.zip', 'x'));
  expect(states.at(-1)).toEqual({ is: 'review', summary });
  expect(asked('archive/commit')).toEqual([{ importId: 'i', dryRun: true }]);
  expect(await work.store()).toBe(true);
  expect(asked('archive/commit')[1]).toEqual({ importId: 'i' });
  expect(states.at(-1)?.is).toBe('done');
});

it('gives up where the owner stops it, and says so to the host', async () => {
  host = ({ method }) => {
    if (method === 'archive/chunk') work.abort();
    return { ok: true, result: { importId: 'i' } };
  };
  await start(file('export.zip', new Uint8Array(512 * 1024 * 4)));
  expect(asked('archive/chunk')).toHaveLength(1);
  expect(asked('archive/abort')).toEqual([{ importId: 'i' }]);
  expect(states.at(-1)).toEqual({ is: 'idle' });
});

it('leaves everything as it was where the review is left', async () => {
  await start(file('export.zip', 'x'));
  work.abort();
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked('archive/abort')).toHaveLength(1);
  expect(states.at(-1)).toEqual({ is: 'idle' });
});

it('shows what the host refuses, with file and line', async () => {
  const error = { code: -32602, message: 'the column "First Name" is missing', data: { file: 'Connections.csv', line: 4 } };
  host = ({ method }) => (method === 'archive/commit' ? { ok: false, error } : { ok: true, result: { importId: 'i' } });
  await start(file('export.zip', 'x'));
  expect(states.at(-1)).toEqual({ is: 'failed', error });
  expect(asked('archive/abort')).toHaveLength(1);
});

describe('what the owner chose', () => {
  it('is a zip as it is', () => {
    expect(chosenFrom([file('Basic.zip', 'x')])).toMatchObject({ name: 'Basic.zip', files: [{ path: 'Basic.zip' }] });
  });
  it('is a folder’s tables, by their path inside it', () => {
    const files = [file('Connections.csv', 'x', 'export/Connections.csv'), file('b.CSV', 'x', 'export/Jobs/b.CSV'), file('cat.jpg', 'x', 'export/cat.jpg')];
    expect(chosenFrom(files)).toMatchObject({ name: 'export', files: [{ path: 'Connections.csv' }, { path: 'Jobs/b.CSV' }] });
  });
  it('is nothing where a folder holds no tables', () => expect(chosenFrom([file('cat.jpg', 'x', 'pictures/cat.jpg')])).toBeUndefined());
  it('is nothing where there was no choice', () => expect(chosenFrom([])).toBeUndefined());
});
