/** Rule 7: scores, coverage and ranges. Numbers in, numbers out; nothing is rounded here. */

/** One criterion as the arithmetic sees it. */
export interface Scored {
  id: string;
  /** 0 or more. A weight of 0 counts nowhere. */
  weight: number;
  applicable: boolean;
  /** Proven level 0–4; null: unknown. */
  proven: number | null;
  low: number | null;
  high: number | null;
}

export interface Score {
  /** 0–100; null: none known. */
  score: number | null;
  range: { from: number; to: number } | null;
  /** 0–1; null: nothing applicable. */
  coverage: number | null;
}

const BEST = 4;

/** Points that each known criterion adds to the score of its principle; null: not counted. Their sum is the score. */
export function contributions(criteria: readonly Scored[]): (number | null)[] {
  const known = sum(criteria.filter(isKnown).map((one) => one.weight));
  return criteria.map((one) =>
    isKnown(one) ? (100 * one.weight * (one.proven ?? 0)) / (BEST * known) : null,
  );
}

/** Score of one principle over its criteria. */
export function scorePrinciple(criteria: readonly Scored[]): Score {
  const applicable = criteria.filter(isCounted);
  const weight = sum(applicable.map((one) => one.weight));
  if (weight === 0) return { score: null, range: null, coverage: null };
  const points = contributions(criteria).filter((one) => one !== null);
  const share = (level: (one: Scored) => number | null): number =>
    bounded((100 * sum(applicable.map((one) => one.weight * (level(one) ?? 0)))) / (BEST * weight));
  return {
    score: points.length === 0 ? null : bounded(sum(points)),
    range: { from: share((one) => one.low), to: share((one) => one.high) },
    coverage: Math.min(1, sum(applicable.filter(isKnown).map((one) => one.weight)) / weight),
  };
}

/** Mean of the principles by weight. One without an applicable criterion drops out; an unknown one leaves only a range. */
export function scoreOverall(principles: readonly (Score & { weight: number })[]): Score {
  const counted = principles.filter((one) => one.range !== null && one.weight > 0);
  const weight = sum(counted.map((one) => one.weight));
  if (weight === 0) return { score: null, range: null, coverage: null };
  const mean = (value: (one: Score) => number): number =>
    sum(counted.map((one) => one.weight * value(one))) / weight;
  const unknown = counted.some((one) => one.score === null);
  return {
    score: unknown ? null : bounded(mean((one) => one.score ?? 0)),
    range: {
      from: bounded(mean((one) => one.range?.from ?? 0)),
      to: bounded(mean((one) => one.range?.to ?? 100)),
    },
    coverage: Math.min(
      1,
      mean((one) => one.coverage ?? 0),
    ),
  };
}

/** Ids of the weakest known criteria: those at the lowest proven level, the heaviest first, three at most. */
export function weakest(criteria: readonly Scored[]): string[] {
  const known = criteria.filter((one) => isKnown(one) && (one.proven ?? BEST) < BEST);
  const lowest = Math.min(...known.map((one) => one.proven ?? BEST));
  const found = known.filter((one) => one.proven === lowest);
  return found
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map((one) => one.id);
}

function isCounted(one: Scored): boolean {
  return one.applicable && one.weight > 0;
}

function isKnown(one: Scored): boolean {
  return isCounted(one) && one.proven !== null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Floating point must not print 100.00000000000001. */
function bounded(points: number): number {
  return Math.min(100, Math.max(0, points));
}
