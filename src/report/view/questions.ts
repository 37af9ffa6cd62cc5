/** What to ask the provider: everything unknown, and everything proven lower than claimed. */
import type { AssessedCriterion, Assessment } from '../../types/assessment.ts';
import { placeIn, type Places } from './places.ts';
import { fill, type Words } from './words.ts';

export function questionsView({ principles }: Assessment, places: Places, words: Words) {
  const groups = principles.map(({ id, title, criteria }) => ({
    ...{ title, number: placeIn(places.sections, `principle-${id}`).number },
    questions: criteria.filter(isOpen).map((one) => ({
      ...{ place: placeIn(places.criteria, one.id), ask: one.ask, because: because(one, words) },
    })),
  }));
  return {
    head: placeIn(places.sections, 'questions'),
    groups: groups.filter((group) => group.questions.length > 0),
  };
}

function isOpen({ state, cappedBy }: AssessedCriterion): boolean {
  return state === 'unknown' || cappedBy !== null;
}

function because(
  { state, lapsed, cappedBy, claimed, proven }: AssessedCriterion,
  { questions: { because: texts } }: Words,
): string {
  if (lapsed) return texts.lapsed;
  if (state === 'unknown' || cappedBy === null) return texts.unknown;
  return fill(texts[cappedBy], { claimed: claimed ?? '', proven: proven ?? '' });
}
