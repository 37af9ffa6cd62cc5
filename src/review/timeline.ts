/** How an engagement went, step by step. */
import { firstDay } from '../assess/dates.ts';
import type { ReviewEvent } from '../types/review.ts';
import type { VendorResponse } from '../types/response.ts';

/** Every dated step of a response, the oldest first; what falls on one day keeps the order of the work. */
export function timelineOf(response: VendorResponse): ReviewEvent[] {
  const steps = [...engagementSteps(response), ...workSteps(response), ...closingSteps(response)];
  return inOrder(steps);
}

/** The oldest first; equal days stay as they are. */
export function inOrder<T extends { date: string }>(events: readonly T[]): T[] {
  return events.toSorted(
    (a, b) => (firstDay(a.date) < firstDay(b.date) ? -1 : 1) * Number(a.date !== b.date),
  );
}

function engagementSteps({ engagement }: VendorResponse): ReviewEvent[] {
  const { sent, deadline, received, sender, addressee } = engagement;
  return [
    ...step(sent, 'letter', sender, null),
    ...step(deadline, 'deadline', addressee, null),
    ...step(received, 'answer', addressee, null),
  ];
}

function workSteps(response: VendorResponse): ReviewEvent[] {
  const { record, calls = [], clarifications = [], readings = [], reconciliation = [] } = response;
  const decided = Map.groupBy(reconciliation, (one) => `${one.date}\0${one['decided-by']}`);
  return [
    ...record.flatMap(({ date, role, did }) => step(date, 'record', role, did)),
    ...clarifications.flatMap(({ asked, question, answered, answer }) => [
      ...step(asked, 'clarification', undefined, question),
      ...step(answered, 'clarified', undefined, answer ?? null),
    ]),
    ...calls.flatMap(({ date, medium, attendees, notes }) =>
      step(date, 'call', attendees.join(', '), `${medium}. ${notes}`),
    ),
    ...readings.flatMap(({ date, reader }) => step(date, 'reading', reader, null)),
    ...[...decided.values()].flatMap(([one]) =>
      one === undefined ? [] : step(one.date, 'reconciliation', one['decided-by'], null),
    ),
  ];
}

function closingSteps({ comments = [], publication, errata = [] }: VendorResponse): ReviewEvent[] {
  const published = publication?.status === 'published' ? publication.date : undefined;
  return [
    ...comments.flatMap(({ date, text }) => step(date, 'comment', undefined, text)),
    ...step(published, 'publication', undefined, publication?.note ?? null),
    ...errata.flatMap(({ date, what }) => step(date, 'erratum', undefined, what)),
  ];
}

function step(
  date: string | undefined,
  kind: ReviewEvent['kind'],
  who: string | undefined,
  text: string | null,
): ReviewEvent[] {
  return date === undefined ? [] : [{ date, kind, who: who ?? null, text }];
}
