/** What is open for lack of evidence: the answers decide whether a product may be used at all. */
import type { AssessedRequirement, Assessment } from '../types/assessment.ts';
import type { ComparedProduct, OpenPoint } from '../types/comparison.ts';
import { nameOf } from './differences.ts';

/** Open gates, then open requirements, those first whose answer decides; one criterion is asked about once. */
export function openPointsOf(products: readonly ComparedProduct[]): OpenPoint[] {
  return products
    .flatMap(({ assessment, barriers }) => pointsOf(assessment, barriers))
    .toSorted((a, b) => a.otherBarriers - b.otherBarriers);
}

function pointsOf(assessment: Assessment, barriers: readonly string[]): OpenPoint[] {
  const { gates, requirements, principles } = assessment;
  const criteria = new Map(principles.flatMap((one) => one.criteria).map((one) => [one.id, one]));
  const open = [
    ...gates
      .filter((gate) => gate.state === 'unknown' && gate.waived === null)
      .map(({ criterion }) => ({ criterion, kind: 'gate' as const, level: 1 })),
    ...requirements
      .filter(isOpen)
      .map(({ criterion, level }) => ({ criterion, kind: 'requirement' as const, level })),
  ];
  const distinct = new Map(open.toReversed().map((one) => [one.criterion, one]));
  const otherBarriers = barriers.filter((id) => !distinct.has(id)).length;
  return [...distinct.values()].reverse().flatMap((one) => {
    const criterion = criteria.get(one.criterion);
    if (criterion === undefined) return [];
    const { title, claimed, ask } = criterion;
    return [{ ...nameOf(assessment), ...one, title, claimed, otherBarriers, ask }];
  });
}

/** Nothing is known, or what is claimed would do and is only not proven. */
function isOpen({ status, claimed, level }: AssessedRequirement): boolean {
  return status === 'unknown' || status === 'unproven' || (status === 'not-met' && (claimed ?? 0) >= level);
}
