import { afterEach, expect } from 'vitest';

/** Whatever a test feeds in, nothing may reach the prototypes that all objects share. */
afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});
