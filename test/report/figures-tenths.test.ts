import fc from 'fast-check';
import { expect, test } from 'vitest';
import { points, roundedTenths } from '../../src/report/figures.ts';

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + Math.round(value * 10), 0) / 10;

test.each([
  [[33.333333, 33.333333, 33.333333], [33.4, 33.3, 33.3], 100],
  [[0.06, 0.06], [0.1, 0], 0.1],
  [[62.46], [62.4], 62.4],
  [[], [], 0],
])('%j is printed as %j', (exact, printed, total) => {
  expect(roundedTenths(exact)).toEqual(printed);
  expect(sum(roundedTenths(exact))).toBe(total);
});

test('printed tenths add up, stray less than a tenth, and never round to another whole score', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 25, noNaN: true }), { maxLength: 20 }), (exact) => {
      const printed = roundedTenths(exact);
      const total = exact.reduce((all, value) => all + value, 0);
      printed.forEach((value, index) =>
        expect(Math.abs(value - (exact[index] ?? 0))).toBeLessThan(0.1 + 1e-6),
      );
      expect(points(sum(printed))).toBe(points(total));
    }),
  );
});
