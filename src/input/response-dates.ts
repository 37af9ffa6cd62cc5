/** The calendar of a response: nothing was received before it was asked, or lies in the future (rules 1 and 9). */
import { addDays, DAYS_OF_NOTICE, type Day, firstDay, lastDay } from '../rules/dates.ts';
import type { VendorResponse } from '../types/response.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';
import { phrase } from '../locale/phrase.ts';

/** A date with its place. */
type Placed = [date: Day | undefined, path: Step[]];

/** Faults of dates, each at the later date's place. */
export function responseDateFaults(response: VendorResponse, today: Day): Fault[] {
  const { asked, questionnaire, received } = response;
  return [
    ...happened(response).flatMap(([date, path]) => future(date, path, today)),
    ...before(asked.on, asked.by, 'asked', ['asked', 'by']),
    ...before(asked.on, received, 'asked', ['received']),
    ...before(questionnaire?.created, received, 'made', ['received']),
    ...before(questionnaire?.created, asked.on, 'made', ['asked', 'on']),
    ...short(response),
    ...late(response),
    ...afterReceipt(response).flatMap(([date, path]) => before(received, date, 'received', path)),
    ...(response.clarifications ?? []).flatMap(({ asked: on, answered }, at) =>
      before(on, answered, 'question', ['clarifications', at, 'answered']),
    ),
    ...letterFaults(response),
    ...unordered(response),
  ];
}

/** A later letter follows the first, and its answer follows it. */
function letterFaults({ asked, letters = [] }: VendorResponse): Fault[] {
  return letters.flatMap(({ on, by, answered }, at) => [
    ...before(asked.on, on, 'first-letter', ['letters', at, 'on']),
    ...before(on, by, 'asked', ['letters', at, 'by']),
    ...before(on, answered, 'asked', ['letters', at, 'answered']),
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
  const message = phrase('response-fault.future-date', { date, today });
  return [{ code: 'future-date', message, hint: phrase('response-fault.future-date.hint'), path }];
}

/** What came before. */
type Earlier = 'asked' | 'made' | 'received' | 'question' | 'first-letter' | 'above';

function before(
  first: Day | undefined,
  then: Day | undefined,
  what: Earlier,
  path: readonly Step[],
): Fault[] {
  if (first === undefined || then === undefined || lastDay(then) >= firstDay(first)) return [];
  const message = phrase(`response-fault.before.${what}`, { then, first });
  return [{ code: 'date-order', message, hint: phrase('response-fault.date-order.hint'), path }];
}

function short({ asked: { on, by } }: VendorResponse): Fault[] {
  if (on === undefined || by === undefined || by >= addDays(firstDay(on), DAYS_OF_NOTICE)) return [];
  const message = phrase('response-fault.short-deadline', { on, by, days: DAYS_OF_NOTICE });
  const hint = phrase('response-fault.short-deadline.hint');
  return [{ severity: 'warning', code: 'short-deadline', message, hint, path: ['asked', 'by'] }];
}

function late({ asked: { by }, received }: VendorResponse): Fault[] {
  if (by === undefined || received === undefined || firstDay(received) <= by) return [];
  const message = phrase('response-fault.late-answer', { received, by });
  const hint = phrase('response-fault.late-answer.hint');
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
    list.flatMap(([date, path], at) => before(list[at - 1]?.[0], date, 'above', path)),
  );
}
