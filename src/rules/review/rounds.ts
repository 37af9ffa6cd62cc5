/** What a further round changed: answers and outcomes beside those of the round before. */
import type { Review, ReviewedAnswer, ReviewedChange } from '../../types/review.ts';

/** The review with what changed since an earlier one of the same product, edition and day. */
export function withPrevious(review: Review, earlier: Review): Review {
  const before = new Map(earlier.answers.map((one) => [one.element, one]));
  return {
    ...review,
    previous: {
      response: earlier.response,
      received: earlier.engagement.received,
      changes: review.answers.flatMap((one) => changeOf(one, before.get(one.element))),
    },
  };
}

function changeOf(now: ReviewedAnswer, was: ReviewedAnswer | undefined): ReviewedChange[] {
  const isSame =
    was !== undefined &&
    was.answer === now.answer &&
    was.outcome === now.outcome &&
    was.received === now.received;
  if (isSame) return [];
  const { element, code, answer, outcome } = now;
  return [
    {
      element,
      code,
      answer,
      outcome,
      was: was === undefined ? null : { answer: was.answer, outcome: was.outcome },
    },
  ];
}
