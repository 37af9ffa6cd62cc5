/** Exact fractions: shares are compared and rounded only at the very end, so no order hangs on a floating-point digit. */

/** A fraction in lowest terms; the denominator is above 0. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

/** n / d in lowest terms. Throws RangeError for d = 0. */
export function fraction(n: bigint | number, d: bigint | number = 1): Fraction {
  if (!isSmall(n) || !isSmall(d)) return reduced(BigInt(n), BigInt(d));
  return (small[n * SMALL + d] ??= reduced(BigInt(n), BigInt(d)));
}

/** Halves over clients, weights, hundredths: asked for over and over. */
const SMALL = 128;
const small: Fraction[] = [];

function isSmall(value: bigint | number): value is number {
  return Number.isInteger(value) && value >= 0 && value < SMALL;
}

/** The decimal number as it is written: 0.1 is a tenth. Throws RangeError for what is no finite number. */
export function exactly(value: number): Fraction {
  const [, sign = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (whole === '') throw new RangeError(`${value} is no finite number`);
  const shift = Number(power) - part.length;
  const digits = BigInt(`${sign}${whole}${part}`);
  return shift >= 0 ? fraction(digits * 10n ** BigInt(shift)) : fraction(digits, 10n ** BigInt(-shift));
}

export function add(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** The sum of all, put into lowest terms once. */
export function sumOf(parts: readonly Fraction[]): Fraction {
  let [n, d] = [0n, 1n];
  for (const part of parts) {
    if (part.d === d) n += part.n;
    else [n, d] = [n * part.d + part.n * d, d * part.d];
  }
  return reduced(n, d);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.n, a.d * b.d);
}

/** Throws RangeError where b is 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return reduced(a.n * b.d, a.d * b.n);
}

/** Below, at or above 0 as a is less than, equal to or more than b. */
export function compared(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest whole number that is not above it; of what is below 0 only in lowest terms. */
export function floor({ n, d }: Fraction): number {
  const whole = n / d;
  return Number(n < 0n && d !== 1n ? whole - 1n : whole);
}

/** 13/25, for the record. */
export function written({ n, d }: Fraction): string {
  return d === 1n ? String(n) : `${n}/${d}`;
}

/**
 * Shares that add up to 1 as whole numbers that add up to 100: by largest remainder, ties to the earlier part (rule 7).
 */
export function percentages(shares: readonly Fraction[]): number[] {
  // In no hurry to be in lowest terms: they are only held against each other.
  const points = shares.map(({ n, d }): Fraction => ({ n: n * 100n, d }));
  const whole = points.map(floor);
  const rest = points.map(({ n, d }, at): Fraction => ({ n: n - BigInt(whole[at] ?? 0) * d, d }));
  const missing = 100 - whole.reduce((sum, one) => sum + one, 0);
  const first = rest.map((_, at) => at).toSorted((a, b) => compared(rest[b] ?? ZERO, rest[a] ?? ZERO));
  return whole.map((one, at) => one + (first.indexOf(at) < missing ? 1 : 0));
}

function reduced(n: bigint, d: bigint): Fraction {
  if (d === 0n) throw new RangeError('a fraction over nothing');
  const by = gcd(n, d);
  const factor = by * d < 0n ? -by : by;
  return { n: n / factor, d: d / factor };
}

/** Of either sign. */
function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
