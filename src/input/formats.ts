/** Formats of the schemas that a pattern cannot say. */
import { isPartialDate } from '../rules/dates.ts';

/** http or https, no user name or password, no spaces. */
export function isWebUrl(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password, hostname } = new URL(text);
  return username === '' && password === '' && hostname !== '';
}

/** YYYY-MM-DD that exists in the calendar. */
export function isDay(text: string): boolean {
  return text.length === 10 && isPartialDate(text);
}

/** The date of an archived copy, or 'undated'. */
export function isCopyDate(text: string): boolean {
  return text === 'undated' || isPartialDate(text);
}

/** By the name that the schemas use. */
export const formats = {
  'web-url': isWebUrl,
  'partial-date': isPartialDate,
  day: isDay,
  'copy-date': isCopyDate,
} as const;
