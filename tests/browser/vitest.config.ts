import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    environment: 'node',
    globalSetup: 'harness/firefox_profile.ts',
    // A browser starts once a file, and a walk holds a real undo window and a real host.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 3,
    // A driver now and then loses one of Firefox's answers (once in 381 tests); a test that fails twice has found something.
    retry: 1,
  },
});
