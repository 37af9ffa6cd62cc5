/** A whole number as it was typed. */
import { UserError } from '../index.ts';

/** Throws UserError where it is none, or out of range. */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new UserError(
    'bad-number',
    `${option} takes a whole number from ${least} to ${most}, not '${text}'.`,
    `For example ${option} ${Math.max(least, 1000)}.`,
  );
}
