/** A review as a plain result: everything of the response and the profile that a reader may ask for. */
import { describe, expect, it } from 'vitest';
import { duty, element, TODAY } from '../../../test/rules/make.ts';
import type { ProfileDraft } from '../../../test/rules/make.ts';
import { type AnswerDraft, handed, response, reviewInput } from '../../../test/rules/make-response.ts';
import { only } from '../../../test/rules/parts.ts';
import type { Review } from '../../types/review.ts';
import type { VendorResponse } from '../../types/response.ts';
import { ELEMENTS_VERSION } from '../elements.ts';
import { review } from './review.ts';

const [A, B] = ['p/c/a', 'p/c/b'];
const ELEMENTS = [element(A), element(B, { after: A }), duty('p/c/c')];
const yes: AnswerDraft = { element: A, answer: 'yes', words: 'So.' };
const shown: AnswerDraft = { ...yes, documents: [handed()], read: 'yes' };

const of = (one: VendorResponse, known: ProfileDraft = {}, more: object = {}): Review =>
  review({ ...reviewInput(known, ELEMENTS, one), toolVersion: '7', ...more });
const reviewed = (
  answers: AnswerDraft[],
  more: Partial<VendorResponse> = {},
  known: ProfileDraft = {},
): Review => of(response(answers, more), known);

describe('a review', () => {
  it('says what was reviewed, against what and by what', () => {
    const inputs = [{ path: 'a', sha256: '1', kind: 'profile' }];
    expect(of(response([yes]), {}, { inputs, hindsight: true })).toMatchObject({
      schemaVersion: '2',
      audience: 'internal',
      response: `product-${TODAY}`,
      edition: 'x',
      editionName: 'x',
      context: null,
      questionnaire: null,
      asOf: TODAY,
      hindsight: true,
      status: 'final',
      inputs: [{ path: 'a', sha256: '1' }],
      previous: null,
      vendor: { id: 'product', name: 'product', provider: 'Vendor, Inc.' },
      versions: { tool: '7', catalogue: ELEMENTS_VERSION },
    });
    expect(reviewed([yes])).toMatchObject({ hindsight: false, inputs: [] });
  });

  it('is of the edition that was asked about, and of no other', () => {
    const known = { editions: [{ id: 'x' }, { id: 'y', name: 'Why' }] };
    expect(reviewed([], { editions: ['y'] }, known)).toMatchObject({ edition: 'y', editionName: 'Why' });
    expect(reviewed([], {}, known).edition).toBe('x');
    expect(() => reviewed([], { editions: ['z'] }, known)).toThrow(RangeError);
  });

  it('names the use and the questionnaire, and whether that is an older one', () => {
    const context = { id: 'u', title: 'Use', summary: 'U.' };
    expect(of(response([]), {}, { context }).context).toEqual({ id: 'u', title: 'Use' });
    const asked = (catalogue: string): Review['questionnaire'] =>
      reviewed([], { questionnaire: { id: 'f', version: 2, catalogue, created: TODAY } }).questionnaire;
    expect(asked('0.1')).toEqual({ version: 2, catalogue: '0.1', created: TODAY, older: true });
    expect(asked(ELEMENTS_VERSION)?.older).toBe(false);
  });
});

describe('a review: how far it has come', () => {
  it('tells how the engagement stands', () => {
    const asked = {
      on: '2022-01-02',
      by: '2022-02-02',
      via: 'letter',
      sender: 'Office',
      addressee: 'Vendor',
      'file-number': '7',
    };
    const told = (more: Partial<VendorResponse>): Review['engagement'] => reviewed([], more).engagement;
    expect(told({ asked, received: '2022-02-02', respondent: 'Counsel', note: 'N.' })).toEqual({
      outcome: 'answered',
      sender: 'Office',
      addressee: 'Vendor',
      respondent: 'Counsel',
      fileNumber: '7',
      on: '2022-01-02',
      by: '2022-02-02',
      via: 'letter',
      received: '2022-02-02',
      late: false,
      note: 'N.',
      awaits: null,
    });
    expect(told({ received: undefined as never })).toMatchObject({
      sender: null,
      addressee: null,
      respondent: null,
      fileNumber: null,
      on: null,
      by: null,
      via: null,
      received: null,
      late: false,
      note: null,
    });
    const late = (received: string): boolean => told({ asked, received }).late;
    expect(['2022-02-03', '2022-02', '2022-03', '2022-02-01'].map(late)).toEqual([true, false, true, false]);
    expect(told({ received: '2022-02-03' }).late).toBe(false);
  });

  it('counts outcomes and readings', () => {
    const all = [shown, { element: B, answer: 'yes' as const, words: 'So.' }, { element: 'p/c/c' }];
    const { counts, reading } = reviewed(all);
    expect(counts).toEqual({
      'newly-shown': 1,
      'in-part': 0,
      worse: 0,
      contradicted: 0,
      'only-claimed': 1,
      declined: 0,
      'not-answered': 1,
      'shown-already': 0,
      'short-already': 0,
    });
    expect(reading).toEqual({ answered: 2, settled: 1, different: 0, toRead: 1, readers: 0 });
  });
});

