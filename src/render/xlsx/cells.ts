/** What a cell of a sheet can hold, and how high and wide it has to be. */

/** Longest text that a cell holds. */
const MAX_CELL = 32_767;

/**
 * Legal text as a cell can hold it: no longer than a cell may be, and what looks like the format's own way to write a
 * character by its number (_x0041_) stays what it is.
 */
export function sheetText(text: string): string {
  const safe = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return safe.length <= MAX_CELL ? safe : `${safe.slice(0, MAX_CELL - 1)}…`.toWellFormed();
}

/** In points: a line of the usual font. */
const LINE = 15;
/** No row can be higher than 409 points. */
export const MOST_LINES = 27;

/** Not every program fits the height of a row to its text when it opens the file. Widths in letters. */
export function rowHeight(values: readonly unknown[], widths: readonly number[]): number {
  const lines = values.map((value, at) =>
    typeof value === 'string' ? linesOfText(value, widths[at] ?? 1) : 1,
  );
  return LINE * Math.min(MOST_LINES, Math.max(1, ...lines));
}

/**
 * Lines that a text takes in a cell of so many digits. Letters are a little narrower, and at the end of a line part of a
 * word is missing.
 */
export function linesOfText(text: string, width: number): number {
  const room = Math.max(1, width * 1.1 - 4);
  const parts = text.split('\n').map((part) => Math.max(1, Math.ceil(part.length / room)));
  return parts.reduce((sum, one) => sum + one, 0);
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest;
}
