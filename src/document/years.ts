/** The day so many days later, YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day so many years earlier. Days are YYYY-MM-DD and are compared as text. */
export function yearsBefore(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}`;
}

/** The same day a year later; of 29 February the day before. */
export function yearAfter(day: string): string {
  const last = day.endsWith('-02-29') ? `${day.slice(0, 4)}-02-28` : day;
  return yearsBefore(last, -1);
}

/** Days in which a provider has to answer before its silence counts (rule 9). */
export const DEADLINE = 28;
