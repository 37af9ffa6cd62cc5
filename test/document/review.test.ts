/** Reviews as documents: what the first page says, whole output for a terminal, and what may not be published. */
import { describe, expect, it } from 'vitest';
import { followUpLetter } from '../../src/document/review/follow-up.ts';
import { groupDocument } from '../../src/document/review/group.ts';
import { reviewDocument } from '../../src/document/review/document.ts';
import { leadSentences } from '../../src/document/review/first-page.ts';
import { sceneOf } from '../../src/document/review/scene.ts';
import { reviewBlocks } from '../../src/document/review/terminal.ts';
import { type Named, namesOf } from '../../src/document/names.ts';
import { outlineOf } from '../../src/document/outline.ts';
import { loadLanguage } from '../../src/locale/languages.ts';
import { renderText, textLines } from '../../src/render/text.ts';
import { groupReview } from '../../src/rules/review/group.ts';
import { publicReview } from '../../src/rules/review/public.ts';
import { review } from '../../src/rules/review/review.ts';
import { openAnswers } from '../../src/rules/review/steps.ts';
import type { Review } from '../../src/types/review.ts';
import type { VendorResponse } from '../../src/types/response.ts';
import { duty, element, finding, OWN, source, TODAY } from '../rules/make.ts';
import { type AnswerDraft, handed, response, reviewInput, silence, stated } from '../rules/make-response.ts';

const language = await loadLanguage();

const ELEMENTS = [
  element('p/c/first', { statement: 'A first thing is so.', ask: 'Is a first thing so?' }),
  element('p/c/second', { statement: 'A second thing is so.', ask: 'Is a second thing so?' }),
  duty('p/c/third', { statement: 'A third thing is promised.', ask: 'Is a third thing promised?' }),
  duty('p/c/fourth', { statement: 'A fourth thing is promised.', ask: 'Is a fourth thing promised?' }),
  element('p/c/fifth', { statement: 'A fifth thing is so.', ask: 'Is a fifth thing so?' }),
];

const KNOWN = {
  findings: [
    finding(
      { 'p/c/second': 'no' },
      source('independent-research', { published: TODAY, title: 'Test of ten' }),
      {
        summary: 'The test found that it is not so.',
      },
    ),
    finding({ 'p/c/fifth': 'yes' }, source('help-page', { ...OWN, title: 'Help' }), {
      summary: 'The page says so.',
    }),
  ],
};

const ANSWERS: AnswerDraft[] = [
  { element: 'p/c/first', answer: 'yes', words: 'It is.', documents: [handed()], read: 'yes' },
  { element: 'p/c/second', answer: 'yes', words: 'It is, too.', read: 'not-told' },
  { element: 'p/c/third', answer: 'no', words: 'We do not promise that.', read: 'no' },
  { element: 'p/c/fourth', answer: 'yes', words: 'We do.', documents: [stated('contract')], read: 'yes' },
  { element: 'p/c/fifth' },
];

/** A review of drafts, with the texts behind its ids. */
function reviewed(answers: readonly AnswerDraft[], more: Partial<VendorResponse> = {}): Named<Review> {
  return named(response(answers, more));
}

function named(answers: VendorResponse): Named<Review> {
  const input = reviewInput(KNOWN, ELEMENTS, answers);
  const result = review({ ...input, toolVersion: '0' });
  const { principles, profile } = input;
  const titled = principles.map((one) => ({ ...one, title: 'Principle' }));
  return { result, profile, principles: titled, context: undefined, names: namesOf(titled, profile) };
}

describe('a review on the terminal', () => {
  it.each([80, 160])('at %i columns', async (width) => {
    const text = textLines(reviewBlocks([reviewed(ANSWERS)], language), { width }).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`golden/review-${width}.txt`);
  });
});

