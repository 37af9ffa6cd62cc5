/** What is to be done after the report over a group. */
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../test/rules/make.ts';
import { reviewOf } from '../../../test/rules/make-review.ts';
import type { GroupReview } from '../../types/group-review.ts';
import type { Review, ReviewStep } from '../../types/review.ts';
import { addDays } from '../dates.ts';
import { type Grouped, groupSteps } from './group-steps.ts';

const NONE: GroupReview['points'] = { all: 0, good: 0, improve: 0, open: 0, outside: 0, several: 0, few: 0 };
const steps = ({ points = NONE, ...more }: Partial<Grouped> = {}): string[] =>
  groupSteps({ reviews: [reviewOf('v', [])], points, unread: 0, ...more }).map(
    ({ who, what, count, by }) => `${who} ${what} ${String(count)} ${by ?? '-'}`,
  );
const having = (...list: [ReviewStep['what'], string | null][]): Review =>
  reviewOf('v', [], {
    steps: list.map(([what, by]) => ({ who: 'asker', what, elements: [], by, daysOver: null })),
  });
const BY = addDays(TODAY, 28);

const STEPS: [string, Partial<Grouped>, string[]][] = [
  ['nothing where nothing is found', {}, []],
  [
    'what is to be improved: whoever chooses looks, whoever provides mends',
    { points: { ...NONE, improve: 2 } },
    ['choosers choose 2 -', `providers mend 2 ${BY}`],
  ],
  [
    'what is unresolved: whoever provides answers',
    { points: { ...NONE, open: 3 } },
    ['choosers choose 3 -', `providers answer 3 ${BY}`],
  ],
  [
    'both',
    { points: { ...NONE, improve: 2, open: 3 } },
    ['choosers choose 5 -', `providers mend 2 ${BY}`, `providers answer 3 ${BY}`],
  ],
  ['nothing of what is good', { points: { ...NONE, all: 9, good: 8, outside: 1 } }, []],
  [
    'reminders, one a review',
    { reviews: [having(['remind', null], ['remind', null])] },
    [`asker remind 1 ${BY}`],
  ],
  ['letters', { reviews: [having(['ask', null]), having(['ask', null])] }, [`asker ask 2 ${BY}`]],
  [
    'answers that are waited for, up to the last of their days',
    {
      reviews: [
        having(['answer', '2026-03-01']),
        having(['answer', '2026-05-01']),
        having(['answer', '2026-04-01']),
      ],
    },
    ['asker await 3 2026-05-01'],
  ],
  ['answers to be read', { unread: 2 }, ['asker read 2 -']],
  ['points that could be traced', { points: { ...NONE, few: 4 } }, ['asker trace 4 -']],
  [
    'nothing of reading or tracing in public',
    { reviews: [reviewOf('v', [], { audience: 'public' })], unread: 2, points: { ...NONE, few: 4 } },
    [],
  ],
  ['nothing of other steps', { reviews: [having(['read', null], ['bar', null])] }, []],
];

describe('the steps of a group', () => {
  it.each(STEPS)('%s', (_name, more, wanted) => {
    expect(steps(more)).toEqual(wanted);
  });

  it('stand in the order of who is to do them', () => {
    const all = steps({
      points: { ...NONE, improve: 1, open: 1, few: 1 },
      unread: 1,
      reviews: [having(['remind', null], ['answer', null], ['ask', null])],
    });
    expect(all.map((one) => one.split(' ')[1])).toEqual([
      'choose',
      'mend',
      'answer',
      'remind',
      'await',
      'ask',
      'read',
      'trace',
    ]);
  });

  it('wait without a day where none is known', () => {
    expect(steps({ reviews: [having(['answer', null])] })).toEqual(['asker await 1 -']);
  });

  it('none without a review', () => {
    expect(steps({ reviews: [] })).toEqual([]);
  });
});
