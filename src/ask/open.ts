/** Which criteria are open for a product, why, and how much an answer is worth. */
import type { AssessedCriterion, Assessment } from '../types/assessment.ts';

/** Why a question is asked. `gate` and `required` come from the use, the others from the evidence. */
export type OpenReason = 'gate' | 'required' | 'unknown' | 'lapsed' | 'contradicted' | 'unproven' | 'old';

/** Reasons why a criterion is open; none: what is known is proven. */
export function openReasons(criterion: AssessedCriterion, assessment: Assessment): OpenReason[] {
  const { state, lapsed, contradicted, old, claimed, proven } = criterion;
  const reasons: [OpenReason, boolean][] = [
    ['gate', isOpenGate(criterion.id, assessment)],
    ['required', neededLevel(criterion.id, assessment) !== null],
    ['unknown', state === 'unknown' && !lapsed],
    ['lapsed', lapsed],
    ['contradicted', contradicted],
    ['unproven', !contradicted && proven !== null && (claimed ?? proven) > proven],
    ['old', old],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

/** Level that the use needs and that the vendor has to show; null: none, or a setting of the customer reaches it. */
export function neededLevel(criterion: string, { requirements }: Assessment): number | null {
  const open = requirements.filter(
    ({ criterion: id, status }) => id === criterion && status !== 'met' && status !== 'reachable',
  );
  return open.length === 0 ? null : Math.max(...open.map(({ level }) => level));
}

/** A gate that failed or is open; one that the use waives is no question of the use. */
function isOpenGate(criterion: string, { gates }: Assessment): boolean {
  return gates.some(
    (gate) =>
      gate.criterion === criterion &&
      gate.waived === null &&
      (gate.state === 'failed' || gate.state === 'unknown'),
  );
}

/**
 * Worth of an answer: what decides about the use comes first, then weight times the levels in doubt. All levels are
 * in doubt where nothing counts; else those between proven and claimed, at least one where there is doubt at all.
 */
export function worthOf(
  { weight, state, claimed, proven }: AssessedCriterion,
  reasons: readonly OpenReason[],
): number {
  const decides = reasons.includes('gate') ? 2000 : reasons.includes('required') ? 1000 : 0;
  if (reasons.length === 0) return 0;
  const inDoubt = state === 'unknown' ? 4 : Math.max(1, (claimed ?? 0) - (proven ?? 0));
  return decides + weight * inDoubt;
}
