/** CSV that a spreadsheet opens as text and numbers, never as a formula. */

import { OPEN_SEAL } from '../render/seal.ts';

type Cell = string | number | null;

/** A table with a head line, CRLF line ends (RFC 4180). */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** For a file: one more row, of the kind 'seal', so that the program knows its own file again. */
export function csvFile(text: string): string {
  const head = text.slice(0, text.indexOf('\r\n')).split(',');
  const row = head.map((column) => {
    if (column === 'text') return OPEN_SEAL;
    return column === 'kind' || column === 'cause' ? 'seal' : null;
  });
  return `${text}${row.map(cell).join(',')}\r\n`;
}

/** First characters (after blanks) with which a spreadsheet begins a formula or a command. */
const FORMULA = /^[\s\u0000\uFEFF]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n\u0000]/;

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
