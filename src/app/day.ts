/** The day that a job looks from. */
import { UserError } from '../errors.ts';
import { isPartialDate } from '../rules/dates.ts';
import type { Job } from './job.ts';

/** An as-of date in full, not after today; today where none is named. Throws UserError. */
export function dayOf(text: string | undefined, { today }: Pick<Job, 'today'>): string {
  if (text === undefined) return today;
  if (text.length !== 10 || !isPartialDate(text))
    throw new UserError(
      'bad-date',
      `'${text}' is not a day that exists.`,
      'Write it as YYYY-MM-DD, for example 2020-07-21.',
    );
  if (text > today)
    throw new UserError(
      'future-date',
      `${text} lies in the future (today is ${today}).`,
      'Name today or a day before it.',
    );
  return text;
}
