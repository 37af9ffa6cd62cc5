/** How an engagement went, in words. */
import type { ReviewedEngagement, ReviewEvent } from '../../types/review.ts';
import { fill, longDate, type Words } from '../view/words.ts';

/** 'Answered on 18 September 2026, after the deadline'. */
export function outcomeText({ outcome, received, late }: ReviewedEngagement, words: Words): string {
  const { outcomes } = words.review;
  if (outcome !== 'answered') return outcomes[outcome];
  const date = received === null ? words.review.notStated : longDate(received, words);
  return fill(late ? outcomes.late : outcomes.answered, { date });
}

/** A step as a row: when, what, by whom. A record tells in its own words what was done. */
export function eventView({ date, kind, who, text }: ReviewEvent, words: Words) {
  const name = words.review.timeline.kinds[kind];
  return { date: longDate(date, words), kind: name === '' ? null : name, text, who };
}

/** A day in words, or that none is stated. */
export function dayText(date: string | null, words: Words): string {
  return date === null ? words.review.notStated : longDate(date, words);
}
