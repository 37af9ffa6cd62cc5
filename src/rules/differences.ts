/** Where products stand differently: surely, whatever is open; or as far as is known. */
import type { ComparedCriterion } from '../types/comparison.ts';
import { type Compared, order } from './compare.ts';
import type { PlacedCriterion, PlacedElement } from './elements.ts';
import { add, compared, type Fraction, fraction, subtract, times, written, ZERO } from './fraction.ts';
import { type Shares, worthOf } from './score.ts';

/** Criteria in which elements stand differently: the certain ones first, the weightiest first. */
export function differencesOf(products: readonly Compared[]): ComparedCriterion[] {
  const [first] = products;
  if (first === undefined) return [];
  const worths = products.map(({ found }) =>
    worthOf(found.elements.criteria, found.shares, found.use.weights),
  );
  const found = first.found.elements.criteria.map((criterion) => differenceIn(criterion, products, worths));
  const all = found.flatMap((one) => one ?? []);
  const certain = all.filter((one) => one.result.certain);
  return [
    ...certain.toSorted((a, b) => compared(b.points, a.points)),
    ...all.filter((one) => !one.result.certain),
  ].map(({ result }) => result);
}

/** Points of the whole to one place, half up. */
export function pointsOf(share: Fraction): number {
  const { n, d } = times(share, fraction(2000));
  return Number((n + d) / (2n * d)) / 10;
}

/** What each element is worth of the whole. */
type Worth = ReadonlyMap<string, Fraction>;

interface Difference {
  points: Fraction;
  result: ComparedCriterion;
}

function differenceIn(
  criterion: PlacedCriterion,
  products: readonly Compared[],
  worths: readonly Worth[],
): Difference | undefined {
  const elements = criterion.elements.filter((one) => differs(one, products));
  if (elements.length === 0) return undefined;
  const { gap, best, worst } = spreadOf(products, ({ found }) => found.score.criteria.get(criterion.id));
  const points = times(gap, weightOf(criterion, worths));
  return {
    points,
    result: {
      criterion: criterion.id,
      certain: gap.n > 0n,
      gap: Number(times(gap, fraction(100)).n / times(gap, fraction(100)).d),
      points: pointsOf(points),
      best,
      worst,
      elements: elements.map(({ id }) => ({ element: id, certain: isSurely(id, products, { best, worst }) })),
    },
  };
}

/** An element differs where its shares do, or where it applies to some only. */
function differs({ id }: PlacedElement, products: readonly Compared[]): boolean {
  const stands = products.map(({ found }) => {
    const shares = found.shares.get(id);
    return shares === undefined ? '' : `${written(shares.shown)} ${written(shares.open)}`;
  });
  return new Set(stands).size > 1;
}

/** Of those that show most and those that can reach least in the criterion: one shows more than another could. */
function isSurely(
  id: string,
  products: readonly Compared[],
  { best, worst }: Pick<Spread, 'best' | 'worst'>,
): boolean {
  const sharesIn = (ids: readonly string[]): Shares[] =>
    products.flatMap((one) => (ids.includes(one.id) ? (one.found.shares.get(id) ?? []) : []));
  const least = sharesIn(worst);
  return sharesIn(best).some(({ shown }) =>
    least.some((low) => compared(shown, add(low.shown, low.open)) > 0),
  );
}

interface Spread {
  /** How much more the best shows than the worst could ever show. 0: it is not certain. */
  gap: Fraction;
  best: string[];
  worst: string[];
}

function spreadOf(products: readonly Compared[], of: (one: Compared) => Shares | undefined): Spread {
  const known = products.flatMap((one) => {
    const shares = of(one);
    return shares === undefined
      ? []
      : [{ id: one.id, low: shares.shown, high: add(shares.shown, shares.open) }];
  });
  const [top] = known.map(({ low }) => low).toSorted((a, b) => compared(b, a));
  const [bottom] = known.map(({ high }) => high).toSorted(compared);
  if (top === undefined || bottom === undefined || compared(top, bottom) <= 0)
    return { gap: ZERO, best: [], worst: [] };
  const ids = (list: typeof known): string[] => list.map(({ id }) => id).toSorted(order);
  return {
    gap: subtract(top, bottom),
    best: ids(known.filter(({ low }) => compared(low, top) === 0)),
    worst: ids(known.filter(({ high }) => compared(high, bottom) === 0)),
  };
}

/** Share of the criterion in the whole, the greatest of any product. */
function weightOf({ elements }: PlacedCriterion, worths: readonly Worth[]): Fraction {
  const shares = worths.map((worth) =>
    elements.reduce((sum, { id }) => add(sum, worth.get(id) ?? ZERO), ZERO),
  );
  return shares.toSorted((a, b) => compared(b, a))[0] ?? ZERO;
}
