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

/** What each format asks for, in words. */
export const FORMAT_WORDS: Record<string, string> = {
  'web-url': 'a web address that begins with http:// or https://',
  'partial-date': 'a date that exists, written YYYY, YYYY-MM or YYYY-MM-DD (a bare year in quotes)',
  day: 'a day that exists, written YYYY-MM-DD',
  'copy-date': "the copy's date (YYYY-MM-DD or shorter) or 'undated'",
};