describe('a review as a document', () => {
  it('says whole what was answered, known and shown', async () => {
    const text = renderText(reviewDocument(reviewed(ANSWERS), language, { paper: 'A4' }), { width: 100 });
    await expect(text).toMatchFileSnapshot('golden/review-document.txt');
  });

  it('says in a letter what is open, and names what speaks against an answer', async () => {
    const asked = reviewed(ANSWERS);
    const letter = followUpLetter(asked, language, {
      open: openAnswers(asked.result),
      date: TODAY,
      deadline: TODAY,
      weighs: false,
      senders: ['First authority', 'Second authority'],
      paper: 'A4',
    });
    await expect(renderText(letter, { width: 100 })).toMatchFileSnapshot('golden/follow-up.txt');
  });

  it('claims no blind reading where the file does not say that sheets were apart', () => {
    const readings = (apart: boolean): VendorResponse['readings'] =>
      ['One', 'Two'].map((reader) => ({
        reader,
        date: TODAY,
        ...(apart ? { apart } : {}),
        elements: [{ element: 'p/c/first', answer: 'yes' as const }],
      }));
    const textOf = (apart: boolean): string =>
      renderText(
        reviewDocument(reviewed(ANSWERS, { readings: readings(apart) ?? [] }), language, { paper: 'A4' }),
        {
          width: 1000,
        },
      );
    expect(textOf(false)).toContain('is not on record');
    expect(textOf(true)).toContain('did not see');
  });

  it('says that nothing came where nothing came', () => {
    const none = reviewed([{ element: 'p/c/first' }], { outcome: 'not-answered' });
    expect(leadSentences(sceneOf(none, language))).toEqual([
      'Vendor, Inc. was asked 1 question and did not answer.',
      'Nothing is known that was not known before: the score, of 100, stays 20 to 80.',
    ]);
  });

  it('says of a provider that did not answer what to do and by when, and nothing of readers', () => {
    const silent = named(
      silence(['p/c/first'], { on: '2023-01-02', by: '2023-03-01', sender: 'Privacy officer' }),
    );
    const text = renderText(reviewDocument(silent, language, { paper: 'A4' }), { width: 1000 });
    expect(text).toContain('The last day for an answer was 1 March 2023, 19 days ago.');
    expect(text).toContain('Draft: no answer has come');
    expect(text).toMatch(
      /Privacy officer +Write to Vendor, Inc\. again: .* 1 point is open\. +now; answer by 17 April 2023/,
    );
    expect(text).toContain('No answer has come; there is nothing to read.');
    expect(text).not.toMatch(/[Rr]eaders are at work|Nobody has read|No document named/);
  });
});

/** A word of its own in each place that may not go out. */
const SECRETS = {
  answer: 'Zebra',
  reason: 'Yak',
  quote: 'Walrus',
  title: 'Vulture',
  note: 'Urchin',
  role: 'Tapir',
  file: 'Salmon',
  comment: 'Raven',
  pages: 'Quail',
} as const;

function secretive(): Named<Review> {
  const base = response(ANSWERS);
  const answers = base.answers.map((one, at) =>
    at === 0
      ? {
          ...one,
          words: SECRETS.answer,
          confidential: SECRETS.reason,
          documents: [{ document: 'd1.1', quote: SECRETS.quote, pages: SECRETS.pages }],
        }
      : one,
  );
  const documents = (base.documents ?? []).map((one, at) => ({
    ...one,
    note: SECRETS.note,
    ...(at === 0
      ? { title: SECRETS.title, confidential: SECRETS.reason, url: `https://example.org/${SECRETS.title}` }
      : {}),
  }));
  return reviewed([], {
    answers,
    documents,
    reconciled: (base.reconciled ?? []).map((one) => ({ ...one, reason: SECRETS.role })),
    readings: [
      { reader: 'One', date: TODAY, elements: [{ element: 'p/c/first', answer: 'yes', note: SECRETS.role }] },
    ],
    record: [{ date: TODAY, role: 'One', did: SECRETS.role }],
    calls: [{ date: TODAY, medium: 'Call', attendees: ['One'], notes: SECRETS.role }],
    comments: [{ date: TODAY, text: SECRETS.comment, confidential: SECRETS.reason }],
    unplaced: [{ place: 'A1', text: SECRETS.file }],
    intakes: [
      {
        form: 'xlsx',
        file: SECRETS.file,
        sha256: '0'.repeat(64),
        received: TODAY,
        notices: [{ code: 'remark', place: SECRETS.file, text: SECRETS.file }],
      },
    ],
    clarifications: [
      {
        element: 'p/c/first',
        asked: TODAY,
        question: SECRETS.answer,
        answered: TODAY,
        answer: SECRETS.answer,
      },
    ],
  });
}

describe('a review for publication', () => {
  const whole = secretive();
  const open = { ...whole, result: publicReview(whole.result) };

  it.each(Object.values(SECRETS))(
    'holds %s neither in its text nor in the data that it carries',
    (secret) => {
      const data = JSON.stringify(open.result);
      const text = JSON.stringify(reviewDocument(open, language, { paper: 'A4' }));
      const group = groupReview([open.result], open.principles);
      const grouped = JSON.stringify([group, groupDocument(group, open.names, language, { paper: 'A4' })]);
      expect([data, text, grouped].filter((one) => one.includes(secret))).toEqual([]);
      expect(JSON.stringify(reviewDocument(whole, language, { paper: 'A4' }))).toContain(secret);
    },
  );

  it('says what was withheld, and bears no mark of the internal one', () => {
    const document = reviewDocument(open, language, { paper: 'A4' });
    expect(JSON.stringify(document)).toContain("Withheld at the provider's request");
    expect(document.mark).toBeUndefined();
    expect(reviewDocument(whole, language, { paper: 'A4' }).mark).toBe('Internal');
    expect(() => outlineOf(document)).not.toThrow();
  });

  it('has the outcomes of the whole one', () => {
    expect(open.result.answers.map(({ outcome }) => outcome)).toEqual(
      whole.result.answers.map(({ outcome }) => outcome),
    );
  });
});

