import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { afterAll, afterEach, expect } from 'vitest';
import { removeScratch } from './cli/run.ts';

/** Threads and processes that are started from the source find it compiled: they share in the cache of who starts them. */
enableCompileCache(path.resolve('node_modules/.cache/compiled'));

/** Whatever a test feeds in, nothing may reach the prototypes that all objects share. */
afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

afterAll(removeScratch);
