/**
 * Rule 1: dates are YYYY, YYYY-MM or YYYY-MM-DD and are compared as days written YYYY-MM-DD.
 * Days are plain strings: they sort as text, and no time zone can move them.
 */

/** A day, YYYY-MM-DD. */
export type Day = string;

/** Days that lie between a question and its deadline, so that silence weighs (rule 9). */
export const DAYS_OF_NOTICE = 28;

/** First day that a partial date stands for: 2020-04 → 2020-04-01. */
export function firstDay(date: string): Day {
  return `${date}${'-01-01'.slice(date.length === 4 ? 0 : date.length === 7 ? 3 : 6)}`;
}

/** Last day that a partial date stands for: 2020-02 → 2020-02-29. */
export function lastDay(date: string): Day {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year, month] = parts(`${date}-01`);
  return written(year, month, lengthOf(year, month));
}

/** The day a number of months later; the 31st becomes the month's last day where there is none. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = parts(day);
  const total = year * 12 + (month - 1) + months;
  const [y, m] = [Math.floor(total / 12), (total % 12) + 1];
  return written(y, m, Math.min(date, lengthOf(y, m)));
}

/** The day a number of days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  const [year, month, date] = parts(day);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** Days from one day to another; negative where the other lies before. */
export function daysBetween(from: Day, to: Day): number {
  const at = (day: Day): number => Date.UTC(...utc(parts(day)));
  return Math.round((at(to) - at(from)) / MS_OF_A_DAY);
}

const MS_OF_A_DAY = 24 * 60 * 60 * 1000;

function utc([year, month, date]: [number, number, number]): [number, number, number] {
  return [year, month - 1, date];
}

/** Full months from one day to another; never negative. */
export function fullMonths(from: Day, to: Day): number {
  const [y1, m1, d1] = parts(from);
  const [y2, m2, d2] = parts(to);
  const months = (y2 - y1) * 12 + (m2 - m1);
  // A day that the last month does not have falls on its last day.
  const isFull = d2 >= d1 || d2 === lengthOf(y2, m2);
  return Math.max(0, isFull ? months : months - 1);
}

/** True for YYYY, YYYY-MM or YYYY-MM-DD that exist in the calendar. */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text)) return false;
  const [year, month, date] = parts(firstDay(text));
  return date >= 1 && date <= lengthOf(year, month);
}

function parts(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function written(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Days of a month; none of one that the calendar does not have. */
function lengthOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
