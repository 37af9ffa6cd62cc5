/** The calendar of a response: nothing was received before it was asked, or lies in the future. */
import type { Day } from '../assess/dates.ts';
import { firstDay, lastDay } from '../assess/dates.ts';
import type { VendorResponse } from '../types/response.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';

/** Faults of dates, each at the later date's place. */
export function responseDateFaults(response: VendorResponse, today: Day): Fault[] {
  const { engagement, questionnaire } = response;
  const { sent, deadline, received } = engagement;
  return [
    ...events(response).flatMap(([date, path]) => future(date, path, today)),
    ...before(sent, deadline, 'the letter was sent', ['engagement', 'deadline']),
    ...before(sent, received, 'the letter was sent', ['engagement', 'received']),
    ...before(questionnaire?.created, received, 'the questionnaire was made', ['engagement', 'received']),
    ...before(questionnaire?.created, sent, 'the questionnaire was made', ['engagement', 'sent']),
    ...late(response),
    ...(response.clarifications ?? []).flatMap(({ asked, answered }, index) => [
      ...before(received ?? sent, asked, 'the answer came', ['clarifications', index, 'asked']),
      ...before(asked, answered, 'the question was asked', ['clarifications', index, 'answered']),
    ]),
    ...(response.calls ?? []).flatMap(({ date }, index) =>
      before(sent, date, 'the letter was sent', ['calls', index, 'date']),
    ),
    ...(response.readings ?? []).flatMap(({ date }, index) =>
      before(received, date, 'the answer came', ['readings', index, 'date']),
    ),
    ...(response.reconciliation ?? []).flatMap(({ date }, index) =>
      before(received, date, 'the answer came', ['reconciliation', index, 'date']),
    ),
    ...(response.comments ?? []).flatMap(({ date }, index) =>
      before(received, date, 'the answer came', ['comments', index, 'date']),
    ),
    ...unordered(response),
  ];
}

/** What has happened already, with its place; deadline and planned publication may lie ahead. */
function events(response: VendorResponse): [Day | undefined, Step[]][] {
  const { engagement, questionnaire, publication } = response;
  const lists = ['record', 'calls', 'readings', 'reconciliation', 'comments', 'errata'] as const;
  const dated = lists.flatMap((list) => {
    const entries: readonly { date: Day }[] = response[list] ?? [];
    return entries.map(({ date }, index): [Day, Step[]] => [date, [list, index, 'date']]);
  });
  const documents = (response.documents ?? []).flatMap(({ published, checked }, index) => [
    [published, ['documents', index, 'published']] as [Day | undefined, Step[]],
    [checked, ['documents', index, 'checked']] as [Day | undefined, Step[]],
  ]);
  const asked = (response.clarifications ?? []).flatMap(({ asked, answered }, index) => [
    [asked, ['clarifications', index, 'asked']] as [Day | undefined, Step[]],
    [answered, ['clarifications', index, 'answered']] as [Day | undefined, Step[]],
  ]);
  const published = publication?.status === 'published' ? publication.date : undefined;
  return [
    [questionnaire?.created, ['questionnaire', 'created']],
    [engagement.sent, ['engagement', 'sent']],
    [engagement.received, ['engagement', 'received']],
    ...dated,
    ...documents,
    ...asked,
    [published, ['publication', 'date']],
  ];
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

function late({ engagement: { deadline, received } }: VendorResponse): Fault[] {
  if (deadline === undefined || received === undefined || firstDay(received) <= deadline) return [];
  const message = `The answer came on ${received}, after the deadline (${deadline}).`;
  const hint = 'Nothing to mend if it is so: reports say that it came late.';
  return [{ severity: 'warning', code: 'late-answer', message, hint, path: ['engagement', 'received'] }];
}

/** Records and errata run from old to new, so that a reader sees at once what came last. */
function unordered(response: VendorResponse): Fault[] {
  return (['record', 'errata'] as const).flatMap((list) => {
    const entries: readonly { date: Day }[] = response[list] ?? [];
    return entries.flatMap(({ date }, index) =>
      before(entries[index - 1]?.date, date, 'the entry above it', [list, index, 'date']),
    );
  });
}
