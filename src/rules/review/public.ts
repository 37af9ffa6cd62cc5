/**
 * The version of a review that may be published: without what the vendor wants kept confidential, without notes of
 * roles, and without what only says how files were read. Everything that is written of a public review, data embedded
 * in it included, is made from this.
 */
import type { Review, ReviewDocument, ReviewedAnswer, ReviewEvent } from '../../types/review.ts';
import { isPublicStep } from './steps.ts';

/** Leaves out what may not be published; what was withheld is marked so. */
export function publicReview(review: Review): Review {
  const secret = new Set(
    review.documents.flatMap(({ id, confidential }) => (confidential === null ? [] : [id])),
  );
  return {
    ...review,
    audience: 'public',
    inputs: [],
    steps: review.steps.filter(isPublicStep),
    timeline: review.timeline.flatMap(publicEvent),
    answers: review.answers.map((one) => publicAnswer(one, secret)),
    documents: review.documents.map(publicDocument),
    unplaced: [],
    elsewhere: [],
    notices: [],
    comments: review.comments.filter(({ confidential }) => confidential === null),
  };
}

function publicAnswer(one: ReviewedAnswer, secret: ReadonlySet<string>): ReviewedAnswer {
  const open: ReviewedAnswer = {
    ...one,
    confidential: null,
    settled: one.settled === null ? null : { ...one.settled, roles: [], reason: null },
    readings: [],
    unplaced: [],
    citations: one.citations.map((cited) =>
      secret.has(cited.document)
        ? { ...cited, pages: null, link: null, quote: null, readPages: null }
        : cited,
    ),
    comments: one.comments.filter(({ confidential }) => confidential === null),
  };
  if (one.confidential === null) return open;
  const citations = open.citations.map((cited) => ({
    ...cited,
    pages: null,
    link: null,
    quote: null,
    readPages: null,
  }));
  return {
    ...open,
    words: null,
    reason: null,
    scope: null,
    raw: null,
    withheld: true,
    citations,
    clarifications: [],
  };
}

/** What a document is counts; which one it is stays between the vendor and who asked. */
function publicDocument(document: ReviewDocument): ReviewDocument {
  const own = document.from === 'profile' ? document : { ...document, sha256: null, note: null };
  if (document.confidential === null) return own;
  return {
    ...own,
    title: '',
    publisher: '',
    url: null,
    citation: null,
    published: null,
    withheld: true,
    confidential: null,
  };
}

/** Steps that anybody may know of. Texts are notes of roles, or stand with the answer that they are about. */
const PUBLIC: ReadonlySet<ReviewEvent['kind']> = new Set([
  'letter',
  'deadline',
  'reminder',
  'answer',
  'call',
  'comment',
  'publication',
  'erratum',
]);

function publicEvent(event: ReviewEvent): ReviewEvent[] {
  if (!PUBLIC.has(event.kind)) return [];
  const isTold = event.kind === 'publication' || event.kind === 'erratum';
  return [isTold ? event : { ...event, text: null }];
}
