/** A whole number as it was typed. */
import { phrase, UserError } from '../index.ts';

/** Throws UserError where it is none, or out of range. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new UserError(
    'bad-number',
    phrase('job.not-whole-number', { option, least, most, text }),
    phrase('job.not-whole-number.fix', { option, example: Math.max(least, 1000) }),
  );
}
