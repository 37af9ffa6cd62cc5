import { defineConfig } from 'vitest/config';

/** Those that look at their own process: its memory, its children, its signal handlers. */
const ALONE = ['test/print/*.test.ts', 'test/cli/memory.test.ts'];

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.test.ts', 'src/generated/**', 'src/types/**', 'src/build/**'],
      reporter: ['text-summary', 'json-summary'],
      // A floor, which only rises. Commands that tests run in a process of their own are not counted.
      thresholds: {
        statements: 92.5,
        branches: 84,
        functions: 94,
        lines: 94,
        'src/rules/**/*.ts': { statements: 99, branches: 95, functions: 99, lines: 99 },
      },
    },
    // One worker a core: vitest keeps one core back by itself, which halves the speed on a machine of two.
    maxWorkers: '100%',
    projects: [
      // One worker runs many files, and loads what they share once. Nothing that a test does may outlast its file.
      { extends: true, test: { name: 'rules', include: ['src/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
