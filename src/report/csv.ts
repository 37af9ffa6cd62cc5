/** CSV that a spreadsheet opens as text and numbers, never as a formula. */

import { csvCell } from '../render/csv.ts';
import type { Value } from '../render/flat-table.ts';
import { OPEN_SEAL } from '../render/seal.ts';

/** A table with a head line, CRLF line ends (RFC 4180). */
export function csv(head: readonly string[], rows: readonly (readonly Value[])[]): string {
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** For a file: one more row, of the kind 'seal', so that the program knows its own file again. */
export function csvFile(text: string): string {
  const head = text.slice(0, text.indexOf('\r\n')).split(',');
  const row = head.map((column) => {
    if (column === 'text') return OPEN_SEAL;
    return column === 'kind' || column === 'cause' ? 'seal' : null;
  });
  return `${text}${row.map(csvCell).join(',')}\r\n`;
}
