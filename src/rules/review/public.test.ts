/** What may be published of a review: nothing that is confidential, no note of a role, nothing of how files were read. */
import { describe, expect, it } from 'vitest';
import { TODAY } from '../../../test/rules/make.ts';
import { answerTo, cites, documentIn, reviewOf } from '../../../test/rules/make-review.ts';
import { only } from '../../../test/rules/parts.ts';
import type { Review, ReviewDocument, ReviewedAnswer, ReviewEvent, ReviewStep } from '../../types/review.ts';
import { publicReview } from './public.ts';

const open = (more: Partial<Review>): Review => publicReview(reviewOf('v', [], more));
const answerOf = (
  more: Partial<Omit<ReviewedAnswer, 'before'>>,
  documents: ReviewDocument[] = [],
): ReviewedAnswer =>
  only(publicReview(reviewOf('v', [answerTo('p/c/a', 'shown', more)], { documents })).answers);

const SAID = { words: 'So.', reason: 'R.', scope: 'S.', raw: 'Raw.' };
const QUOTED = {
  ...cites('d', 'shows-it'),
  pages: '3',
  link: 'https://example.org/d',
  quote: 'Q.',
  readPages: '4',
};
const CLARIFIED = [{ asked: TODAY, question: 'Q?', answered: null, answer: null }];

describe('a review in public', () => {
  it('is marked as such, and holds nothing of files', () => {
    const file = {
      file: 'a.xlsx',
      title: 'T',
      version: null,
      questions: 1,
      answered: 1,
      mapped: 1,
      elements: 1,
      kept: 0,
      persons: 0,
    };
    const found = open({
      inputs: [{ path: 'a', sha256: '1' }],
      unplaced: [{ place: 'A1', text: 'T.' }],
      elsewhere: [file],
      notices: [{ file: 'a.xlsx', place: 'A1', code: 'c', element: null, text: 'T.' }],
    });
    expect(found).toMatchObject({ audience: 'public', inputs: [], unplaced: [], elsewhere: [], notices: [] });
    expect(open({ status: 'draft', asOf: '2026-01-01' })).toMatchObject({
      status: 'draft',
      asOf: '2026-01-01',
    });
  });

  it.each<[ReviewStep['what'], boolean]>([
    ...(['bar', 'bar-silent', 'wait', 'go-without', 'ask', 'remind', 'answer'] as const).map(
      (what): [ReviewStep['what'], boolean] => [what, true],
    ),
    ...(['record', 'read', 'decide', 'apply', 'publish'] as const).map(
      (what): [ReviewStep['what'], boolean] => [what, false],
    ),
  ])('has the steps that concern others: %s %s', (what, isTold) => {
    const step: ReviewStep = { who: 'asker', what, elements: [], by: null, daysOver: null };
    expect(open({ steps: [step] }).steps).toEqual(isTold ? [step] : []);
  });

  it.each<[ReviewEvent['kind'], 'whole' | 'without text' | 'not']>([
    ...(['letter', 'deadline', 'reminder', 'answer', 'call', 'comment'] as const).map(
      (kind): [ReviewEvent['kind'], 'without text'] => [kind, 'without text'],
    ),
    ...(['publication', 'erratum'] as const).map((kind): [ReviewEvent['kind'], 'whole'] => [kind, 'whole']),
    ...(['record', 'clarification', 'clarified', 'reading', 'reconciliation'] as const).map(
      (kind): [ReviewEvent['kind'], 'not'] => [kind, 'not'],
    ),
  ])('has the days that anybody may know of: %s %s', (kind, how) => {
    const event: ReviewEvent = { date: TODAY, kind, who: 'Office', text: 'T.' };
    const told = { whole: [event], 'without text': [{ ...event, text: null }], not: [] };
    expect(open({ timeline: [event] }).timeline).toEqual(told[how]);
  });

  it('has no comment that is confidential', () => {
    const comment = { date: TODAY, text: 'T.', confidential: null };
    const secret = { ...comment, confidential: 'Ours.' };
    expect(open({ comments: [comment, secret] }).comments).toEqual([comment]);
    expect(answerOf({ comments: [secret, comment] }).comments).toEqual([comment]);
  });
});

describe('an answer in public', () => {
  it('keeps what the vendor said, and no reader’s note', () => {
    const settled = { answer: 'yes', by: 'agreement', roles: ['One'], date: TODAY, reason: 'N.' } as const;
    const readings = [{ reader: 'One', date: TODAY, answer: 'yes' as const, note: 'N.', outdated: false }];
    const found = answerOf({
      ...SAID,
      settled: { ...settled, roles: [...settled.roles] },
      readings,
      unplaced: ['U.'],
      citations: [QUOTED],
      clarifications: CLARIFIED,
    });
    expect(found).toMatchObject({
      ...SAID,
      withheld: false,
      citations: [QUOTED],
      clarifications: CLARIFIED,
      settled: { ...settled, roles: [], reason: null },
      readings: [],
      unplaced: [],
    });
    expect(answerOf({}).settled).toBeNull();
  });

  it('that is confidential keeps its outcome alone', () => {
    const found = answerOf({
      ...SAID,
      confidential: 'Ours.',
      outcome: 'newly-shown',
      answer: 'yes',
      citations: [QUOTED],
      clarifications: CLARIFIED,
    });
    expect(found).toMatchObject({
      words: null,
      reason: null,
      scope: null,
      raw: null,
      confidential: null,
      withheld: true,
      outcome: 'newly-shown',
      answer: 'yes',
      clarifications: [],
      citations: [cites('d', 'shows-it')],
    });
  });

  it('quotes nothing of a document that is confidential', () => {
    const secret = documentIn('d', { confidential: 'Ours.' });
    const other = { ...QUOTED, document: 'e' };
    expect(answerOf({ citations: [QUOTED, other] }, [secret, documentIn('e')]).citations).toEqual([
      cites('d', 'shows-it'),
      other,
    ]);
  });
});

describe('a document in public', () => {
  const TOLD = { url: 'https://example.org', citation: 'C', published: '2026', sha256: 'a', note: 'N.' };
  const documentOf = (more: Partial<ReviewDocument>): ReviewDocument =>
    only(open({ documents: [documentIn('d', { ...TOLD, ...more })] }).documents);

  it('that was handed in is told without its file and notes', () => {
    expect(documentOf({})).toEqual(documentIn('d', { ...TOLD, sha256: null, note: null }));
    expect(documentOf({ from: 'profile' })).toEqual(documentIn('d', { ...TOLD, from: 'profile' }));
  });

  it('that is confidential counts by its kind, and nothing else of it is told', () => {
    expect(documentOf({ confidential: 'Ours.', kind: 'audit' })).toEqual(
      documentIn('d', { kind: 'audit', title: '', publisher: '', withheld: true }),
    );
  });
});
