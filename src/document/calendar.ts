/** What falls due, for calendar programs: plain data that src/render/calendar.ts writes. */

/** A calendar of whole days. */
export interface Calendar {
  title: string;
  /** YYYY-MM-DD, the day on which it was made. */
  made: string;
  entries: readonly CalendarEntry[];
}

export interface CalendarEntry {
  /** The same for the same thing in every calendar, so that a program that takes both in has it once. */
  id: string;
  /** YYYY-MM-DD. */
  day: string;
  title: string;
  text: string;
}
