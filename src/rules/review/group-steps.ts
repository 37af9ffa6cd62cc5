/** What is to be done after the report over a group, by whom and by which day. Nobody is named. */
import type { GroupReview, GroupStep } from '../../types/group-review.ts';
import type { Review, ReviewStep } from '../../types/review.ts';
import { nextDeadline } from './steps.ts';

/** What the steps follow from. */
export interface Grouped {
  reviews: readonly Review[];
  points: GroupReview['points'];
  /** Answers have come that are not read to the end. */
  unread: number;
}

/** Those of the report's readers first, then the letters, then the reading. */
export function groupSteps({ reviews, points, unread }: Grouped): GroupStep[] {
  const [first] = reviews;
  const having = (what: ReviewStep['what']): ReviewStep[] =>
    reviews.flatMap(({ steps }) => steps.filter((one) => one.what === what).slice(0, 1));
  const by = first === undefined ? null : nextDeadline(first.asOf);
  const due = having('answer').flatMap((one) => one.by ?? []);
  const isInternal = first?.audience === 'internal';
  const all: GroupStep[] = [
    step('choosers', 'choose', points.improve + points.open),
    step('providers', 'mend', points.improve, by),
    step('providers', 'answer', points.open, by),
    step('asker', 'remind', having('remind').length, by),
    step('asker', 'await', having('answer').length, due.toSorted().at(-1) ?? null),
    step('asker', 'ask', having('ask').length, by),
    ...(isInternal ? [step('asker', 'read', unread), step('asker', 'trace', points.few)] : []),
  ];
  return all.filter(({ count }) => count > 0);
}

function step(
  who: GroupStep['who'],
  what: GroupStep['what'],
  count: number,
  by: string | null = null,
): GroupStep {
  return { who, what, count, by };
}
