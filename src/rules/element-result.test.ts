import { expect, it } from 'vitest';
import { standingOver } from './element-result.ts';
import type { Place } from './shares.ts';

const [SHOWN, OPEN, SHORT]: Place[] = [
  [2, 0, 0],
  [0, 2, 0],
  [0, 0, 2],
];

it.each<[string, Place[], ReturnType<typeof standingOver>]>([
  ['shown on all', [SHOWN, SHOWN] as Place[], 'shown'],
  ['shown on one', [SHOWN, OPEN] as Place[], 'in-part'],
  ['half of the contents shown', [[1, 1, 0]], 'in-part'],
  ['short on one, open on the other: nothing holds', [SHORT, OPEN] as Place[], 'short'],
  ['half short, half open', [[0, 1, 1]], 'short'],
  ['open on all', [OPEN, 'does-not-apply'] as Place[], 'open'],
  ['yours on one', ['yours', 'does-not-apply'], 'yours'],
  ['no client', [], 'open'],
])('rule 5: %s', (_case, places, standing) => {
  expect(standingOver(places)).toBe(standing);
});
