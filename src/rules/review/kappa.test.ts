/** Kappa against published figures, and what must hold whatever the readings. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pair, weightedKappa } from './kappa.ts';

/** A table of counts as pairs of readings. */
function pairsOf(table: readonly number[][]): Pair[] {
  return table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, (): Pair => [i, j])),
  );
}

/**
 * 91 couples on a scale of four: Hout, Duncan and Sobel (1987), given by Agresti (1990). Figures as the documentation
 * of the R package vcd prints them for Kappa(SexualFun) and its confint().
 */
const COUPLES = pairsOf([
  [7, 7, 2, 3],
  [2, 8, 3, 7],
  [1, 5, 4, 9],
  [2, 8, 9, 14],
]);

describe('kappa against published figures', () => {
  it('agrees with the published example, unweighted', () => {
    const { count, value, interval } = weightedKappa(COUPLES, 4, 'unweighted');
    expect(count).toBe(91);
    expect(value).toBeCloseTo(0.1293, 4);
    expect(interval?.from).toBeCloseTo(-0.005120399, 8);
    expect(interval?.to).toBeCloseTo(0.2637809, 7);
  });

  it('agrees with the published example, linearly weighted', () => {
    const { value, interval } = weightedKappa(COUPLES, 4, 'linear');
    expect(value).toBeCloseTo(0.2374, 4);
    expect(interval?.from).toBeCloseTo(0.083883432, 8);
    expect(interval?.to).toBeCloseTo(0.3908778, 7);
  });

  it('agrees with the figures of another program, quadratically weighted', () => {
    // Ratings of anxiety, raters 2 and 3, from the R package irr; its kappa2() as the tests of statsmodels record it.
    // Nobody gave the fifth of six steps; irr drops it.
    const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
    const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
    const step = (level: number): number => (level === 6 ? 4 : level - 1);
    const pairs = second.map((level, index): Pair => [step(level), step(third[index] ?? 0)]);
    expect(weightedKappa(pairs, 5, 'unweighted').value).toBeCloseTo(-0.006289308, 8);
    expect(weightedKappa(pairs, 5, 'linear').value).toBeCloseTo(0.1459075, 7);
    expect(weightedKappa(pairs, 5, 'quadratic').value).toBeCloseTo(0.2520325, 7);
  });

  it('has the interval that SAS prints, unweighted and linearly weighted', () => {
    // As the tests of statsmodels record the printout.
    const pairs = pairsOf([
      [0, 4, 1],
      [0, 8, 0],
      [0, 1, 5],
    ]);
    const plain = weightedKappa(pairs, 3, 'unweighted');
    expect([plain.value, plain.interval?.from, plain.interval?.to].map((one) => one?.toFixed(4))).toEqual([
      '0.4842',
      '0.2137',
      '0.7547',
    ]);
    const linear = weightedKappa(pairs, 3, 'linear');
    expect([linear.value, linear.interval?.from, linear.interval?.to].map((one) => one?.toFixed(4))).toEqual([
      '0.4701',
      '0.1845',
      '0.7558',
    ]);
  });
});

describe('kappa at its bounds', () => {
  it('is the intraclass correlation when quadratic and the readers use the scale alike', () => {
    // With equal margins, quadratically weighted kappa is Pearson's correlation (Fleiss and Cohen 1973).
    const pairs = pairsOf([
      [4, 1, 0],
      [1, 2, 2],
      [0, 2, 5],
    ]);
    const mean = pairs.reduce((total, [a]) => total + a, 0) / pairs.length;
    const [cov, variance] = pairs.reduce(
      ([c, v], [a, b]) => [c + (a - mean) * (b - mean), v + (a - mean) ** 2],
      [0, 0],
    );
    expect(weightedKappa(pairs, 3, 'quadratic').value).toBeCloseTo(cov / variance, 12);
  });

  it('has no value without readings or where all are one level, and no interval where nothing varies', () => {
    expect(weightedKappa([], 5, 'linear')).toEqual({ count: 0, value: null, interval: null });
    expect(
      weightedKappa(
        [
          [3, 3],
          [3, 3],
        ],
        5,
        'linear',
      ),
    ).toEqual({ count: 2, value: null, interval: null });
    expect(
      weightedKappa(
        [
          [3, 3],
          [1, 1],
        ],
        5,
        'linear',
      ),
    ).toEqual({ count: 2, value: 1, interval: null });
  });

  it('refuses a reading off the scale', () => {
    expect(() => weightedKappa([[0, 5]], 5, 'linear')).toThrow(RangeError);
  });
});

const level = fc.integer({ min: 0, max: 4 });
const readings = fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 60 });
const weighting = fc.constantFrom('unweighted' as const, 'linear' as const, 'quadratic' as const);

describe('kappa of any readings', () => {
  it('lies within −1 and 1 and within its interval, whoever is named first and in whatever order', () => {
    fc.assert(
      fc.property(readings, weighting, (pairs, by) => {
        const one = weightedKappa(pairs, 5, by);
        const other = weightedKappa(pairs.map(([a, b]): Pair => [b, a]).reverse(), 5, by);
        if (one.value === null) return other.value === null;
        expect(one.value).toBeCloseTo(other.value ?? Number.NaN, 9);
        expect(one.value).toBeGreaterThanOrEqual(-1 - 1e-9);
        expect(one.value).toBeLessThanOrEqual(1 + 1e-9);
        const { from, to } = one.interval ?? { from: -1, to: 1 };
        return from <= one.value + 1e-9 && one.value - 1e-9 <= to;
      }),
    );
  });

  it('has no value where everything is read as one level, however many there are', () => {
    fc.assert(
      fc.property(level, fc.integer({ min: 1, max: 200 }), weighting, (one, count, by) => {
        const pairs = Array.from({ length: count }, (): Pair => [one, one]);
        expect(weightedKappa(pairs, 5, by)).toEqual({ count, value: null, interval: null });
      }),
    );
  });

  it('is 1 where the readers agree on everything and more than one level is used', () => {
    fc.assert(
      fc.property(fc.array(level, { minLength: 2 }), weighting, (levels, by) => {
        fc.pre(new Set(levels).size > 1);
        expect(
          weightedKappa(
            levels.map((one): Pair => [one, one]),
            5,
            by,
          ).value,
        ).toBeCloseTo(1, 9);
      }),
    );
  });
});
