/** Days as typed: that which a job looks from, and those of options. */
import { UserError } from '../errors.ts';
import { isPartialDate } from '../rules/dates.ts';
import type { Job } from './job.ts';
import { phrase, type Words } from '../locale/phrase.ts';

/** An as-of date in full, not after today; today where none is named. Throws UserError. */
export function dayOf(text: string | undefined, { today }: Pick<Job, 'today'>): string {
  if (text === undefined) return today;
  return notAfter(today, existing(text, phrase('job.bad-date.fix')), phrase('job.future-date.fix'));
}

/** The day of an option in full. Throws UserError. */
export function dayIn(text: string | undefined, option: string): string | undefined {
  return text === undefined ? undefined : existing(text, phrase('job.write-day.fix', { option }));
}

/** The same, not after today. Throws UserError. */
export function pastDayIn(text: string | undefined, option: string, today: string): string | undefined {
  const day = dayIn(text, option);
  return day === undefined ? undefined : notAfter(today, day, phrase('job.correct-day.fix', { option }));
}

function existing(text: string, fix: Words): string {
  if (text.length === 10 && isPartialDate(text)) return text;
  throw new UserError('bad-date', phrase('job.bad-date', { date: text }), fix);
}

function notAfter(today: string, day: string, fix: Words): string {
  if (day <= today) return day;
  throw new UserError('future-date', phrase('job.future-date', { date: day, today }), fix);
}
