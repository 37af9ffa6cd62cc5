/** Outcome, conditions, attestations and steps of the approval beside each other and beside the verdict on the product. */
import type { Remark } from '../../../types/check.ts';
import { type Facts, isApproved, judgedOn, remark } from './remark.ts';

export function decisionRemarks(facts: Facts): Remark[] {
  return isApproved(facts.case)
    ? [...conditions(facts), ...verdict(facts), ...attestations(facts), ...lastStep(facts)]
    : refused(facts);
}

function conditions({ case: { decision }, verdict: found }: Facts): Remark[] {
  const named = decision?.conditions ?? [];
  const at = 'decision.conditions';
  if (decision?.outcome === 'approved-with-conditions')
    return named.length === 0 ? [remark('conditions-not-named', at)] : [];
  if (named.length > 0) return [remark('conditions-beside-approved', at, { count: named.length })];
  return found === 'fit-with-conditions' ? [remark('conditions-of-product', 'decision.outcome')] : [];
}

/** A product that is not fit may be used all the same, by somebody who says why. */
function verdict({ case: { decision }, verdict: found }: Facts): Remark[] {
  if (found !== 'not-fit' || decision?.['despite-verdict'] !== undefined) return [];
  return [remark('not-fit-unexplained', 'decision.despite-verdict')];
}

function attestations({ case: one }: Facts): Remark[] {
  return Object.entries(one['sign-off']?.attestations ?? {}).flatMap(([key, given]) =>
    given === false ? [remark('attestation-no', `sign-off.attestations.${key}`)] : [],
  );
}

function lastStep({ case: one }: Facts): Remark[] {
  const history = one['sign-off']?.history ?? [];
  const last = history.at(-1)?.did;
  return last === 'returned' || last === 'withdrawn'
    ? [remark('last-step', `sign-off.history[${history.length - 1}].did`)]
    : [];
}

function refused(facts: Facts): Remark[] {
  const { outcome } = facts.case.decision ?? {};
  const start = facts.case.deployment?.start;
  const day = judgedOn(facts);
  if (outcome === undefined || start === undefined || start >= day) return [];
  return [remark('rejected-in-use', 'deployment.start', { day: start, other: day })];
}
