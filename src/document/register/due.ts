/** What falls due, in words and for a calendar. */
import type { Language } from '../../locale/language.ts';
import type { DueDay, Register, RegisterEntry } from '../../types/register.ts';
import type { Calendar, CalendarEntry } from '../calendar.ts';
import { cell } from '../make.ts';
import type { Table } from '../model.ts';
import { titleOf } from './words.ts';

/** What is overdue, or will fall due, by its day: an assessment and a thing each. Nothing where there is none. */
export function dueTable(cases: readonly RegisterEntry[], isOverdue: boolean, language: Language): Table[] {
  const { say, date } = language;
  const dues = cases
    .flatMap((one) => one.due.map((due) => ({ title: titleOf(one), due })))
    .filter(({ due }) => due.overdue === isOverdue)
    .toSorted((a, b) => (a.due.day < b.due.day ? -1 : a.due.day > b.due.day ? 1 : 0));
  if (dues.length === 0) return [];
  const table: Table = {
    kind: 'table',
    id: isOverdue ? 'overdue-days' : 'due-days',
    caption: say(isOverdue ? 'register.overdue-title' : 'register.next'),
    captionHidden: true,
    columns: [
      { title: say(isOverdue ? 'register.column.since' : 'register.column.due'), width: 3 },
      { title: say('register.column.thing'), heads: true, width: 6 },
      { title: say('register.column.assessment'), width: 5 },
      { title: say('register.column.role'), width: 4 },
    ],
    rows: dues.map(({ title, due }) => ({
      cells: [date(due.day), thing(due, language), title, due.role ?? say('register.no-role')].map((text) =>
        cell(text),
      ),
    })),
  };
  return [table];
}

/** 'Review, overdue since 1 May 2027 (Head of services)'. */
export function overdueText(due: DueDay, language: Language): string {
  const { say, date } = language;
  const values = { what: thing(due, language), date: date(due.day), role: due.role ?? 'none' };
  return say('register.overdue-since', values);
}

function thing({ what, measure }: DueDay, { say }: Language): string {
  return say(`register.due.${what}`, { measure: measure?.title ?? '' });
}

/** One entry a day and thing, what is overdue as well. */
export function registerCalendar({ today, cases }: Register, language: Language): Calendar {
  return {
    title: language.say('register.title'),
    made: today,
    entries: cases.flatMap((one) => one.due.map((due) => entryOf(one, due, language))),
  };
}

function entryOf(one: RegisterEntry, due: DueDay, language: Language): CalendarEntry {
  const { say } = language;
  const { what, measure, role, day } = due;
  return {
    id: [one.file, one.id, what, measure?.id ?? ''].join('\n'),
    day,
    title: say('register.event', { what: thing(due, language), title: titleOf(one) }),
    text: say('register.event-text', { role: role ?? 'none', file: one.file }),
  };
}
