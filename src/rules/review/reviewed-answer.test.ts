/** One answer in a review: what was said, known, read and shown of it. */
import { describe, expect, it } from 'vitest';
import { duty, element, finding, OWN, setting, source, TODAY } from '../../../test/rules/make.ts';
import type { ProfileDraft } from '../../../test/rules/make.ts';
import {
  type AnswerDraft,
  handed,
  response,
  reviewInput,
  silence,
} from '../../../test/rules/make-response.ts';
import { only } from '../../../test/rules/parts.ts';
import type { Review, ReviewedAnswer } from '../../types/review.ts';
import type { VendorResponse } from '../../types/response.ts';
import { review } from './review.ts';

const [A, B] = ['p/c/a', 'p/c/b'];
const ELEMENTS = [element(A), element(B, { after: A }), duty('p/c/c')];
const yes: AnswerDraft = { element: A, answer: 'yes', words: 'So.' };
const shown: AnswerDraft = { ...yes, documents: [handed()], read: 'yes' };
const test = source('independent-research', { published: TODAY });

const of = (one: VendorResponse, known: ProfileDraft = {}, more: object = {}): Review =>
  review({ ...reviewInput(known, ELEMENTS, one), toolVersion: '7', ...more });
const reviewed = (
  answers: AnswerDraft[],
  more: Partial<VendorResponse> = {},
  known: ProfileDraft = {},
): Review => of(response(answers, more), known);
const answerOf = (
  draft: AnswerDraft,
  known: ProfileDraft = {},
  more: Partial<VendorResponse> = {},
): ReviewedAnswer => only(reviewed([draft], more, known).answers);

describe('an answer in a review', () => {
  it('stands where its element does, whatever the order of the file', () => {
    expect(
      reviewed([{ element: B }, yes, { element: 'p/c/lost' }]).answers.map((one) => one.element),
    ).toEqual([A, B]);
  });

  it('says all that the vendor said', () => {
    const said = {
      words: 'W.',
      reason: 'R.',
      scope: 'S.',
      raw: 'Raw.',
      editions: ['x'],
      clients: ['k1'],
      received: TODAY,
      confidential: 'Ours.',
    };
    expect(answerOf({ element: A, answer: 'yes', ...said })).toMatchObject({
      element: A,
      code: 'P/C.1',
      answer: 'yes',
      ...said,
      withheld: false,
    });
    expect(answerOf({ element: A })).toMatchObject({
      answer: null,
      words: null,
      reason: null,
      scope: null,
      raw: null,
      editions: null,
      clients: null,
      received: null,
      confidential: null,
      outcome: 'not-answered',
      reading: 'none',
      lacking: null,
    });
    expect(answerOf({ element: A, words: 'W.' }).answer).toBe('unplaced');
  });

  it('is not to be read where it is declined', () => {
    expect(answerOf({ element: A, answer: 'declined', words: 'No.' })).toMatchObject({
      outcome: 'declined',
      reading: 'none',
    });
    expect(answerOf(yes).reading).toBe('to-be-read');
  });
});

describe('an answer in a review: need, readings, standings', () => {
  it.each<[string, object[] | undefined, ReviewedAnswer['need']]>([
    ['without a use', undefined, 'none'],
    ['not asked for', [], 'none'],
    ['a must', [{ element: A, must: true }], 'must'],
    [
      'a must beside a should',
      [
        { element: A, must: false },
        { element: A, must: true },
      ],
      'must',
    ],
    ['a should', [{ element: A, must: false }], 'should'],
    ['of another element', [{ element: B, must: true }], 'none'],
  ])('says whether it is needed: %s', (_name, requirements, need) => {
    const context = requirements && { id: 'u', title: 'U', summary: 'U.', requirements };
    expect(only(of(response([yes]), {}, { context }).answers).need).toBe(need);
  });
});

describe('an answer in a review: what came of it', () => {
  it('says what readers found, and what is settled', () => {
    const readings = ['One', 'Two'].map((reader) => ({
      reader,
      date: TODAY,
      elements: [{ element: A, answer: 'yes' as const, note: `Note of ${reader}.` }],
    }));
    const found = answerOf(yes, {}, { readings });
    expect(found.readings).toEqual(
      ['One', 'Two'].map((reader) => ({
        reader,
        date: TODAY,
        answer: 'yes',
        note: `Note of ${reader}.`,
        outdated: false,
      })),
    );
    expect(found.settled).toEqual({
      answer: 'yes',
      by: 'agreement',
      roles: ['One', 'Two'],
      date: TODAY,
      reason: null,
    });
    expect(answerOf(shown).settled).toEqual({
      answer: 'yes',
      by: 'reconciliation',
      roles: ['Both readers'],
      date: TODAY,
      reason: 'So agreed.',
    });
    expect(answerOf(yes).settled).toBeNull();
  });

  it('says where its element stands before and after', () => {
    const found = answerOf(shown);
    expect(found.before).toEqual({
      standing: 'open',
      shown: 0,
      open: 100,
      short: 0,
      because: ['not-looked-for'],
      grade: null,
    });
    expect(found.after).toEqual({
      standing: 'shown',
      shown: 100,
      open: 0,
      short: 0,
      because: [],
      grade: 'D',
    });
  });
});