describe('a review: what is to be read', () => {
  it('counts what is to be read, once, twice or again', () => {
    const read = (reader: string, answer: 'yes' | 'no', more: object = {}) => ({
      reader,
      date: TODAY,
      elements: [{ element: A, answer, ...more }],
    });
    const progress = (...readings: ReturnType<typeof read>[]): Review['reading'] =>
      reviewed([yes], { readings }).reading;
    expect(progress()).toMatchObject({ toRead: 1, different: 0, settled: 0, readers: 0 });
    expect(progress(read('One', 'yes'), read('Two', 'no'))).toMatchObject({
      toRead: 0,
      different: 1,
      readers: 2,
    });
    expect(progress(read('One', 'yes', { outdated: TODAY }))).toMatchObject({ toRead: 1, readers: 1 });
    const two = [read('One', 'yes'), { reader: 'Two', date: TODAY, elements: [] }];
    expect(progress(...two)).toMatchObject({ toRead: 1, settled: 0 });
  });
});

describe('a review: where the product stands', () => {
  it('says where the product stands before, after, and as it could stand', () => {
    const found = reviewed([
      { ...yes, documents: [handed()] },
      { ...shown, element: 'p/c/c', documents: [handed('terms')] },
    ]);
    expect([found.before, found.after, found.possible]).toMatchObject([
      { shown: 0, open: 100, short: 0, verdict: null },
      { shown: 33, open: 67, short: 0 },
      { shown: 67, open: 33, short: 0 },
    ]);
    const context = {
      id: 'u',
      title: 'Use',
      summary: 'U.',
      requirements: [{ element: A, must: true, reason: 'R.', 'asked-by': 'L' }],
    };
    const used = of(response([shown]), {}, { context });
    expect([used.before.verdict, used.after.verdict]).toEqual(['open', 'fit']);
  });

  it('holds each two readers against each other', () => {
    const read = (reader: string) => ({
      reader,
      date: TODAY,
      elements: [{ element: A, answer: 'yes' as const }],
    });
    const pair = only(reviewed([yes], { readings: [read('One'), read('Two')] }).pairs);
    expect(pair).toMatchObject({ first: 'One', second: 'Two', both: 1, same: 1, different: [] });
    expect(Object.keys(pair)).toEqual(expect.arrayContaining(['kappa', 'interval']));
    expect(pair).not.toHaveProperty('undecided');
  });
});

describe('a review: what it keeps besides answers', () => {
  it('keeps what the files held besides answers', () => {
    const elsewhere = { title: 'T', questions: 9, answered: 8, mapped: 7, elements: 6, kept: 5, persons: 4 };
    const intake = { form: 'xlsx', file: 'a.xlsx', sha256: '0', received: TODAY } as const;
    const found = reviewed([], {
      unplaced: [
        { place: 'A1', text: 'T.' },
        { place: 'A2', text: 'U.', element: A },
      ],
      intakes: [
        {
          ...intake,
          elsewhere,
          notices: [
            { code: 'c', place: 'B1' },
            { code: 'd', place: 'B2', element: A, text: 'N.' },
          ],
        },
        { ...intake, file: 'b.xlsx', elsewhere: { ...elsewhere, version: '4' } },
        { ...intake, file: 'c.xlsx' },
      ],
    });
    expect(found.unplaced).toEqual([{ place: 'A1', text: 'T.' }]);
    expect(found.elsewhere).toEqual([
      { ...elsewhere, file: 'a.xlsx', version: null },
      { ...elsewhere, file: 'b.xlsx', version: '4' },
    ]);
    expect(found.notices).toEqual([
      { file: 'a.xlsx', place: 'B1', code: 'c', element: null, text: null },
      { file: 'a.xlsx', place: 'B2', code: 'd', element: A, text: 'N.' },
    ]);
    expect(reviewed([])).toMatchObject({ unplaced: [], elsewhere: [], notices: [] });
  });

  it('keeps comments, corrections and what becomes of it', () => {
    const comments = [
      { date: TODAY, text: 'All.', confidential: 'Ours.' },
      { date: TODAY, text: 'Well.' },
      { date: TODAY, text: 'One.', element: A },
    ];
    const errata = [{ date: TODAY, what: 'W.', correction: 'C.', reason: 'R.' }];
    const found = reviewed([], { comments, errata, publication: { status: 'planned' } });
    expect(found).toMatchObject({
      comments: [
        { date: TODAY, text: 'All.', confidential: 'Ours.' },
        { date: TODAY, text: 'Well.', confidential: null },
      ],
      errata,
      publication: { status: 'planned', date: null, url: null, note: null },
    });
    const whole = { status: 'published', date: TODAY, url: 'https://example.org', note: 'N.' } as const;
    expect(reviewed([], { publication: whole }).publication).toEqual(whole);
    expect(reviewed([])).toMatchObject({ comments: [], errata: [], publication: null });
  });
});
