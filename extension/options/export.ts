import { ask } from '../host/client';
import type { ExportFormat, Reply } from '../host/wire';

/** The parts of the file with everything, in order. A part that fails makes the whole fail: half a file is none. */
export async function exportHistory(format: ExportFormat): Promise<Reply<string[]>> {
  const parts: string[] = [];
  let cursor: string | undefined;
  do {
    const reply = await ask('history/export', { format, ...(cursor === undefined ? {} : { cursor }) });
    if (!reply.ok) return reply;
    parts.push(reply.result.text);
    cursor = reply.result.next;
  } while (cursor !== undefined);
  return { ok: true, result: parts };
}
