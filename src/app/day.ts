/** The day that a job looks from. */
import { UserError } from '../errors.ts';
import { isPartialDate } from '../rules/dates.ts';
import type { Job } from './job.ts';
import { phrase } from '../locale/phrase.ts';

/** An as-of date in full, not after today; today where none is named. Throws UserError. */
export function dayOf(text: string | undefined, { today }: Pick<Job, 'today'>): string {
  if (text === undefined) return today;
  if (text.length !== 10 || !isPartialDate(text))
    throw new UserError('bad-date', phrase('job.bad-date', { date: text }), phrase('job.bad-date.fix'));
  if (text > today)
    throw new UserError(
      'future-date',
      phrase('job.future-date', { date: text, today }),
      phrase('job.future-date.fix'),
    );
  return text;
}
