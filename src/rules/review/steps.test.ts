/** What is to be done after a review follows from its letters, answers, readings and verdict. */
import { describe, expect, it } from 'vitest';
import { duty, element, TODAY } from '../../../test/rules/make.ts';
import {
  type AnswerDraft,
  handed,
  response,
  reviewInput,
  silence,
} from '../../../test/rules/make-response.ts';
import type { ReviewStep } from '../../types/review.ts';
import type { VendorResponse } from '../../types/response.ts';
import { addDays } from '../dates.ts';
import type { Found } from '../assess.ts';
import { publicReview } from './public.ts';
import { review } from './review.ts';
import { stepsOf } from './steps.ts';

const ELEMENTS = [element('p/c/first'), duty('p/c/second')];
const [ASKED, PASSED, AHEAD] = [addDays(TODAY, -60), addDays(TODAY, -5), addDays(TODAY, 5)];
const NEXT = addDays(TODAY, 28);
const SECOND = ['p/c/second'];
const SHOWN = { element: 'p/c/first', answer: 'yes', documents: [handed()] } as const;
const READ: AnswerDraft = { ...SHOWN, read: 'yes' };

function reviewOf(answers: VendorResponse) {
  return review({ ...reviewInput({}, ELEMENTS, answers), toolVersion: '0' });
}

type Told = [ReviewStep['who'], ReviewStep['what'], number, string | null, number | null];

function told(steps: readonly ReviewStep[]): Told[] {
  return steps.map(({ who, what, elements, by, daysOver }) => [who, what, elements.length, by, daysOver]);
}

const STEPS: [string, VendorResponse, Told[]][] = [
  [
    'an overdue answer is asked for again and put on record',
    silence(SECOND, { on: ASKED, by: PASSED }),
    [
      ['asker', 'remind', 1, NEXT, 5],
      ['asker', 'record', 1, null, null],
    ],
  ],
  [
    'silence after fewer than 28 days is not put on record',
    silence(SECOND, { on: addDays(PASSED, -27), by: PASSED }),
    [['asker', 'remind', 1, NEXT, 5]],
  ],
  [
    'nothing more is asked while the last day lies ahead',
    silence(SECOND, { on: ASKED, by: AHEAD }),
    [['provider', 'answer', 0, AHEAD, null]],
  ],
  [
    'a letter without a last day holds up nothing',
    silence(SECOND, { on: ASKED }),
    [['asker', 'ask', 1, NEXT, null]],
  ],
  [
    'of a provider that declined nothing is awaited',
    silence(SECOND, { on: ASKED, by: PASSED }, 'declined'),
    [['chooser', 'go-without', 0, null, null]],
  ],
  [
    'what is settled goes into the profile, and what is open is asked',
    response([READ, { element: 'p/c/second' }]),
    [
      ['asker', 'ask', 1, NEXT, null],
      ['asker', 'apply', 1, null, null],
    ],
  ],
  [
    'what is not read is to be read before it goes into the profile',
    response([SHOWN], { status: 'draft' }),
    [
      ['asker', 'ask', 1, NEXT, null],
      ['readers', 'read', 1, null, null],
    ],
  ],
  ['nothing is left to do', response([READ], { status: 'draft' }), []],
];

describe('after a review', () => {
  it.each(STEPS)('%s', (_, answers, steps) => {
    expect(told(reviewOf(answers).steps)).toEqual(steps);
  });

  it.each([
    [
      'not-fit',
      [
        ['chooser', 'bar', 1, null, null],
        ['chooser', 'bar-silent', 1, null, null],
      ],
    ],
    ['open', [['chooser', 'wait', 1, null, null]]],
    ['fit', []],
  ] as const)('the verdict says whether to choose: %s', (value, steps) => {
    const bars = [
      { code: 'must-falls-short', element: 'p/c/first' },
      { code: 'asked-and-not-answered', element: 'p/c/second' },
    ];
    const questions = ['must-open', 'should-open'].map((code) => ({ code, element: `p/c/${code}` }));
    const verdict = { value, reasons: bars, questions } as unknown as Found['verdict'];
    expect(told(stepsOf(reviewOf(response([READ], { status: 'draft' })), verdict))).toEqual(steps);
  });

  it('the public version tells no work of those who review', () => {
    const whole = reviewOf(response([READ, { element: 'p/c/second' }]));
    expect(publicReview(whole).steps.map(({ what }) => what)).toEqual(['ask']);
  });
});