describe('an answer in a review: its documents, and what else was written', () => {
  it('says what its documents are and show', () => {
    const draft = { ...shown, documents: [handed(), handed('terms', { shows: 'not-read' })] };
    const [first, second] = answerOf(draft).citations;
    expect([first, second]).toEqual([
      { document: 'handed.d1.1', pages: null, link: null, quote: null, shows: 'shows-it', readPages: null },
      { document: 'handed.d1.2', pages: null, link: null, quote: null, shows: 'not-read', readPages: null },
    ]);
    expect(answerOf({ ...yes, documents: [handed()] }).citations[0]?.shows).toBeNull();
    const base = response([shown]);
    const told = { pages: '3', link: 'https://example.org', quote: 'Q.' };
    const answers = base.answers.map((one) => ({ ...one, documents: [{ document: 'd1.1', ...told }] }));
    const reconciled = (base.reconciled ?? []).map((one) => ({
      ...one,
      citations: [{ document: 'd1.1', shows: 'shows-it' as const, pages: '4' }],
    }));
    expect(only(of({ ...base, answers, reconciled }).answers).citations).toEqual([
      { document: 'handed.d1.1', ...told, shows: 'shows-it', readPages: '4' },
    ]);
  });

  it('has with it what else was written of its element', () => {
    const clarification = { element: A, asked: TODAY, question: 'Q?' };
    const found = answerOf(
      yes,
      {},
      {
        unplaced: [
          { place: 'A1', text: 'T.', element: A },
          { place: 'A2', text: 'U.' },
        ],
        clarifications: [
          { ...clarification, answered: TODAY, answer: 'A.' },
          clarification,
          { ...clarification, element: B },
        ],
        comments: [
          { date: TODAY, text: 'C.', element: A },
          { date: TODAY, text: 'D.', element: A, confidential: 'Ours.' },
          { date: TODAY, text: 'E.' },
        ],
      },
    );
    expect(found).toMatchObject({
      unplaced: ['T.'],
      clarifications: [
        { asked: TODAY, question: 'Q?', answered: TODAY, answer: 'A.' },
        { asked: TODAY, question: 'Q?', answered: null, answer: null },
      ],
      comments: [
        { date: TODAY, text: 'C.', confidential: null },
        { date: TODAY, text: 'D.', confidential: 'Ours.' },
      ],
    });
    expect([found.clarifications.length, found.comments.length]).toEqual([2, 2]);
  });
});

describe('what was known before an answer', () => {
  const said = (answer: 'yes' | 'no' | 'silent', one = test, more: object = {}) =>
    finding({ [A]: answer }, one, { summary: `It says ${answer}.`, ...more });
  it('is the finding that decides, with its documents and its best grade', () => {
    const both = finding({ [A]: 'yes' }, [test, source('help-page', OWN)], { summary: 'Two say so.' });
    expect(answerOf(yes, { findings: [both] }).known).toEqual([
      { element: A, summary: 'Two say so.', documents: ['s1', 's2'], grade: 'A' },
    ]);
  });

  it('is nothing where nothing was found, or what says nothing', () => {
    expect(answerOf(yes).known).toEqual([]);
    expect(answerOf(yes, { findings: [said('silent')] }).known).toEqual([]);
  });

  it('is what claims or alleges it where it is open', () => {
    const claims = said('yes', source('marketing', OWN));
    const alleges = said('no', source('regulator', { says: 'alleged' }));
    expect(answerOf(yes, { findings: [claims] }).known).toMatchObject([
      { summary: 'It says yes.', grade: 'E' },
    ]);
    expect(answerOf(yes, { findings: [alleges] }).known).toMatchObject([{ summary: 'It says no.' }]);
  });

  it('is at most three findings', () => {
    const four = Array.from({ length: 4 }, () => said('yes', source('help-page', OWN)));
    expect(answerOf(yes, { findings: four }).known).toHaveLength(3);
  });

  it('and what speaks against it is one entry a finding, with the element that it is of', () => {
    const no = finding({ [A]: 'no' }, [test, source('help-page', OWN)], { summary: 'Not so.' });
    const found = answerOf({ ...yes, element: B }, { findings: [no] });
    expect(found.against).toEqual([
      expect.objectContaining({ element: A, summary: 'Not so.', documents: ['s1', 's2'] }),
    ]);
    expect(answerOf(yes).against).toEqual([]);
  });

  it('by a setting is no finding', () => {
    const known = { settings: [setting('s', { [A]: 'no' }, test)] };
    expect(answerOf(yes, known)).toMatchObject({ against: [], known: [] });
  });
});

describe('what a response put on record before', () => {
  const asked = { on: '2022-01-02', by: '2022-02-02', via: 'letter' };
  it('does not confirm itself, alone or beside others', () => {
    const input = reviewInput({ findings: [finding({ [A]: 'yes' }, test)] }, ELEMENTS, response([shown]));
    const before = (...sources: string[]): unknown => {
      const own = input.profile.sources.flatMap((one) => [one, { ...one, id: `product-${TODAY}` }]);
      const findings = input.profile.findings.map((one) => ({ ...one, sources }));
      const profile = { ...input.profile, sources: own, findings };
      return only(review({ ...input, profile, toolVersion: '0' }).answers).before.standing;
    };
    expect([before('s1'), before(`product-${TODAY}`), before('s1', `product-${TODAY}`)]).toEqual([
      'shown',
      'open',
      'open',
    ]);
  });

  it('counts by its silence, once it is late', () => {
    const context = { id: 'u', title: 'U', summary: 'U.', requirements: [{ element: A, must: true }] };
    const verdict = (by: string, more: ProfileDraft = {}): unknown =>
      of(silence([A], { ...asked, by }), more, { context }).after.verdict;
    expect([verdict(asked.by), verdict('2030-01-01')]).toEqual(['not-fit', 'open']);
    expect(of(silence([A], asked, 'declined')).answers[0]?.outcome).toBe('declined');
    expect(of({ ...silence([A], asked), answers: [yes as never] }).answers[0]?.outcome).not.toBe('declined');
  });
});
