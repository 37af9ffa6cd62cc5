/** Where products surely differ: what the best can be at least lies above what the worst can be at most. */
import type { AssessedCriterion, Assessment } from '../types/assessment.ts';
import type { Difference, ProductName } from '../types/comparison.ts';

/** The greatest difference in points of the overall score first; what counts in no score comes last. */
export function differencesOf(assessments: readonly Assessment[]): Difference[] {
  const [first] = assessments;
  const list = (first?.principles ?? []).flatMap(({ id, criteria }) =>
    criteria.flatMap((criterion) => differenceOn(criterion, id, assessments)),
  );
  return list.toSorted(
    (a, b) => b.points - a.points || b.levels - a.levels || (a.criterion < b.criterion ? -1 : 1),
  );
}

/** A product in one edition, as results name it. */
export function nameOf({ vendor, edition }: Pick<Assessment, 'vendor' | 'edition'>): ProductName {
  return { vendor: vendor.id, edition };
}

interface Standing {
  product: Assessment;
  one: AssessedCriterion;
  low: number;
  high: number;
}

function differenceOn(
  { id, title }: AssessedCriterion,
  principle: string,
  assessments: readonly Assessment[],
): Difference[] {
  const standings = assessments.flatMap((product) => standingOf(product, principle, id));
  const best = Math.max(...standings.map((one) => one.low));
  const worst = Math.min(...standings.map((one) => one.high));
  const levels = best - worst;
  if (standings.length < 2 || levels <= 0) return [];
  const names = (list: readonly Standing[]): ProductName[] => list.map(({ product }) => nameOf(product));
  return [
    {
      ...{ criterion: id, title, principle, levels },
      points: levels * Math.max(...standings.map((one) => pointsPerLevel(one, principle))),
      best: names(standings.filter((one) => one.low === best)),
      worst: names(standings.filter((one) => one.high === worst)),
    },
  ];
}

function standingOf(product: Assessment, principle: string, id: string): Standing[] {
  const one = product.principles.find((entry) => entry.id === principle)?.criteria.find((c) => c.id === id);
  if (one === undefined || one.low === null || one.high === null) return [];
  return [{ product, one, low: one.low, high: one.high }];
}

/** What one level of the criterion is worth in the overall score of the product. */
function pointsPerLevel({ product, one }: Standing, principle: string): number {
  const counted = product.principles.filter(({ range, weight }) => range !== null && weight > 0);
  const own = counted.find(({ id }) => id === principle);
  if (own === undefined) return 0;
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  const within = own.criteria
    .filter(({ state }) => state !== 'not-applicable')
    .reduce((sum, { weight }) => sum + weight, 0);
  return (25 * own.weight * one.weight) / (all * within);
}
