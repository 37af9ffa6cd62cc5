/** The reasons of a verdict in the order in which they decide it. */
import type { Assessment, Reason } from '../../types/assessment.ts';

/** What bars the product, then what is unknown, then what is missing only in part; premises are no reasons. */
export function decisiveFirst(one: Assessment): Reason[] {
  const reasons = (one.verdict?.reasons ?? []).filter((reason) => reason.kind !== 'premise');
  return reasons.toSorted((a, b) => rank(a, one) - rank(b, one));
}

const RANKS = {
  failed: 0,
  'not-met': 0,
  unknown: 1,
  unproven: 2,
  reachable: 3,
  met: 4,
  passed: 4,
  'not-applicable': 4,
};

function rank({ kind, criterion }: Reason, { gates, requirements }: Assessment): number {
  const state =
    kind === 'gate'
      ? gates.find((gate) => gate.criterion === criterion)?.state
      : requirements.find((requirement) => requirement.criterion === criterion)?.status;
  return RANKS[state ?? 'unknown'];
}
