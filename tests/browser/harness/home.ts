/** The owner's machine, for one test: Doorman's folder, the host, and what the journal says. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Action, Annotation, Invitation, Outcome } from '../../../extension/host/wire.ts';
import { backgroundFile } from '../../../scripts/demo/page.mts';
import { zipOf } from './zip.ts';

const top = fileURLToPath(new URL('../../..', import.meta.url));

/** DOORMAN_HOST lets the tests run against another build, say the sanitizers'. */
export const hostBinary = process.env.DOORMAN_HOST ?? join(top, 'build/host/doorman');
export const extensionFolder = (build: string): string => join(process.env.DOORMAN_EXTENSION ?? join(top, 'extension/dist'), build);
export const extensionIds = JSON.parse(readFileSync(join(top, 'manifests/extension_ids.json'), 'utf8')) as {
  hostName: string;
  chromium: { id: string }[];
  firefox: { id: string }[];
};

export interface JournalLine {
  decisionId: string;
  key: string;
  action: Action;
  reasonId?: string;
  reasonText?: string;
  state: 'decided' | 'pressed' | 'confirmed';
  outcome?: Outcome;
}

export type Family = 'chromium' | 'firefox';

export class Home {
  readonly folder = mkdtempSync(join(tmpdir(), 'doorman-browser-'));
  readonly data: string;
  private readonly launcher = join(this.folder, 'host');
  private readonly started = join(this.folder, 'started');

  /** `data`: Doorman's folder of another browser of the same owner, which that one has made. */
  constructor(data?: string) {
    // Whoever interrupts the run leaves nothing behind either.
    process.once('exit', this.atExit);
    this.data = data ?? join(this.folder, 'data');
    if (data === undefined) this.makeData();
    writeFileSync(this.started, '');
    // It replaces itself by the host, so that what the browser kills is the host.
    writeFileSync(this.launcher, `#!/bin/sh\necho $$ >>'${this.started}'\nexec '${hostBinary}' "$@"\n`, { mode: 0o755 });
  }

  private makeData(): void {
    mkdirSync(this.data, { mode: 0o700 });
    copyFileSync(fileURLToPath(backgroundFile), join(this.data, 'background.json'));
    chmodSync(join(this.data, 'background.json'), 0o600);
  }

  get environment(): Record<string, string> {
    return { ...(process.env as Record<string, string>), DOORMAN_HOME: this.data };
  }

  /** Writes the browser's native-messaging manifest into `folder`. */
  registerHost(family: Family, folder: string): string {
    const template = readFileSync(join(top, 'manifests', `${family}.json.in`), 'utf8');
    const allowed = family === 'chromium' ? extensionIds.chromium.map(({ id }) => `chrome-extension://${id}/`) : extensionIds.firefox.map(({ id }) => id);
    const manifest = template
      .replace('@NAME@', extensionIds.hostName)
      .replace('@PATH@', this.launcher)
      .replace('@ALLOWED@', allowed.map((entry) => JSON.stringify(entry)).join(', '));
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `${extensionIds.hostName}.json`);
    writeFileSync(file, manifest);
    return file;
  }

  /** The process ids of the hosts that were ever started, oldest first. */
  hosts(): number[] {
    return readFileSync(this.started, 'utf8').split('\n').filter(Boolean).map(Number);
  }

  runningHosts(): number[] {
    return this.hosts().filter((pid) => {
      try {
        process.kill(pid, 0);
        // A zombie still answers: it waits for its browser to notice.
        return spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim().startsWith('Z') === false;
      } catch {
        return false;
      }
    });
  }

  /** kill -9 of every host that runs; returns how many there were. */
  killHosts(): number {
    const running = this.runningHosts();
    for (const pid of running) process.kill(pid, 'SIGKILL');
    return running.length;
  }

  /** Takes the host away (and gives it back): it can be killed, and no new one starts. */
  removeHost(): void {
    chmodSync(this.launcher, 0o600);
    this.killHosts();
  }

  restoreHost(): void {
    chmodSync(this.launcher, 0o755);
  }

  /** What is on disk now, read by another process, as `doorman history --json` tells it. */
  journal(): JournalLine[] {
    if (!existsSync(join(this.data, 'journal.sqlite'))) return [];
    const lines = execFileSync(hostBinary, ['history', '--json'], { env: this.environment, encoding: 'utf8' });
    return lines.split('\n').filter(Boolean).map((line) => JSON.parse(line) as JournalLine);
  }

  decisionsOn(key: string): JournalLine[] {
    return this.journal().filter((line) => line.key === key);
  }

  /** Takes an archive in on the command line, as its owner may while browsers run. */
  importArchive(files: Readonly<Record<string, string>>): void {
    const zip = join(this.folder, 'Basic_LinkedInDataExport.zip');
    writeFileSync(zip, zipOf(files));
    execFileSync(hostBinary, ['import', zip], { env: this.environment, stdio: 'ignore' });
  }

  /** What the command line says of the same people, with the same settings, as if for the first time. */
  check(invitations: readonly Invitation[]): Annotation[] {
    return this.judge(invitations, ['--no-journal']);
  }

  /** The same, with what the journal remembers of them. */
  recall(invitations: readonly Invitation[]): Annotation[] {
    return this.judge(invitations, []);
  }

  /** The policy that the host has stored, if it ever stored one. */
  policyId(): string | undefined {
    const file = join(this.data, 'policy.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { id: string }).id : undefined;
  }

  private judge(invitations: readonly Invitation[], options: string[]): Annotation[] {
    const lines = execFileSync(hostBinary, ['check', '-', '--json', ...options], {
      env: this.environment, encoding: 'utf8', input: JSON.stringify(invitations),
    });
    return lines.split('\n').filter(Boolean).map((line) => JSON.parse(line) as Annotation);
  }

  private readonly atExit = (): void => rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

  remove(): void {
    process.off('exit', this.atExit);
    this.killHosts();
    this.atExit();
  }
}

/** The folder that a picture of a failing test goes to. */
export const outFolder = join(dirname(fileURLToPath(import.meta.url)), '../../out');
