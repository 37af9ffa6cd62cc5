/**
 * Several vendors' answers as one group, in the form of the Observations of 27 October 2021: good practices, areas for
 * further improvement, what stays unresolved, who did not answer. It ranks nobody: points are counted, nobody and no
 * document of anybody is named with them, and no score is in it. Only responses that were read count.
 */
import type { GroupParticipant, GroupPoint, GroupPrinciple, GroupReview } from '../../types/group-review.ts';
import type { Review, ReviewedAnswer, ReviewEvent } from '../../types/review.ts';
import type { Principle } from '../../types/principle.ts';
import { inOrder, sortKey } from './timeline.ts';

/** Puts reviews of one catalogue and one day together. Their order does not matter. */
export function groupReview(reviews: readonly Review[], principles: readonly Principle[]): GroupReview {
  const [first] = reviews;
  if (first === undefined) throw new RangeError('a group needs a review');
  const byName = reviews.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
  const read = byName.filter(isRead);
  return {
    schemaVersion: '2',
    audience: first.audience,
    asOf: first.asOf,
    hindsight: first.hindsight,
    versions: first.versions,
    inputs: distinct(byName.flatMap(({ inputs }) => inputs)).toSorted((a, b) => compare(a.path, b.path)),
    participants: byName.map(participantOf),
    read: read.length,
    timeline: timelineOf(byName),
    principles: principles.map(({ id }) => principleOf(id, read)),
    errata: inOrder(distinct(byName.flatMap(({ errata }) => errata)), ({ date }) => date),
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

function participantOf(review: Review): GroupParticipant {
  const { vendor, engagement, answers, reading, publication } = review;
  return {
    name: vendor.name,
    provider: vendor.provider,
    outcome: engagement.outcome,
    sent: engagement.on,
    deadline: engagement.by,
    received: engagement.received,
    late: engagement.late,
    asked: answers.length,
    answered: reading.answered,
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

/** What befell several on one day stands once; a note of one engagement is about that one. */
function timelineOf(reviews: readonly Review[]): GroupReview['timeline'] {
  const placed = reviews.flatMap(({ timeline, engagement }) =>
    timeline
      .filter(({ kind }) => kind === 'record' || SHARED.has(kind))
      .map((event) => ({ event: withoutText(event), day: sortKey(event, engagement.on) })),
  );
  const events = inOrder(placed, ({ day }) => day).map(({ event }) => event);
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
  const own = asked.filter(({ answer }) => partOf(answer) === part);
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

/** By where the element stands once the answer counts; what does not apply is no point. */
function partOf({ after, outcome }: ReviewedAnswer): Part | undefined {
  const { standing } = after;
  if (standing === 'does-not-apply' || standing === 'yours') return undefined;
  if (standing === 'shown') return 'goodPractices';
  if (outcome === 'declined' || outcome === 'not-answered' || standing === 'open') return 'unresolved';
  return 'improvements';
}

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
