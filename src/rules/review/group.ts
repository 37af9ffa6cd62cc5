/**
 * Several vendors' answers as one group, in the form of the Observations of 27 October 2021: good practices, areas for
 * further improvement, what stays unresolved, who did not answer. It ranks nobody: points are counted, nobody and no
 * document of anybody is named with them, and no score is in it. Only responses that were read count. A point on which
 * few answers were read could be traced to who gave them: the public version leaves out how many and by which documents.
 */
import type { GroupParticipant, GroupPoint, GroupPrinciple, GroupReview } from '../../types/group-review.ts';
import type { Review, ReviewedAnswer, ReviewEvent } from '../../types/review.ts';
import type { Principle } from '../../types/principle.ts';
import { groupSteps } from './group-steps.ts';
import { sortedBy, sortKey } from './timeline.ts';

/** Fewer answers than this do not hide who gave them. */
const FEW = 3;

/** Puts reviews of one catalogue and one day together. Their order does not matter. */
export function groupReview(reviews: readonly Review[], principles: readonly Principle[]): GroupReview {
  const [first] = reviews;
  if (first === undefined) throw new RangeError('a group needs a review');
  const byName = reviews.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
  const read = byName.filter(isRead);
  const found = principles.map(({ id }) => principleOf(id, read));
  const points = pointsOf(found, read);
  const unread = byName.filter((one) => one.reading.answered > 0 && !isRead(one)).length;
  const isPublic = first.audience === 'public';
  return {
    schemaVersion: '2',
    audience: first.audience,
    asOf: first.asOf,
    hindsight: first.hindsight,
    versions: first.versions,
    inputs: distinct(byName.flatMap(({ inputs }) => inputs)).toSorted((a, b) => compare(a.path, b.path)),
    senders: [...new Set(byName.flatMap(({ engagement }) => engagement.sender ?? []))],
    participants: byName.map((one) => participantOf(one, isPublic)),
    read: read.length,
    timeline: timelineOf(byName),
    points,
    steps: groupSteps({ reviews: byName, points, unread }),
    principles: isPublic ? found.map(withoutTraces) : found,
    errata: errataOf(byName),
  };
}

/** Every answer of it is read and every difference between readers decided. */
export function isRead({ status, reading }: Review): boolean {
  return status === 'final' && reading.answered > 0 && reading.toRead + reading.different === 0;
}

/** 'Meet' stands before 'Meet 2', whatever their editions. */
function nameOf({ vendor, edition }: Review): string {
  return `${vendor.name}\0${edition}`;
}

/** How many of its questions somebody answered is told inside only: it ranks, and tells whose a point is. */
function participantOf(review: Review, isPublic: boolean): GroupParticipant {
  const { vendor, engagement, answers, reading, publication } = review;
  return {
    name: vendor.name,
    provider: vendor.provider,
    outcome: engagement.outcome,
    sent: engagement.on,
    deadline: engagement.by,
    received: engagement.received,
    late: engagement.late,
    asked: isPublic && answers.length > 0 ? null : answers.length,
    answered: isPublic && answers.length > 0 ? null : reading.answered,
    read: isRead(review),
    note: engagement.note,
    publication: publication?.status ?? null,
  };
}

/** Steps that are about the engagement and not about the answers of one. */
const SHARED: ReadonlySet<ReviewEvent['kind']> = new Set([
  'letter',
  'deadline',
  'reminder',
  'answer',
  'call',
  'publication',
]);

const PARTS = ['goodPractices', 'improvements', 'unresolved'] as const;

/** A point on which answers differ stands in several lists; it is one point. What does not apply stands in none. */
function pointsOf(principles: readonly GroupPrinciple[], reviews: readonly Review[]): GroupReview['points'] {
  const asked = new Set(reviews.flatMap(({ answers }) => answers.map(({ element }) => element)));
  const [good, improve, open] = PARTS.map((part) => principles.flatMap((one) => one[part]));
  const all = [good, improve, open].flatMap((one) => one ?? []);
  const byElement = [...Map.groupBy(all, ({ element }) => element).values()];
  return {
    all: asked.size,
    good: good?.length ?? 0,
    improve: improve?.length ?? 0,
    open: open?.length ?? 0,
    outside: asked.size - byElement.length,
    several: byElement.filter((own) => own.length > 1).length,
    few: byElement.filter(([one]) => (one?.of ?? FEW) < FEW).length,
  };
}

