/** What was decided to be done by a day that has passed. It never takes 'final' from what was approved. */
import type { Remark } from '../../../types/check.ts';
import { duesOf } from '../due.ts';
import { type Facts, judgedOn, remark } from './remark.ts';

const RULE_OF = { review: 'review-overdue', validity: 'validity-over', measure: 'measure-overdue' } as const;

/** A review or a validity that ended before the decision is a contradiction, told by its own rule. */
export function dueRemarks(facts: Facts): Remark[] {
  const { case: one, today } = facts;
  const measures = (one.measures ?? []).map(({ id }) => id);
  const place = { review: 'review.next', validity: 'decision.valid-until' };
  return duesOf(one, today)
    .filter(({ what, overdue, day }) => overdue && (what === 'measure' || day >= judgedOn(facts)))
    .map(({ what, day, measure }) =>
      measure === null || what !== 'measure'
        ? remark(RULE_OF[what], what === 'measure' ? 'measures' : place[what], { day })
        : remark(RULE_OF[what], `measures[${measures.indexOf(measure.id)}].due`, {
            day,
            about: { kind: 'measure', value: measure.id },
          }),
    );
}
