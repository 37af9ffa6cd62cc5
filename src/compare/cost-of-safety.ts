/** What it takes to run a product safely: as shipped against hardened. */
import type { Assessment } from '../types/assessment.ts';
import type { CostOfSafety, SafetySide } from '../types/comparison.ts';

/** Both assessments are of the same product, edition, use and day. */
export function costOfSafety(shipped: Assessment, hardened: Assessment): CostOfSafety {
  return {
    shipped: sideOf(shipped),
    hardened: sideOf(hardened),
    switches: hardened.settings
      .filter((setting) => setting.applied)
      .map(({ id, title, where, recommended, costs, gain }) => ({
        ...{ id, title, where, recommended, costs, gain },
      })),
  };
}

function sideOf({ verdict, overall, gates, requirements }: Assessment): SafetySide {
  return {
    verdict: verdict?.value ?? 'undetermined',
    ...overall,
    gatesFailed: gates
      .filter((gate) => gate.state === 'failed' && gate.waived === null)
      .map((gate) => gate.criterion),
    unmet: requirements.filter((one) => one.status !== 'met').map((one) => one.criterion),
  };
}
