/** The consultation of the authority beside the decision and the first call, where a law demands it. */
import type { Remark } from '../../../types/check.ts';
import { addDays } from '../../dates.ts';
import { after, before, type Facts, isApproved, remark } from './remark.ts';

export function consultationRemarks(facts: Facts): Remark[] {
  const { case: one, consultation } = facts;
  const { date, late } = one.decision?.authority ?? {};
  if (consultation.state !== 'required' || !isApproved(one)) return [];
  return [
    ...after('decision-before-consultation', 'decision.authority.date', date, one.decision?.date),
    ...unanswered(facts),
    ...(late === undefined
      ? before('start-before-consultation', 'deployment.start', one.deployment?.start, date)
      : []),
  ];
}

/** Until the authority has answered, or its time is over, nothing can be approved; then it is a question. */
function unanswered({ case: { decision }, consultation, regimes }: Facts): Remark[] {
  const { date, answered } = decision?.authority ?? {};
  const decided = decision?.date;
  if (date === undefined || decided === undefined || date > decided) return [];
  if (answered !== undefined && answered <= decided) return [];
  const asked = consultation.regimes.filter(({ duty }) => duty === 'required').map(({ regime }) => regime);
  const times = regimes.flatMap(({ id, consultation: { days } }) => (asked.includes(id) ? (days ?? []) : []));
  const over = times.length === 0 ? undefined : addDays(date, Math.max(...times));
  const rule = over !== undefined && decided < over ? 'consultation-open' : 'consultation-unanswered';
  return [remark(rule, 'decision.authority', { day: decided, other: answered ?? date })];
}