describe('a group', () => {
  const read = reviewed(ANSWERS).result;
  const unread = reviewed(ANSWERS, { reconciled: [] }).result;

  it('counts only answers that were read', () => {
    const group = groupReview(
      [read, { ...unread, vendor: { ...unread.vendor, name: 'Another' } }],
      reviewed([]).principles,
    );
    expect(group.read).toBe(1);
    const [principle] = group.principles;
    expect(principle?.goodPractices.map(({ element: id, responders, of }) => [id, responders, of])).toEqual([
      ['p/c/first', 1, 1],
      ['p/c/fifth', 1, 1],
    ]);
  });

  it('says in its title how many of those who were asked answered', () => {
    const silent = reviewed([{ element: 'p/c/first' }], { outcome: 'not-answered' }).result;
    const titleOf = (...some: (typeof read)[]): string =>
      groupDocument(groupReview(some, reviewed([]).principles), reviewed([]).names, language, { paper: 'A4' })
        .title;
    const other = { ...silent, vendor: { ...silent.vendor, name: 'Another' } };
    expect(titleOf(read, other)).toBe('What 1 of 2 providers answered');
    expect(titleOf(read)).toBe('What 1 provider answered');
  });

  it('counts a point once, however many lists it stands in', () => {
    const other = reviewed([{ element: 'p/c/first', answer: 'no', read: 'no' }]).result;
    const group = groupReview(
      [read, { ...other, vendor: { ...other.vendor, name: 'Z' } }],
      reviewed([]).principles,
    );
    expect(group.points).toEqual({ all: 5, good: 2, improve: 3, open: 1, outside: 0, several: 1, few: 5 });
    const text = renderText(groupDocument(group, reviewed([]).names, language, { paper: 'A4' }), {
      width: 1000,
    });
    expect(text).toContain('What 2 providers answered');
    expect(text).toContain('5 points were asked');
    expect(text).toContain('1 point stands in more than one list');
    expect(text).toContain(
      'but 5 points have so few answers behind them that whose they are can be worked out',
    );
    expect(text).toContain('On 5 of 5 points fewer than three answers were read');
    expect(text).toContain('Known from other sources, without an answer, 1 point: P/C.5.');
  });

  it.each([1, 2, 3, 4])(
    'of %s tells in public how many gave a point only where three or more were read',
    (count) => {
      const all = Array.from({ length: count }, (_, at) => ({
        ...read,
        vendor: { ...read.vendor, name: `V${at}` },
      }));
      const open = groupReview(all.map(publicReview), reviewed([]).principles);
      const [point] = open.principles[0]!.goodPractices;
      expect([point?.responders, point?.of]).toEqual(count < 3 ? [null, null] : [count, count]);
      expect(point?.kinds.length).toBe(count < 3 ? 0 : 1);
      expect(open.participants.map(({ asked, answered }) => [asked, answered])).toEqual(
        all.map(() => [null, null]),
      );
    },
  );

  it('keeps corrections of one review to that review', () => {
    const erratum = { date: TODAY, what: 'A.', correction: 'B.', reason: 'C.' };
    const [one, two] = [
      { ...read, errata: [erratum] },
      { ...read, vendor: { ...read.vendor, name: 'Z' } },
    ];
    expect(groupReview([one, two], reviewed([]).principles).errata).toEqual([]);
    expect(groupReview([one, { ...two, errata: [erratum] }], reviewed([]).principles).errata).toEqual([
      erratum,
    ]);
  });

  it('names nobody on its first page, and says for whom it is, what to do and by when', () => {
    const vendor = { ...read.vendor, name: 'Zebra Meet', provider: 'Zebra Ltd' };
    const group = groupReview([{ ...read, vendor }], reviewed([]).principles);
    const [first] = groupDocument(group, reviewed([]).names, language, { paper: 'A4' }).blocks;
    const text = JSON.stringify(first);
    for (const word of ['providers of video meetings', 'What to do now', '17 April 2023'])
      expect(text).toContain(word);
    expect(text).not.toContain('Zebra');
  });

  it('lists nothing that is shown as an area for improvement', () => {
    const [principle] = groupReview([read], reviewed([]).principles).principles;
    expect(principle?.improvements.map(({ element: id }) => id)).toEqual(['p/c/second', 'p/c/third']);
    expect(principle?.unresolved.map(({ element: id }) => id)).toEqual(['p/c/fourth']);
  });
});
