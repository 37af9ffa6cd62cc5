/** Tables as CSV that a spreadsheet opens as text and numbers, never as a formula. */
import type { Document, Table } from '../document/model.ts';
import { outlineOf, walk } from '../document/outline.ts';
import type { Cited } from './cell-text.ts';
import { flatTable, type Value, valueOf } from './flat-table.ts';
import { OPEN_SEAL } from '../store/seal.ts';

/** A head line and a line each row, with CRLF line ends (RFC 4180). Numbers have a decimal point. */
export function renderCsv(table: Table, cited: Cited = { sources: new Map() }): string {
  const { columns, rows } = flatTable(table);
  const lines = rows.map(({ cells }) =>
    columns.map((column, at) => valueOf(cells[at] ?? { content: [] }, column, cited)),
  );
  return [columns.map(({ title }) => title), ...lines].map(csvLine).join('');
}

/** For a file: with the mark by which spreadsheets know UTF-8, and a last line by which the program knows its own file. */
export function renderCsvFile(table: Table, cited?: Cited): Uint8Array {
  const { columns } = flatTable(table);
  const seal = columns.map((_, at) => (at === 0 ? OPEN_SEAL : null));
  return Buffer.from(`\uFEFF${renderCsv(table, cited)}${csvLine(seal)}`);
}

/** The one table of a document as a file. Throws RangeError where it has another number of tables. */
export function renderCsvDocument(document: Document): Promise<Uint8Array> {
  const tables = [...walk(document.blocks)].flatMap((one) => (one.kind === 'table' ? [one] : []));
  const [table] = tables;
  if (table === undefined || tables.length > 1) throw new RangeError('a CSV file holds one table');
  return Promise.resolve(renderCsvFile(table, outlineOf(document)));
}

/** First characters (after blanks) with which a spreadsheet begins a formula or a command. */
const FORMULA = /^[\s\u0000\uFEFF]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n\u0000]/;

function csvLine(values: readonly Value[]): string {
  return `${values.map(csvCell).join(',')}\r\n`;
}

/** A cell with what it needs of quotes; text that looks like a formula gets an apostrophe. */
export function csvCell(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
