/** How an engagement went, step by step. */
import type { ReviewEvent } from '../../types/review.ts';
import type { VendorResponse } from '../../types/response.ts';
import { type Day, firstDay } from '../dates.ts';

/** Every dated step of a response, the oldest first; what falls on one day keeps the order of the work. */
export function timelineOf(response: VendorResponse): ReviewEvent[] {
  const steps = [...engagementSteps(response), ...workSteps(response), ...closingSteps(response)];
  const placed = steps.map((event) => ({ event, key: sortKey(event, response.asked.on) }));
  return sortedBy(placed, (one) => one.key).map((one) => one.event);
}

/**
 * By which an event is put in order: its day; of a year or a month the first day, but not before the letter of the
 * engagement, and after what has a full date.
 */
export function sortKey({ date }: { date: string }, sent: Day | null | undefined): string {
  const first = firstDay(date);
  if (date.length === first.length) return first;
  return `${sent !== null && sent !== undefined && first < sent ? sent : first}~`;
}

/** By their keys; equal ones stay as they are. */
export function sortedBy<T>(list: readonly T[], key: (one: T) => string): T[] {
  return list.toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1));
}

function engagementSteps({ asked, letters = [], received, respondent }: VendorResponse): ReviewEvent[] {
  return [
    ...step(asked.on, 'letter', asked.sender),
    ...step(asked.by, 'deadline'),
    ...step(received, 'answer', respondent ?? asked.addressee),
    ...letters.flatMap(({ kind, on, by, answered }) => [
      ...step(on, kind === 'round' ? 'letter' : 'reminder', asked.sender),
      ...step(by, 'deadline'),
      ...step(answered, 'answer', respondent ?? asked.addressee),
    ]),
  ];
}

function workSteps(response: VendorResponse): ReviewEvent[] {
  const { record = [], calls = [], clarifications = [], readings = [], reconciled = [] } = response;
  const decided = Map.groupBy(reconciled, (one) => `${one.date}\0${one.role}`);
  return [
    ...record.flatMap(({ date, role, did }) => step(date, 'record', role, did)),
    ...clarifications.flatMap(({ asked, question, answered, answer }) => [
      ...step(asked, 'clarification', undefined, question),
      ...step(answered, 'clarified', undefined, answer),
    ]),
    ...calls.flatMap(({ date, medium, attendees, notes }) =>
      step(date, 'call', attendees.join(', '), `${medium}. ${notes}`),
    ),
    ...readings.flatMap(({ date, reader }) => step(date, 'reading', reader)),
    ...[...decided.values()].flatMap(([one]) =>
      one === undefined ? [] : step(one.date, 'reconciliation', one.role),
    ),
  ];
}

function closingSteps({ comments = [], publication, errata = [] }: VendorResponse): ReviewEvent[] {
  const published = publication?.status === 'published' ? publication.date : undefined;
  return [
    ...comments.flatMap(({ date, text }) => step(date, 'comment', undefined, text)),
    ...step(published, 'publication', undefined, publication?.note),
    ...errata.flatMap(({ date, what }) => step(date, 'erratum', undefined, what)),
  ];
}

function step(
  date: string | undefined,
  kind: ReviewEvent['kind'],
  who?: string,
  text?: string,
): ReviewEvent[] {
  return date === undefined ? [] : [{ date, kind, who: who ?? null, text: text ?? null }];
}
