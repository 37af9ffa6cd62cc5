/** Dates and small numbers of a language as `Intl` writes them, for the module of its messages. */
import { type Forms, longDate } from '../locale/forms.ts';
import { regionOf } from '../locale/language.ts';

/** Every day of a leap year and of another. */
const DAYS = Array.from({ length: 366 + 365 }, (_, at) => new Date(Date.UTC(2024, 0, 1 + at)));
const NUMBERS = Array.from({ length: 1000 }, (_, at) => at);

/** Throws where one form a month does not say what `Intl` does. */
export function formsOf(tag: string): Forms {
  const region = regionOf(tag);
  const [whole, month] = (['numeric', undefined] as const).map(
    (day) => new Intl.DateTimeFormat(region, { year: 'numeric', month: 'long', day, timeZone: 'UTC' }),
  ) as [Intl.DateTimeFormat, Intl.DateTimeFormat];
  const numbers = new Intl.NumberFormat(region);
  const months = NUMBERS.slice(0, 12).map((at) => new Date(Date.UTC(2024, at, 1)));
  const forms: Forms = {
    whole: months.map((one) => formOf(whole, one)),
    month: months.map((one) => formOf(month, one)),
    plainNumbers: NUMBERS.every((one) => numbers.format(one) === String(one)),
  };
  const other = DAYS.find((day) => {
    const text = day.toISOString();
    return (
      longDate(text.slice(0, 10), forms) !== whole.format(day) ||
      longDate(text.slice(0, 7), forms) !== month.format(day)
    );
  });
  if (other !== undefined)
    throw new Error(`the dates of '${tag}' need more than a form for each month: ${whole.format(other)}`);
  return forms;
}

function formOf(format: Intl.DateTimeFormat, day: Date): string {
  const parts = format.formatToParts(day);
  return parts.map(({ type, value }) => (type === 'day' || type === 'year' ? `{${type}}` : value)).join('');
}
