import { expect, it } from 'vitest';
import { timeFor } from './print-in-time.ts';

it('a page of a megabyte or less has half a minute, a longer one as much for each that is begun', () => {
  const times = [0, 1, 1_000_000, 1_000_001, 5_200_000].map(timeFor);
  expect(times).toEqual([30_000, 30_000, 30_000, 60_000, 180_000]);
});
