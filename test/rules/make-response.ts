/**
 * Small responses for the tests of reviews, about the profiles of make.ts: an answer with the documents that it cites
 * and what readers settled on.
 */
import type { Claim } from '../../src/rules/review/claim.ts';
import type { ReadAnswer, Shows } from '../../src/rules/review/readings.ts';
import {
  type ReviewInput,
  weighResponse,
  type WeighedAnswer,
} from '../../src/rules/review/weigh-response.ts';
import type { HandedDocument, VendorAnswer, VendorResponse } from '../../src/types/response.ts';
import { catalogue, type ElementDraft, profile, type ProfileDraft, TODAY } from './make.ts';

/** A document with what readers found in it. */
export interface HandedDraft {
  /** By the vendor. */
  kind?: HandedDocument['kind'];
  publisher?: string;
  published?: string;
  /** By a reader; absent: nobody has confirmed it. */
  confirmed?: Partial<NonNullable<HandedDocument['confirmed']>>;
  /** What readers settled on. Absent: not read. */
  shows?: Shows;
}

/** An answer of the vendor on one element. */
export interface AnswerDraft extends Omit<Partial<VendorAnswer>, 'documents'> {
  element: string;
  documents?: readonly HandedDraft[];
  /** What readers settled on. Absent: nothing yet. */
  read?: ReadAnswer;
}

/** A document of the vendor that a reader has confirmed and found to show it: a help page of today, unless it says otherwise. */
export function handed(
  kind: NonNullable<HandedDocument['kind']> = 'help-page',
  more: HandedDraft = {},
): HandedDraft {
  const { publisher = 'Vendor', published = TODAY } = more;
  return {
    kind,
    publisher,
    published,
    shows: 'shows-it',
    confirmed: { kind, publisher, published },
    ...more,
  };
}

/** What the vendor itself says of an element, today. */
export const CLAIM: Claim = {
  element: 'p/c/e',
  answer: 'yes',
  whole: [],
  part: [],
  editions: undefined,
  clients: undefined,
  said: TODAY,
  own: true,
};

/** The same, as the vendor states it: nobody has confirmed what it is. */
export function stated(kind: NonNullable<HandedDocument['kind']>, more: HandedDraft = {}): HandedDraft {
  const { confirmed: _, ...rest } = handed(kind, more);
  return rest;
}

/** A response received today. */
export function response(
  answers: readonly AnswerDraft[],
  more: Partial<VendorResponse> = {},
): VendorResponse {
  const documents = answers.flatMap((one, at) =>
    (one.documents ?? []).map((draft, n) => documentOf(draft, `d${at + 1}.${n + 1}`)),
  );
  return {
    id: `product-${TODAY}`,
    vendor: 'product',
    asked: {},
    outcome: 'answered',
    status: 'final',
    received: TODAY,
    documents,
    answers: answers.map((one, at) => answerOf(one, at)),
    reconciled: answers.flatMap((one, at) => reconciledOf(one, at)),
    ...more,
  };
}

/** A response to which no answer came. */
export function silence(
  elements: readonly string[],
  asked: VendorResponse['asked'],
  outcome: VendorResponse['outcome'] = 'not-answered',
): VendorResponse {
  return {
    id: 'silent',
    vendor: 'product',
    asked,
    outcome,
    status: 'draft',
    answers: elements.map((element) => ({ element })),
  };
}

/** What `weighResponse` takes, of drafts. */
export function reviewInput(
  known: ProfileDraft,
  elements: readonly ElementDraft[],
  answers: VendorResponse,
): ReviewInput {
  return { response: answers, profile: profile(known), principles: catalogue(elements), asOf: TODAY };
}

/** What comes of one answer. */
export function weighed(
  known: ProfileDraft,
  elements: readonly ElementDraft[],
  draft: AnswerDraft,
): WeighedAnswer {
  const [only] = weighResponse(reviewInput(known, elements, response([draft]))).answers;
  if (only === undefined) throw new RangeError(`no element ${draft.element}`);
  return only;
}

function documentOf({ kind, publisher, published, confirmed }: HandedDraft, id: string): HandedDocument {
  const usual = {
    kind: 'white-paper',
    publisher: 'Vendor',
    read: 'part',
    role: 'Reader',
    date: TODAY,
  } as const;
  return {
    id,
    title: `Document ${id}`,
    ...(kind === undefined ? {} : { kind }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(published === undefined ? {} : { published }),
    ...(confirmed === undefined ? {} : { confirmed: { ...usual, ...confirmed } }),
  };
}

function answerOf({ documents = [], read: _, ...answer }: AnswerDraft, at: number): VendorAnswer {
  const cited = documents.map((_draft, n) => ({ document: `d${at + 1}.${n + 1}` }));
  return cited.length === 0 ? answer : { ...answer, documents: cited };
}

function reconciledOf(
  { element, read, documents = [] }: AnswerDraft,
  at: number,
): NonNullable<VendorResponse['reconciled']> {
  if (read === undefined) return [];
  const citations = documents.map(({ shows = 'not-read' }, n) => ({
    document: `d${at + 1}.${n + 1}`,
    shows,
  }));
  return [{ element, answer: read, citations, reason: 'So agreed.', role: 'Both readers', date: TODAY }];
}
