/** The calendar of a response: nothing was received before it was asked, or lies in the future (rules 1 and 9). */
import { addDays, DAYS_OF_NOTICE, type Day, firstDay, lastDay } from '../rules/dates.ts';
import type { VendorResponse } from '../types/response.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';

/** A date with its place. */
type Placed = [date: Day | undefined, path: Step[]];

/** Faults of dates, each at the later date's place. */
export function responseDateFaults(response: VendorResponse, today: Day): Fault[] {
  const { asked, questionnaire, received } = response;
  return [
    ...happened(response).flatMap(([date, path]) => future(date, path, today)),
    ...before(asked.on, asked.by, 'the letter was sent', ['asked', 'by']),
    ...before(asked.on, received, 'the letter was sent', ['received']),
    ...before(questionnaire?.created, received, 'the questionnaire was made', ['received']),
    ...before(questionnaire?.created, asked.on, 'the questionnaire was made', ['asked', 'on']),
    ...short(response),
    ...late(response),
    ...afterReceipt(response).flatMap(([date, path]) => before(received, date, 'the answer came', path)),
    ...(response.clarifications ?? []).flatMap(({ asked: on, answered }, at) =>
      before(on, answered, 'the question was asked', ['clarifications', at, 'answered']),
    ),
    ...letterFaults(response),
    ...unordered(response),
  ];
}

/** A later letter follows the first, and its answer follows it. */
function letterFaults({ asked, letters = [] }: VendorResponse): Fault[] {
  return letters.flatMap(({ on, by, answered }, at) => [
    ...before(asked.on, on, 'the first letter was sent', ['letters', at, 'on']),
    ...before(on, by, 'the letter was sent', ['letters', at, 'by']),
    ...before(on, answered, 'the letter was sent', ['letters', at, 'answered']),
  ]);
}

/** What has happened already; the deadline and a planned publication may lie ahead. */
function happened(response: VendorResponse): Placed[] {
  const { asked, questionnaire, received, publication, documents = [], intakes = [] } = response;
  const lists = ['record', 'calls', 'errata'] as const;
  return [
    [questionnaire?.created, ['questionnaire', 'created']],
    [asked.on, ['asked', 'on']],
    [received, ['received']],
    ...(response.letters ?? []).flatMap(({ on, answered }, at): Placed[] => [
      [on, ['letters', at, 'on']],
      [answered, ['letters', at, 'answered']],
    ]),
    ...lists.flatMap((list) => dated(response[list] ?? [], [list])),
    ...afterReceipt(response),
    ...intakes.map((one, at): Placed => [one.received, ['intakes', at, 'received']]),
    ...documents.flatMap(({ published, confirmed }, at): Placed[] => [
      [published, ['documents', at, 'published']],
      [confirmed?.published, ['documents', at, 'confirmed', 'published']],
      [confirmed?.date, ['documents', at, 'confirmed', 'date']],
    ]),
    [publication?.status === 'published' ? publication.date : undefined, ['publication', 'date']],
  ];
}

/** What readers and vendor did with an answer that was there. */
function afterReceipt(response: VendorResponse): Placed[] {
  const lists = ['readings', 'reconciled', 'comments'] as const;
  return [
    ...lists.flatMap((list) => dated(response[list] ?? [], [list])),
    ...(response.clarifications ?? []).flatMap(({ asked, answered }, at): Placed[] => [
      [asked, ['clarifications', at, 'asked']],
      [answered, ['clarifications', at, 'answered']],
    ]),
  ];
}

function dated(list: readonly { date: Day }[], path: readonly Step[]): Placed[] {
  return list.map(({ date }, at): Placed => [date, [...path, at, 'date']]);
}

function future(date: Day | undefined, path: readonly Step[], today: Day): Fault[] {
  if (date === undefined || firstDay(date) <= today) return [];
  const message = `${date} lies in the future (today is ${today}).`;
  return [
    { code: 'future-date', message, hint: 'Only what has happened is recorded; correct the date.', path },
  ];
}

function before(first: Day | undefined, then: Day | undefined, what: string, path: readonly Step[]): Fault[] {
  if (first === undefined || then === undefined || lastDay(then) >= firstDay(first)) return [];
  const message = `${then} lies before ${what} (${first}).`;
  return [{ code: 'date-order', message, hint: 'Correct one of the two dates.', path }];
}

function short({ asked: { on, by } }: VendorResponse): Fault[] {
  if (on === undefined || by === undefined || by >= addDays(firstDay(on), DAYS_OF_NOTICE)) return [];
  const message = `From ${on} to ${by} are fewer than ${DAYS_OF_NOTICE} days: silence does not weigh.`;
  const hint =
    'Nothing to mend if it is so; an answer that does not come is then no reason against the product.';
  return [{ severity: 'warning', code: 'short-deadline', message, hint, path: ['asked', 'by'] }];
}

function late({ asked: { by }, received }: VendorResponse): Fault[] {
  if (by === undefined || received === undefined || firstDay(received) <= by) return [];
  const message = `The answer came on ${received}, after the deadline (${by}).`;
  const hint = 'Nothing to mend if it is so: reports say that it came late.';
  return [{ severity: 'warning', code: 'late-answer', message, hint, path: ['received'] }];
}

/** Letters, records, errata and files that came run from old to new, so that a reader sees at once what came last. */
function unordered(response: VendorResponse): Fault[] {
  const { letters = [], record = [], errata = [], intakes = [] } = response;
  const lists: Placed[][] = [
    letters.map(({ on }, at): Placed => [on, ['letters', at, 'on']]),
    dated(record, ['record']),
    dated(errata, ['errata']),
    intakes.map((one, at): Placed => [one.received, ['intakes', at, 'received']]),
  ];
  return lists.flatMap((list) =>
    list.flatMap(([date, path], at) => before(list[at - 1]?.[0], date, 'the entry above it', path)),
  );
}
