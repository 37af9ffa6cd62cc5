import { afterAll, afterEach, expect } from 'vitest';
import { removeScratch } from './cli/run.ts';

/** Whatever a test feeds in, nothing may reach the prototypes that all objects share. */
afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

afterAll(removeScratch);
