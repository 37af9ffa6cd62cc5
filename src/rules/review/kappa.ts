/** How far two readers agree beyond chance on an ordered scale: weighted kappa (Cohen 1968) with its interval. */

/** Linear: each step apart counts alike. Quadratic: far apart counts more. Unweighted: any difference counts whole. */
export type Weighting = 'unweighted' | 'linear' | 'quadratic';

/** Two readings of one thing: positions on the scale, 0 to categories − 1. */
export type Pair = readonly [first: number, second: number];

export interface Kappa {
  /** Things that both have read. */
  count: number;
  /** −1 to 1; 1 is full agreement, 0 what chance would give. null: it cannot be told, see `undefinedKappa`. */
  value: number | null;
  /** 95 % interval, kept within −1 to 1; null: it cannot be told. */
  interval: { from: number; to: number } | null;
}

/** Less than this is nothing but rounding. */
const NEARLY = 1e-12;

/** Two-sided 95 % of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Weighted kappa with the large-sample interval of Fleiss, Cohen and Everitt (1969). There is no value where chance
 * alone would already give full agreement (everything read as one and the same), and no interval where the readings
 * do not vary around the value: an interval of no width would claim a certainty that a few readings cannot give.
 */
export function weightedKappa(pairs: readonly Pair[], categories: number, weighting: Weighting): Kappa {
  const count = pairs.length;
  const weight = (i: number, j: number): number => agreement(i, j, categories, weighting);
  const table = shares(pairs, categories);
  const { observed, expected, rows, columns } = agreements(table, weight);
  if (count === 0 || expected > 1 - NEARLY) return { count, value: null, interval: null };
  const value = (observed - expected) / (1 - expected);
  const variance = spread({ table, weight, rows, columns, expected, value }) / count;
  if (variance < NEARLY) return { count, value, interval: null };
  const half = (Z * Math.sqrt(variance)) / (1 - expected);
  return { count, value, interval: { from: Math.max(-1, value - half), to: Math.min(1, value + half) } };
}

type Weight = (i: number, j: number) => number;

/** 1 for the same, 0 for the ends of the scale. */
function agreement(i: number, j: number, categories: number, weighting: Weighting): number {
  const apart = Math.abs(i - j);
  if (weighting === 'unweighted') return apart === 0 ? 1 : 0;
  const share = apart / (categories - 1);
  return 1 - (weighting === 'linear' ? share : share ** 2);
}

/** Share of the pairs in each cell of the table of first by second reading. */
function shares(pairs: readonly Pair[], categories: number): number[][] {
  const table = Array.from({ length: categories }, () => Array.from({ length: categories }, () => 0));
  for (const [i, j] of pairs) {
    const row = table[i];
    if (row?.[j] === undefined) throw new RangeError(`(${i}, ${j}) is not on a scale of ${categories}`);
    row[j] += 1;
  }
  return table.map((row) => row.map((count) => count / pairs.length));
}

/** Agreement seen and agreement by chance; for each row and column the mean weight that chance gives it. */
function agreements(
  table: readonly number[][],
  weight: Weight,
): { observed: number; expected: number; rows: number[]; columns: number[] } {
  const byRow = table.map(sum);
  const byColumn = table.map((_, j) => sum(table.map((row) => row[j] ?? 0)));
  return {
    observed: sum(table.map((row, i) => sum(row.map((share, j) => share * weight(i, j))))),
    expected: sum(byRow.map((p, i) => sum(byColumn.map((q, j) => p * q * weight(i, j))))),
    rows: byRow.map((_, i) => sum(byColumn.map((q, j) => q * weight(i, j)))),
    columns: byColumn.map((_, j) => sum(byRow.map((p, i) => p * weight(i, j)))),
  };
}

interface Spread {
  table: readonly number[][];
  weight: Weight;
  rows: readonly number[];
  columns: readonly number[];
  expected: number;
  value: number;
}

/** Variance of one pair's share in kappa, before division by (1 − expected)², as Fleiss, Cohen and Everitt give it. */
function spread({ table, weight, rows, columns, expected, value }: Spread): number {
  const terms = table.flatMap((row, i) =>
    row.map((share, j) => {
      const chance = ((rows[i] ?? 0) + (columns[j] ?? 0)) * (1 - value);
      return share * (weight(i, j) - chance) ** 2;
    }),
  );
  return sum(terms) - (value - expected * (1 - value)) ** 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}
