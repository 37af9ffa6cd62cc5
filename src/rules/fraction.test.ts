import { describe, expect, it } from 'vitest';
import {
  add,
  compared,
  exactly,
  floor,
  type Fraction,
  fraction,
  over,
  percentages,
  subtract,
  sumOf,
  times,
  written,
} from './fraction.ts';

const half = fraction(1, 2);
const third = fraction(1, 3);

describe('exact fractions', () => {
  const minus = (n: number, d: number): Fraction => subtract(fraction(0), fraction(n, d));

  it.each<[string, () => Fraction, string]>([
    ['sum', () => add(half, third), '5/6'],
    ['difference', () => subtract(third, half), '-1/6'],
    ['product', () => times(half, third), '1/6'],
    ['product that is not in lowest terms', () => times(half, fraction(2, 3)), '1/3'],
    ['quotient', () => over(half, third), '3/2'],
    ['quotient by a negative', () => over(half, minus(1, 6)), '-3'],
    ['quotient of negatives', () => over(minus(1, 2), minus(3, 4)), '2/3'],
    ['lowest terms', () => fraction(600, 400), '3/2'],
    ['lowest terms of small numbers', () => fraction(6, 4), '3/2'],
    ['lowest terms below nothing', () => fraction(-6, 4), '-3/2'],
    ['the sign stands above', () => fraction(1, -2), '-1/2'],
    ['nothing', () => fraction(0, 7), '0'],
    ['nothing, of negatives', () => fraction(0, -7), '0'],
    ['a whole', () => fraction(8, 4), '2'],
    ['of numbers that share no small place', () => fraction(1, 129), '1/129'],
    ['beyond floating point', () => fraction(2n ** 70n, 3n), '1180591620717411303424/3'],
    ['the sum of none', () => sumOf([]), '0'],
    ['the sum of one', () => sumOf([fraction(3, 7)]), '3/7'],
    ['the sum of parts of one size', () => sumOf([fraction(1, 7), fraction(2, 7), fraction(3, 7)]), '6/7'],
    ['the sum of parts of several', () => sumOf([half, third, fraction(2), fraction(1, 6)]), '3'],
  ])('%s', (_name, value, text) => {
    expect(written(value())).toBe(text);
  });
});

describe('exact fractions of decimal numbers, their order and whole part', () => {
  it('stands for no other, however often small ones were asked for', () => {
    const texts = ([n, d]: [number, number]): string => written(fraction(n, d));
    expect(
      (
        [
          [2, 1],
          [1, 129],
          [0, 127],
          [1, -1],
        ] as [number, number][]
      ).map(texts),
    ).toEqual(['2', '1/129', '0', '-1']);
  });

  it.each([
    [0.1, '1/10'],
    [0.3, '3/10'],
    [2.5, '5/2'],
    [12.25, '49/4'],
    [-0.25, '-1/4'],
    [0, '0'],
    [1e21, '1000000000000000000000'],
    [1e-7, '1/10000000'],
    [1.5e-7, '3/20000000'],
    [12.5e21, '12500000000000000000000'],
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
    [7, 2, 3],
    [-7, 2, -4],
    [-4, 2, -2],
    [0, 1, 0],
    [1, 3, 0],
    [-1, 3, -1],
  ])('floor of %i/%i is %i', (n, d, whole) => {
    expect(floor(fraction(n, d))).toBe(whole);
  });

  it('compares exactly', () => {
    const tenth = exactly(0.1);
    const sum = add(add(tenth, tenth), tenth);
    expect([compared(sum, exactly(0.3)), compared(half, third) > 0, compared(third, half) < 0]).toEqual([
      0,
      true,
      true,
    ]);
  });
});

describe('rule 7: rounded by largest remainder, ties to the earlier part', () => {
  const of =
    (d: number, ...parts: number[]) =>
    (): number[] =>
      percentages(parts.map((n) => fraction(n, d)));

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
    expect(found()).toEqual(wanted);
    expect(found().reduce((sum, one) => sum + one, 0)).toBe(100);
  });
});
