/**
 * Dates and small numbers, written by forms that the build took from `Intl`: that takes a quarter of the time of a
 * short command until it first answers.
 */

/** How a language writes them. */
export interface Forms {
  /** A day by its month, January first, with {day} and {year}. */
  whole: readonly string[];
  /** A month and its {year}. */
  month: readonly string[];
  /** true: a whole number below a thousand is its digits. */
  plainNumbers: boolean;
}

/** A whole or partial date (YYYY-MM-DD, YYYY-MM, YYYY); what is none stands as it is. */
export function longDate(date: string, { whole, month: months }: Forms): string {
  const [year = date, month, day] = date.split('-');
  const form = (day === undefined ? months : whole)[Number(month) - 1];
  if (form === undefined) return month === undefined ? year : date;
  return form.replace('{day}', String(Number(day))).replace('{year}', String(Number(year)));
}
