/** Import of LinkedIn's own data export, in chunks and then as one transaction. */

import type { Background } from './settings';

export interface ArchiveChunk {
  importId: string;
  /** The path inside the folder, or the zip's name. */
  file: string;
  offset: number;
  /** Base64 of at most 512 KiB. */
  data: string;
  last: boolean;
}

export interface ArchiveFile {
  name: string;
  kind: string;
  rows: number;
  read: number;
  /** The first of them; `skippedCount` is of all. */
  skipped: { line: number; why: string }[];
  skippedCount: number;
}

export interface ArchiveSummary {
  files: ArchiveFile[];
  unknownFiles: string[];
  contacts: number;
  invitations: number;
  accepted: number;
  pitchedAfter: number;
  /** What the archive says of the owner; nothing of it is stored before they have reviewed it. */
  proposed: Partial<Background>;
  ownProfile?: string;
  new: { contacts: number; invitations: number };
  /** Who was a contact before, and is none in the archive. */
  removed?: { contacts: number };
}

export interface ArchiveMethods {
  'archive/begin': { params: { name: string; files?: number }; result: { importId: string } };
  'archive/chunk': { params: ArchiveChunk; result: { received: number } };
  /** `dryRun`: reads and tells, and stores nothing. */
  'archive/commit': { params: { importId: string; dryRun?: boolean }; result: ArchiveSummary };
  'archive/abort': { params: { importId: string }; result: unknown };
}
