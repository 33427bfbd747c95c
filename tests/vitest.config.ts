import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Tests draw with the very Preact that the extension draws with: two of them do not know each other's hooks. */
const onePreact: Plugin = {
  name: 'one-preact',
  enforce: 'pre',
  resolveId(source) {
    if (!/^preact(\/|$)/.test(source)) return undefined;
    return this.resolve(source, fileURLToPath(new URL('../extension/package.json', import.meta.url)), { skipSelf: true });
  },
};

export default defineConfig({
  plugins: [onePreact],
  // The extension's sources live beside this project and are tested from here.
  server: { fs: { allow: ['..'] } },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    include: ['extension/**/*.test.{ts,tsx}'],
    // A file that needs a page says so in its first line; to make one takes longer than most files' tests.
    environment: 'node',
    environmentOptions: { jsdom: { url: 'https://www.linkedin.com/' } },
    restoreMocks: true,
    // Left to itself it keeps a core for the machine's other work.
    pool: 'threads',
    maxWorkers: '100%',
    benchmark: { include: ['extension/**/*.bench.ts'] },
  },
});
