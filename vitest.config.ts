import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'src/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // One worker a core: vitest keeps one core back by itself, which halves the speed on a machine of two.
    maxWorkers: '100%',
  },
});
