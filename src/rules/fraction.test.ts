import { describe, expect, it } from 'vitest';
import {
  add,
  compared,
  exactly,
  floor,
  fraction,
  over,
  percentages,
  subtract,
  times,
  written,
} from './fraction.ts';

const half = fraction(1, 2);
const third = fraction(1, 3);

describe('exact fractions', () => {
  it.each([
    ['sum', add(half, third), '5/6'],
    ['difference', subtract(third, half), '-1/6'],
    ['product', times(half, third), '1/6'],
    ['quotient', over(half, third), '3/2'],
    ['quotient of negatives', over(half, subtract(third, half)), '-3'],
    ['lowest terms', fraction(6, 4), '3/2'],
    ['the sign stands above', fraction(1, -2), '-1/2'],
    ['nothing', fraction(0, 7), '0'],
    ['a whole', fraction(8, 4), '2'],
    ['beyond floating point', fraction(2n ** 70n, 3n), '1180591620717411303424/3'],
  ])('%s', (_name, value, text) => {
    expect(written(value)).toBe(text);
  });

  it.each([
    [0.1, '1/10'],
    [0.3, '3/10'],
    [2.5, '5/2'],
    [-0.25, '-1/4'],
    [0, '0'],
    [1e21, '1000000000000000000000'],
    [1e-7, '1/10000000'],
    [1.5e-7, '3/20000000'],
  ])('the number %d is %s as it is written', (value, text) => {
    expect(written(exactly(value))).toBe(text);
  });

  it.each([Number.NaN, Infinity, -Infinity])('%d is no number', (value) => {
    expect(() => exactly(value)).toThrow(RangeError);
  });

  it('refuses a fraction over nothing', () => {
    expect(() => fraction(1, 0)).toThrow(RangeError);
    expect(() => over(half, fraction(0))).toThrow(RangeError);
  });

  it.each([
    [fraction(7, 2), 3],
    [fraction(-7, 2), -4],
    [fraction(-4, 2), -2],
    [fraction(0), 0],
    [fraction(1, 3), 0],
  ])('floor of %o is %i', (value, whole) => {
    expect(floor(value)).toBe(whole);
  });

  it('compares exactly', () => {
    const tenth = exactly(0.1);
    const sum = add(add(tenth, tenth), tenth);
    expect([compared(sum, exactly(0.3)), compared(half, third) > 0, compared(third, half) < 0]).toEqual([
      ...[0, true, true],
    ]);
  });
});

describe('rule 7: rounded by largest remainder, ties to the earlier part', () => {
  const of = (d: number, ...parts: number[]): number[] => percentages(parts.map((n) => fraction(n, d)));

  it.each([
    ['three thirds: the first gets the odd one', of(3, 1, 1, 1), [34, 33, 33]],
    ['two halves of a hundredth: the earlier rises', of(200, 99, 101), [50, 50]],
    ['six sixths: the first four', of(6, 1, 1, 1, 1, 1, 1), [17, 17, 17, 17, 16, 16]],
    ['the largest remainder, wherever it stands', of(1000, 334, 333, 333), [34, 33, 33]],
    ['the largest remainder stands last', of(1000, 333, 333, 334), [33, 33, 34]],
    ['two missing, a tie for the second', of(1000, 336, 332, 332), [34, 33, 33]],
    ['what is nothing stays nothing', of(3, 2, 0, 1), [67, 0, 33]],
    ['all', of(1, 0, 1, 0), [0, 100, 0]],
    ['a trace beside nearly all', of(1000, 1, 999), [0, 100]],
    ['a half goes before quarters', of(400, 1, 1, 398), [0, 0, 100]],
    ['sevenths', of(7, 1, 2, 4), [14, 29, 57]],
  ])('%s', (_name, found, wanted) => {
    expect(found).toEqual(wanted);
    expect(found.reduce((sum, one) => sum + one, 0)).toBe(100);
  });
});
