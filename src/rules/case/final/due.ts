/** What was decided to be done by a day that has passed. It never takes 'final' from what was approved. */
import type { Remark } from '../../../types/check.ts';
import type { Day } from '../../dates.ts';
import { type Facts, judgedOn, remark } from './remark.ts';

export function dueRemarks(facts: Facts): Remark[] {
  const { case: one, today } = facts;
  const since = judgedOn(facts);
  const passed = (day: Day | undefined): day is Day => day !== undefined && day < today;
  const until = one.decision?.['valid-until'];
  const next = one.review?.next;
  return [
    ...(passed(until) && until >= since
      ? [remark('validity-over', 'decision.valid-until', { day: until })]
      : []),
    ...(passed(next) && next >= since ? [remark('review-overdue', 'review.next', { day: next })] : []),
    ...(one.measures ?? []).flatMap(({ id, due, status, done }, at) =>
      passed(due) && status !== 'done' && status !== 'rejected' && done === undefined
        ? [
            remark('measure-overdue', `measures[${at}].due`, {
              day: due,
              about: { kind: 'measure', value: id },
            }),
          ]
        : [],
    ),
  ];
}
