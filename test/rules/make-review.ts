/** Small reviews for the tests of what is made of several, or of one for publication: only what a test names is in them. */
import type { Review, ReviewDocument, ReviewedAnswer, ReviewedCitation } from '../../src/types/review.ts';
import { TODAY } from './make.ts';

type Standing = ReviewedAnswer['after']['standing'];

/** An answer that says nothing, and where its element stands once it counts. */
export function answerTo(
  element: string,
  after: Standing,
  { before = 'open', ...more }: Partial<Omit<ReviewedAnswer, 'before'>> & { before?: Standing } = {},
): ReviewedAnswer {
  const stands = (standing: Standing): ReviewedAnswer['after'] => ({
    standing,
    shown: 0,
    open: 0,
    short: 0,
    because: [],
    grade: null,
  });
  return {
    element,
    code: element.toUpperCase(),
    need: 'none',
    answer: 'yes',
    words: null,
    reason: null,
    scope: null,
    raw: null,
    editions: null,
    clients: null,
    received: null,
    confidential: null,
    withheld: false,
    outcome: 'only-claimed',
    suggestion: 'only-claimed',
    lacking: null,
    claimsLess: false,
    reading: 'settled',
    settled: null,
    readings: [],
    known: [],
    against: [],
    citations: [],
    unplaced: [],
    clarifications: [],
    comments: [],
    before: stands(before),
    after: stands(after),
    ...more,
  };
}

/** A document that an answer cites, and what readers found in it. */
export function cites(document: string, shows: ReviewedCitation['shows']): ReviewedCitation {
  return { document, pages: null, link: null, quote: null, shows, readPages: null };
}

/** A document of a review. */
export function documentIn(id: string, more: Partial<ReviewDocument> = {}): ReviewDocument {
  return {
    id,
    from: 'handed',
    kind: 'help-page',
    title: id,
    publisher: 'Vendor',
    url: null,
    citation: null,
    published: null,
    confirmed: null,
    grade: 'D',
    sha256: null,
    withheld: false,
    confidential: null,
    note: null,
    ...more,
  };
}

/** A final review that was read to the end. */
export function reviewOf(name: string, answers: ReviewedAnswer[], more: Partial<Review> = {}): Review {
  const nothing = {
    shown: 0,
    open: 100,
    short: 0,
    figure: { kind: 'number', shown: 0, possible: 0 },
  } as const;
  const state = { ...nothing, verdict: null };
  return {
    schemaVersion: '2',
    audience: 'internal',
    response: `${name}-1`,
    edition: 'x',
    editionName: 'X',
    context: null,
    questionnaire: null,
    asOf: TODAY,
    hindsight: false,
    inputs: [],
    status: 'final',
    vendor: { id: name, name, provider: `${name}, Inc.` },
    versions: { tool: '1', catalogue: '2', rules: '3' },
    engagement: {
      outcome: 'answered',
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
      awaits: null,
    },
    steps: [],
    timeline: [],
    counts: {} as Review['counts'],
    reading: { answered: answers.length, settled: answers.length, different: 0, toRead: 0, readers: 2 },
    before: state,
    after: state,
    possible: state,
    answers,
    pairs: [],
    documents: [],
    unplaced: [],
    elsewhere: [],
    notices: [],
    comments: [],
    publication: null,
    errata: [],
    previous: null,
    ...more,
  };
}
