import { describe, expect, it } from 'vitest';
import type { Case } from '../../types/case.ts';
import { duesOf } from './due.ts';

const TODAY = '2026-06-15';
type Said = Pick<Case, 'decision' | 'measures' | 'review'>;

/** What, which measure, by whom, when; overdue ones are marked. */
const dues = (one: Said): string[] =>
  duesOf(one, TODAY).map(({ what, measure, role, day, overdue }) =>
    [what, measure?.title ?? '', role ?? '', day, overdue ? 'overdue' : ''].join(' | '),
  );
const measure = (more: Partial<NonNullable<Case['measures']>[number]>): Said => ({
  measures: [{ id: 'lock', due: '2026-07-01', ...more }],
});

describe('what falls due in a case', () => {
  it.each<[string, Said, string[]]>([
    ['nothing', {}, []],
    ['the review', { review: { next: '2026-07-01', role: 'dpo' } }, ['review |  | dpo | 2026-07-01 | ']],
    ['a review of nobody', { review: { next: '2026-07-01' } }, ['review |  |  | 2026-07-01 | ']],
    ['no review without a day', { review: { role: 'dpo' } }, []],
    [
      'the end of what the decision allows',
      { decision: { outcome: 'approved', role: 'head', 'valid-until': '2026-07-01' } },
      ['validity |  | head | 2026-07-01 | '],
    ],
    [
      'the end, whoever decided',
      { decision: { 'valid-until': '2026-07-01' } },
      ['validity |  |  | 2026-07-01 | '],
    ],
    ['no end of a decision without one', { decision: { outcome: 'approved', role: 'head' } }, []],
    [
      'no end of what was rejected',
      { decision: { outcome: 'rejected', role: 'head', 'valid-until': '2026-07-01' } },
      [],
    ],
  ])('%s', (_name, one, wanted) => {
    expect(dues(one)).toEqual(wanted);
  });
});

describe('measures that fall due', () => {
  it.each<[string, Said, string[]]>([
    [
      'a measure, by its words',
      measure({ measure: 'Lock it', owner: 'it' }),
      ['measure | Lock it | it | 2026-07-01 | '],
    ],
    ['a measure without words, by its id', measure({}), ['measure | lock |  | 2026-07-01 | ']],
    ['a measure that is under way', measure({ status: 'planned' }), ['measure | lock |  | 2026-07-01 | ']],
    ['no measure without a day', measure({ due: undefined as never }), []],
    ['no measure that is done', measure({ status: 'done' }), []],
    ['no measure with a day on which it was done', measure({ done: '2026-06-01' }), []],
    ['no measure that was rejected', measure({ status: 'rejected' }), []],
    ['no measure of a use that was rejected', { ...measure({}), decision: { outcome: 'rejected' } }, []],
    [
      'measures of a use that was approved',
      { ...measure({}), decision: { outcome: 'approved' } },
      ['measure | lock |  | 2026-07-01 | '],
    ],
    ['today is not too late', { review: { next: TODAY } }, [`review |  |  | ${TODAY} | `]],
    [
      'yesterday is',
      { review: { next: '2026-06-14', role: 'dpo' } },
      ['review |  | dpo | 2026-06-14 | overdue'],
    ],
  ])('%s', (_name, one, wanted) => {
    expect(dues(one)).toEqual(wanted);
  });
});

describe('what falls due first', () => {
  it('the earliest comes first; of one day the review, the end and then the measures', () => {
    const one: Said = {
      review: { next: '2026-07-01' },
      decision: { outcome: 'approved', 'valid-until': '2026-07-01' },
      measures: [
        { id: 'late', due: '2026-09-01' },
        { id: 'same', due: '2026-07-01' },
        { id: 'early', due: '2026-05-01' },
      ],
    };
    const order = duesOf(one, TODAY).map(({ what, measure: of }) => of?.id ?? what);
    expect(order).toEqual(['early', 'review', 'validity', 'same', 'late']);
  });
});
