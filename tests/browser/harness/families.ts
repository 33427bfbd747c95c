/** Which browsers the tests run in, and where they are. */
import { execFileSync } from 'node:child_process';
import type { Family } from './home.ts';

export const families: readonly Family[] = (process.env.DOORMAN_BROWSERS?.split(',') as Family[] | undefined) ?? ['chromium', 'firefox'];

export function executable(family: Family): string {
  const given = process.env[family === 'chromium' ? 'CHROMIUM' : 'FIREFOX'];
  if (given) return given;
  const names = family === 'chromium' ? ['chromium', 'chromium-browser'] : ['firefox-esr', 'firefox'];
  for (const name of names) {
    try {
      return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
    } catch {
      // The next name, then.
    }
  }
  throw new Error(`No ${names[0]} is installed; ${family === 'chromium' ? 'CHROMIUM' : 'FIREFOX'} can name one.`);
}
