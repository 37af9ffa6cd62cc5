/** Days that cannot follow each other as they stand. */
import type { Remark } from '../../../types/check.ts';
import { addDays, type Day } from '../../dates.ts';
import { after, before, type Facts, isApproved, judgedOn, remark } from './remark.ts';

/** Evidence of a product is looked at again within a year, as recorded searches are (rule 3). */
const OLD = 365;

export function orderRemarks(facts: Facts): Remark[] {
  const { case: one } = facts;
  const decided = one.decision?.date;
  const until = one.decision?.['valid-until'];
  const next = one.review?.next;
  const { start, end } = one.deployment ?? {};
  return [
    ...after('evidence-after-decision', 'asOf', one.asOf, decided),
    ...oldEvidence(one.asOf, decided),
    ...before('end-before-start', 'deployment.end', end, start),
    ...before('review-before-decision', 'review.next', next, judgedOn(facts)),
    ...before('valid-before-decision', 'decision.valid-until', until, judgedOn(facts)),
    ...before('valid-before-start', 'decision.valid-until', until, start),
    ...after('review-after-validity', 'review.next', next, until),
    ...(isApproved(one) ? before('start-before-decision', 'deployment.start', start, decided) : []),
    ...heardLate(facts),
    ...(one['sign-off']?.signatures ?? []).flatMap(({ date }, at) =>
      before('signed-before-decision', `sign-off.signatures[${at}].date`, date, decided),
    ),
  ];
}

function oldEvidence(asOf: Day | undefined, decided: Day | undefined): Remark[] {
  if (asOf === undefined || decided === undefined || addDays(asOf, OLD) >= decided) return [];
  return [remark('evidence-old', 'asOf', { day: asOf, other: decided })];
}

/** Those whose word came after the decision. */
function heardLate({ case: { opinions = [], consultation, decision } }: Facts): Remark[] {
  return [
    ...opinions.flatMap(({ of, date }, at) =>
      after(
        of === 'data-protection-officer' ? 'officer-after-decision' : 'opinion-after-decision',
        `opinions[${at}].date`,
        date,
        decision?.date,
      ),
    ),
    ...(consultation?.held ?? []).flatMap(({ date }, at) =>
      after('asked-after-decision', `consultation.held[${at}].date`, date, decision?.date),
    ),
  ];
}
