/** Why less is proven than claimed, and what else a reader must know of a level, in plain words. */
import type { AssessedCriterion } from '../../types/assessment.ts';
import { fill, longDate, type Words } from './words.ts';

/** One sentence for each reservation; none for a level that simply stands. */
export function limitsOf(one: AssessedCriterion, words: Words): string[] {
  const { limits } = words;
  const levels = { claimed: one.claimed ?? '', proven: one.proven ?? '' };
  return [
    ...(one.cappedBy === null || one.state !== 'known' ? [] : [fill(limits[one.cappedBy], levels)]),
    ...(one.contradicted && one.cappedBy !== 'contradiction' ? [limits.contradicted] : []),
    ...(one.alleged ? [limits.alleged] : []),
    ...(one.old ? [limits.old] : []),
    ...(one.lapsed ? [fill(limits.lapsed, levels)] : []),
    ...(one.weakensOn === null ? [] : [fill(limits.weakensOn, { date: longDate(one.weakensOn, words) })]),
  ];
}
