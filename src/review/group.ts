/**
 * Several vendors' answers as one group, in the form of the Observations of 27 October 2021: good practices across
 * the group, areas for further improvement, what stays unresolved, who did not answer. It ranks nobody: points are
 * counted, companies are not named with them, and no score is in it.
 */
import type { GroupPoint, GroupPrinciple, GroupReview, Participant } from '../types/group-review.ts';
import type { Review, ReviewDocument, ReviewedClaim, ReviewEvent } from '../types/review.ts';
import { inOrder, sortKey } from './timeline.ts';

/** Puts reviews of one catalogue and one day together. Their order does not matter. */
export function groupReview(reviews: readonly Review[]): GroupReview {
  const [first] = reviews;
  if (first === undefined) throw new RangeError('a group needs a review');
  const byName = reviews.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
  const numbered = numberDocuments(byName);
  const errata = byName.flatMap((one) => one.errata.map((entry) => ({ ...entry, vendor: one.vendor.name })));
  const answered = byName.filter((one) => one.engagement.outcome === 'answered');
  // Who answered somebody else may have answered our questions all the same.
  const heard = byName.filter((one) => answered.includes(one) || isHeard(one));
  return {
    schemaVersion: '1',
    reading: first.reading,
    ...{ asOf: first.asOf, hindsight: first.hindsight, versions: first.versions },
    inputs: distinct(byName.flatMap((one) => one.inputs)).toSorted((a, b) => compare(a.path, b.path)),
    participants: byName.map(participantOf),
    answered: answered.length,
    timeline: timelineOf(byName),
    principles: first.principles.map(({ id, title }) => principleOf(id, title, heard, numbered)),
    documents: usedDocuments(heard, numbered),
    errata: inOrder(errata, (one) => one.date),
  };
}

/** 'Meet' stands before 'Meet 2', whatever their editions. */
function nameOf({ vendor, edition }: Review): string {
  return `${vendor.name}\0${edition}`;
}

function isHeard({ principles }: Review): boolean {
  return principles.some(({ claims }) => claims.some((one) => one.outcome !== 'not-answered'));
}

/** Steps that are about the engagement and not about one company's answers. */
const SHARED: readonly Review['timeline'][number]['kind'][] = [
  'letter',
  'deadline',
  'answer',
  'record',
  'call',
  'publication',
];

/** Steps of all engagements; what befell several on one day stands once. */
function timelineOf(reviews: readonly Review[]): GroupReview['timeline'] {
  const placed = reviews.flatMap(({ timeline, engagement }) =>
    timeline
      .filter((event) => SHARED.includes(event.kind))
      .map((event) => ({ event, day: sortKey(event, engagement.sent) })),
  );
  const events = inOrder(placed, (one) => one.day).map((one) => one.event);
  const times = Map.groupBy(events, (event) => JSON.stringify(event));
  const isOfOne = (event: ReviewEvent): boolean => times.get(JSON.stringify(event))?.length === 1;
  // What was said in a call with one company is about its answers.
  return distinct(
    events.map((event) => (event.kind === 'call' && isOfOne(event) ? { ...event, text: null } : event)),
  );
}

/** Number of each document of each review; one that several lean on has one number. */
type Numbered = ReadonlyMap<ReviewDocument, { id: string; document: ReviewDocument }>;

function numberDocuments(reviews: readonly Review[]): Numbered {
  const seen = new Map<string, { id: string; document: ReviewDocument }>();
  const entries = reviews.flatMap((review) =>
    review.documents.map((document) => {
      const key = sameDocument(document, review);
      const known = seen.get(key) ?? { id: `d${seen.size + 1}`, document };
      seen.set(key, known);
      return [document, known] as const;
    }),
  );
  return new Map(entries);
}

function sameDocument({ url, published, id }: ReviewDocument, review: Review): string {
  return url === null ? `${review.response}/${id}` : `${url} ${published ?? ''}`;
}

function participantOf(review: Review): Participant {
  const { vendor, editionName, engagement, state, publication } = review;
  return {
    ...{ vendor: vendor.id, name: vendor.name, provider: vendor.provider, editionName },
    questions: review.principles.reduce((sum, one) => sum + one.claims.length, 0),
    ...{ engagement, state, publication },
  };
}

interface Answered {
  review: Review;
  claim: ReviewedClaim;
}

function principleOf(
  id: string,
  title: string,
  reviews: readonly Review[],
  numbered: Numbered,
): GroupPrinciple {
  const all = reviews.flatMap((review) =>
    claimsUnder(review, id).map((claim): Answered => ({ review, claim })),
  );
  const asked = Map.groupBy(all, ({ claim }) => claim.criterion);
  const points = (group: ReviewedClaim['group']): GroupPoint[] =>
    [...asked.values()].flatMap((own) => pointOf(own, group, numbered));
  return {
    ...{ id, title },
    goodPractices: points('good-practice'),
    improvements: points('improvement'),
    unresolved: points('unresolved'),
  };
}

function claimsUnder({ principles }: Review, id: string): ReviewedClaim[] {
  return principles.find((one) => one.id === id)?.claims ?? [];
}

function pointOf(
  asked: readonly Answered[],
  group: ReviewedClaim['group'],
  numbered: Numbered,
): GroupPoint[] {
  const own = asked.filter(({ claim }) => claim.group === group);
  const [first] = own;
  if (first === undefined) return [];
  const { criterion, title, gate } = first.claim;
  const texts = own.flatMap(({ claim }) => textOf(claim, group));
  return [
    {
      ...{ criterion, title, gate, responders: own.length, of: asked.length },
      texts: distinct(texts).toSorted((a, b) => (a.level ?? 0) - (b.level ?? 0)),
      reasons: distinct(own.map(({ claim }) => claim.outcome)).toSorted(),
      evidence: distinct(own.flatMap((one) => evidenceOf(one, numbered))),
    },
  ];
}

/** A good practice is told by the test that was met, an improvement by the one to be met next, the rest by the question. */
function textOf(
  { reviewed, test, next, ask }: ReviewedClaim,
  group: ReviewedClaim['group'],
): GroupPoint['texts'] {
  if (group === 'unresolved' || reviewed === null) return [{ level: null, text: ask }];
  const [level, text] = group === 'good-practice' ? [reviewed, test] : [reviewed + 1, next];
  return text === null ? [] : [{ level, text }];
}

/** Documents behind a point: those that count for it and those that contradict it. */
function evidenceOf({ review, claim }: Answered, numbered: Numbered): string[] {
  const ids = new Set([
    ...claim.citations.filter((one) => one.grade !== null).map((one) => one.document),
    ...claim.contradictions.map((one) => one.document),
    ...(claim.outcome === 'confirmed' || claim.outcome === 'partly-confirmed' ? claim.evidence : []),
  ]);
  return review.documents
    .filter((document) => ids.has(document.id))
    .flatMap((document) => numbered.get(document)?.id ?? []);
}

function usedDocuments(reviews: readonly Review[], numbered: Numbered): GroupReview['documents'] {
  const all = reviews.flatMap((review) =>
    review.principles.flatMap(({ claims }) =>
      claims.flatMap((claim) =>
        claim.group === 'not-applicable' ? [] : evidenceOf({ review, claim }, numbered),
      ),
    ),
  );
  const used = new Set(all);
  const entries = distinct([...numbered.values()]);
  return entries.filter(({ id }) => used.has(id)).map(({ id, document }) => ({ ...document, id }));
}

/** Each value once, where it stands first; equal ones are taken as the same. */
function distinct<T>(values: readonly T[]): T[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = JSON.stringify(value);
    return !seen.has(key) && seen.add(key);
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
