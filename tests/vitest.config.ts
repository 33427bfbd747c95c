import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The extension's sources live beside this project and are tested from here.
  server: { fs: { allow: ['..'] } },
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  test: {
    include: ['extension/**/*.test.{ts,tsx}'],
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'https://www.linkedin.com/' } },
    restoreMocks: true,
    benchmark: { include: ['extension/**/*.bench.ts'] },
  },
});
