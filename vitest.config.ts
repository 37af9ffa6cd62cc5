import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One worker a core: vitest keeps one core back by itself, which halves the speed on a machine of two.
    maxWorkers: '100%',
    projects: [
      // Pure functions leave nothing behind: one worker runs many files, and loads what they share once.
      { extends: true, test: { name: 'rules', include: ['src/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'] } },
    ],
  },
});
