/** What befell a group of reviews, day by day. */
import { describe, expect, it } from 'vitest';
import { catalogue, element } from '../../../test/rules/make.ts';
import { reviewOf } from '../../../test/rules/make-review.ts';
import type { GroupReview } from '../../types/group-review.ts';
import type { Review, ReviewEvent } from '../../types/review.ts';
import { groupReview } from './group.ts';

const group = (...reviews: Review[]): GroupReview => groupReview(reviews, catalogue([element('p/c/a')]));

const event = (date: string, kind: ReviewEvent['kind'], text: string | null = null): ReviewEvent => ({
  date,
  kind,
  who: 'Office',
  text,
});
const timeline = (...lists: ReviewEvent[][]): string[] =>
  group(...lists.map((list, at) => reviewOf(`v${String(at)}`, [], { timeline: list }))).timeline.map(
    ({ date, kind, text }) => [date, kind, text ?? '-'].join(' '),
  );

describe('the days of a group', () => {
  it('has what befell several on one day once, in the order of days', () => {
    const letter = event('2026-02-01', 'letter');
    expect(
      timeline([letter, event('2026-03-01', 'answer')], [letter, event('2026-01-01', 'reminder')]),
    ).toEqual(['2026-01-01 reminder -', '2026-02-01 letter -', '2026-03-01 answer -']);
  });

  it.each<[ReviewEvent['kind'], boolean]>([
    ...(['letter', 'deadline', 'reminder', 'answer', 'call', 'publication'] as const).map(
      (kind): [ReviewEvent['kind'], boolean] => [kind, true],
    ),
    ...(['clarification', 'clarified', 'reading', 'reconciliation', 'comment', 'erratum'] as const).map(
      (kind): [ReviewEvent['kind'], boolean] => [kind, false],
    ),
  ])('is told of one engagement: %s %s', (kind, isTold) => {
    expect(timeline([event('2026-01-01', kind)]).length).toBe(isTold ? 1 : 0);
  });

  it('has a note only where it is of several', () => {
    const note = event('2026-01-01', 'record', 'Filed.');
    expect(timeline([note], [])).toEqual([]);
    expect(timeline([note], [note])).toEqual(['2026-01-01 record Filed.']);
    expect(timeline([note], [{ ...note, text: 'Another.' }])).toEqual([]);
  });

  it('does not tell what was said in a call', () => {
    expect(timeline([event('2026-01-01', 'call', 'Well.'), event('2026-01-02', 'letter', 'Dear.')])).toEqual([
      '2026-01-01 call -',
      '2026-01-02 letter Dear.',
    ]);
  });

  it('puts a month after the letter of its own engagement', () => {
    const one = (on: string | null): Review =>
      reviewOf('v', [], {
        engagement: { ...reviewOf('v', []).engagement, on },
        timeline: [event('2026-03', 'answer'), event('2026-03-10', 'reminder')],
      });
    const kinds = (review: Review): string[] => group(review).timeline.map(({ kind }) => kind);
    expect([kinds(one('2026-03-15')), kinds(one(null))]).toEqual([
      ['reminder', 'answer'],
      ['answer', 'reminder'],
    ]);
  });

  it('has corrections that stand in every review, once, in the order of days', () => {
    const erratum = (date: string) => ({ date, what: 'W.', correction: 'C.', reason: 'R.' });
    const [early, late, own] = ['2026-01-01', '2026-02-01', '2026-03-01'].map(erratum);
    const list = (...all: (typeof early)[]): Partial<Review> => ({ errata: all.flatMap((one) => one ?? []) });
    const found = group(
      reviewOf('Ada', [], list(late, early, own)),
      reviewOf('Bea', [], list(late, early)),
    ).errata;
    expect(found).toEqual([early, late]);
  });
});
