/** Who takes part in the ranking, and what stands in the way of the others. */
import type { Assessment } from '../types/assessment.ts';
import type { ComparedProduct, Comparison } from '../types/comparison.ts';
import { nameOf } from './differences.ts';

/**
 * Under this coverage a product has no score (rule 7), and so no place: its unknown levels would be drawn at half of
 * all points on average, and silence would pay.
 */
const ENOUGH_KNOWN = 0.5;

/** Why a product is not ranked; null: it is. */
export function barredBy({ verdict, overall }: Assessment): ComparedProduct['barred'] {
  const known = overall.coverage ?? 0;
  if (known === 0) return 'nothing-known';
  if (verdict?.value === 'not-fit') return 'not-fit';
  return known < ENOUGH_KNOWN ? 'little-known' : null;
}

/** Gates that fail and are not waived, then requirements that are not met; each criterion once. */
export function barriersOf({ gates, requirements }: Assessment): string[] {
  const failed = gates.filter((gate) => gate.state === 'failed' && gate.waived === null);
  const unmet = requirements.filter((one) => one.status === 'not-met');
  return [...new Set([...failed, ...unmet].map((one) => one.criterion))];
}

/** Fewest barriers, of those known well enough: one of which little is known only seems to have few. */
export function closestOf(products: readonly ComparedProduct[]): Comparison['closest'] {
  const known = products.filter(
    ({ barred, assessment }) => barred === 'not-fit' && (assessment.overall.coverage ?? 0) >= ENOUGH_KNOWN,
  );
  const least = Math.min(...known.map((one) => one.barriers.length));
  return known.filter((one) => one.barriers.length === least).map(({ assessment }) => nameOf(assessment));
}
