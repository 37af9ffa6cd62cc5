/** Dates as vendors write them, as far as they can mean one thing only. */
import { isPartialDate } from '../rules/dates.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** '4 May 2026' → 2026-05-04, 'May 2026' → 2026-05, '04.05.2026' → 2026-05-04, 'Q1 2026' → 2026; else undefined. */
export function writtenDate(text: string): string | undefined {
  const plain = text.trim();
  if (isPartialDate(plain)) return plain;
  const found = dayMonth(plain) ?? dotted(plain) ?? onlyYear(plain);
  return found !== undefined && isPartialDate(found) ? found : undefined;
}

function dayMonth(text: string): string | undefined {
  const [, before, name = '', after, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+)?([a-z]{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?,?\s+(\d{4})$/i.exec(
      text,
    ) ?? [];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (year === undefined || month === 0) return undefined;
  return joined(year, String(month), before ?? after);
}

/** With points the day stands first everywhere; with slashes nobody can tell. */
function dotted(text: string): string | undefined {
  const [, day, month, year] = /^(?:(\d{1,2})\.\s?)?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : joined(year, month ?? '', day);
}

function joined(year: string, month: string, day: string | undefined): string {
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}

/** A text with one year in it is of that year. */
function onlyYear(text: string): string | undefined {
  const years = text.match(/\b(?:19|20)\d{2}\b/g) ?? [];
  return years.length === 1 ? years[0] : undefined;
}
