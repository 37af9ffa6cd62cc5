/** The day of a letter, and the last day for an answer to it. */
import { addDays, isPartialDate, UserError } from '../index.ts';

/** Throws UserError where a day does not exist, or the deadline lies before the letter. Both may lie ahead. */
export function letterDates(
  options: { date?: string; deadline?: string },
  today: string,
  daysToAnswer: number,
): { date: string; deadline: string } {
  const date = dayIn(options.date, '--date') ?? today;
  const deadline = dayIn(options.deadline, '--deadline') ?? addDays(date, daysToAnswer);
  if (deadline >= date) return { date, deadline };
  throw new UserError(
    'date-order',
    `The deadline (${deadline}) lies before the letter (${date}).`,
    'Name a later day with --deadline.',
  );
}

function dayIn(text: string | undefined, option: string): string | undefined {
  if (text === undefined || (text.length === 10 && isPartialDate(text))) return text;
  throw new UserError('bad-date', `'${text}' is not a day that exists.`, `Write ${option} as YYYY-MM-DD.`);
}
