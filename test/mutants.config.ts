/** What is run against broken rules: the tests that stand beside them, and those that hold whole cases of history. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/rules/**/*.test.ts', 'test/rules/history-*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    isolate: false,
  },
});