function withoutTraces(principle: GroupPrinciple): GroupPrinciple {
  const bare = (point: GroupPoint): GroupPoint =>
    (point.of ?? 0) < FEW
      ? { ...point, responders: null, of: null, kinds: [], outcomes: point.outcomes.filter(isSilence) }
      : point;
  const [goodPractices, improvements, unresolved] = PARTS.map((part) => principle[part].map(bare));
  return { ...principle, goodPractices, improvements, unresolved } as GroupPrinciple;
}

/** That a point was not answered says nothing of anybody's answer. */
function isSilence(_outcome: string, _at: number, all: readonly string[]): boolean {
  return all.length === 1 && all[0] === 'not-answered';
}

/** A correction of one review stands there: it is about what one of them answered. */
function errataOf(reviews: readonly Review[]): GroupReview['errata'] {
  const all = reviews.flatMap(({ errata }) => errata);
  const times = Map.groupBy(all, (one) => JSON.stringify(one));
  const shared = all.filter((one) => (times.get(JSON.stringify(one))?.length ?? 0) === reviews.length);
  return sortedBy(distinct(shared), ({ date }) => date);
}

/** What befell several on one day stands once; a note of one engagement is about that one. */
function timelineOf(reviews: readonly Review[]): GroupReview['timeline'] {
  const placed = reviews.flatMap(({ timeline, engagement }) =>
    timeline
      .filter(({ kind }) => kind === 'record' || SHARED.has(kind))
      .map((event) => ({ event: withoutText(event), day: sortKey(event, engagement.on) })),
  );
  const events = sortedBy(placed, ({ day }) => day).map(({ event }) => event);
  const times = Map.groupBy(events, (event) => JSON.stringify(event));
  return distinct(
    events.filter((event) => event.kind !== 'record' || (times.get(JSON.stringify(event))?.length ?? 0) > 1),
  );
}

/** What was said in a call is about the answers of one. */
function withoutText(event: ReviewEvent): ReviewEvent {
  return event.kind === 'call' ? { ...event, text: null } : event;
}

/** An answer with what its documents are. */
interface Heard {
  review: Review;
  answer: ReviewedAnswer;
}

type Part = 'goodPractices' | 'improvements' | 'unresolved';

function principleOf(id: string, reviews: readonly Review[]): GroupPrinciple {
  const all = reviews.flatMap((review) =>
    review.answers
      .filter(({ element }) => element.startsWith(`${id}/`))
      .map((answer): Heard => ({ review, answer })),
  );
  const asked = [...Map.groupBy(all, ({ answer }) => answer.element).values()];
  const points = (part: Part): GroupPoint[] => asked.flatMap((own) => pointOf(own, part));
  return {
    id,
    goodPractices: points('goodPractices'),
    improvements: points('improvements'),
    unresolved: points('unresolved'),
  };
}

function pointOf(asked: readonly Heard[], part: Part): GroupPoint[] {
  const own = asked.filter(({ answer }) => PART_OF[answer.after.standing] === part);
  const [first] = own;
  if (first === undefined) return [];
  const { element, code } = first.answer;
  return [
    {
      element,
      code,
      responders: own.length,
      of: asked.length,
      kinds: part === 'unresolved' ? [] : kindsOf(own),
      outcomes: distinct(own.map(({ answer }) => answer.outcome)).toSorted(),
    },
  ];
}

/** Where the element stands once the answer counts decides, answered or not; what does not apply is no point. */
const PART_OF: Readonly<Partial<Record<ReviewedAnswer['after']['standing'], Part>>> = {
  shown: 'goodPractices',
  'in-part': 'improvements',
  short: 'improvements',
  open: 'unresolved',
};

/** Each kind of document once a vendor. */
function kindsOf(own: readonly Heard[]): GroupPoint['kinds'] {
  const kinds = own.flatMap(({ review, answer }) => [...new Set(kindsBehind(answer, review))]);
  return [...Map.groupBy(kinds, (kind) => kind)]
    .map(([kind, list]) => ({ kind, count: list.length }))
    .toSorted((a, b) => b.count - a.count || compare(a.kind, b.kind));
}

/** Documents found to show it, and those that decided before; what only claims it decides nothing. */
function kindsBehind({ citations, known, against, before }: ReviewedAnswer, { documents }: Review): string[] {
  const shown = citations.filter(({ shows }) => shows === 'shows-it' || shows === 'shows-part');
  const deciding = before.standing === 'open' ? [] : [...known, ...against];
  const ids = new Set([
    ...shown.map(({ document }) => document),
    ...deciding.flatMap((one) => one.documents),
  ]);
  return documents.flatMap(({ id, kind }) => (ids.has(id) && kind !== '' ? [kind] : []));
}

/** Each value once, where it stands first; equal ones are taken as the same. */
function distinct<T>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
