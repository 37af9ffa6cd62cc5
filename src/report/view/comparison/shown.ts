/** Which differences the document shows. */
import type { Comparison, Difference } from '../../../types/comparison.ts';

/** More differences than this make a document that nobody reads; the workbook holds them all. */
const MOST = 12;

/** Those that the document shows: the greatest, and what stands beside the score. */
export function shownDifferences({ differences, beside }: Comparison): Difference[] {
  return differences.filter(({ criterion }, index) => index < MOST || beside.includes(criterion));
}
