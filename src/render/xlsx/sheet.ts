/** A table as a sheet: head and first columns stay in view, texts wrap, figures are numbers. */
import type { CellStyle, WriteSheet } from 'hucre';
import type { Column, Document, Table } from '../../document/model.ts';
import { cellText, type Cited } from '../cell-text.ts';
import { type FlatRow, type FlatTable, flatTable, type Value, valueOf } from '../flat-table.ts';
import { TONES } from '../tones.ts';
import { needsOf, shared, sum } from '../widths.ts';
import { columnLetters, rowHeight, sheetText } from './cells.ts';
import { splitRow } from './tall-rows.ts';
import { pageSetup, runningLines, widestLegible } from './print.ts';

/** The sheet of a table. */
export function sheetOf(table: Table, name: string, document: Document, cited: Cited): WriteSheet {
  const flat = flatTable(table);
  const widths = widthsOf(flat, document, cited);
  const body = flat.rows.flatMap((row) => {
    const cells = rowCells(row, flat.columns, cited);
    return splitRow(cells, widths).map((part) => ({ cells: part, runsOn: row.group }));
  });
  const notes = noteCells(table, cited).map((part) => ({ cells: part, runsOn: true }));
  const lines = [{ cells: headCells(flat), runsOn: false }, ...body, ...notes];
  const heads = Math.max(
    flat.columns.findIndex(({ heads }) => !heads),
    0,
  );
  const last = `${columnLetters(flat.columns.length - 1)}${body.length + 1}`;
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: lines.map(({ cells }) => cells.map(({ value }) => value)),
    cells: new Map(
      lines.flatMap(({ cells }, at) => cells.map((cell, column) => [`${at},${column}`, cell] as const)),
    ),
    rowDefs: new Map(lines.map((line, at) => [at, { height: heightOf(line, widths) }])),
    freezePane: { rows: 1, ...(heads === 0 ? {} : { columns: heads }) },
    pageSetup: pageSetup(document.paper, widths, heads),
    headerFooter: runningLines(document, table.caption),
    ...(flat.rows.length === 0 ? {} : { autoFilter: { range: `A1:${last}` } }),
  };
}

interface Line {
  cells: readonly Styled[];
  runsOn: boolean;
}

interface Styled {
  value: Value;
  style: CellStyle;
}

/** Letters beside the text: room for the sign of the filter. */
const SIGN = 3;
/** Longest lines in a sheet of many and of few columns. */
const [MANY, FEW] = [60, 100];

/** In letters; no more than one page can be wide, as long as words stay whole. */
function widthsOf(flat: FlatTable, { paper }: Document, cited: Cited): number[] {
  const needs = needsOf(
    { columns: flat.columns, rows: flat.rows.map(({ cells, group }) => ({ cells, group })) },
    cited,
  );
  const room = widestLegible(paper, needs.length);
  const longest = Math.max(MANY, Math.min(FEW, room / needs.length));
  const lines = needs.map(({ line, word }) => Math.max(word, Math.min(line, longest)) + SIGN);
  if (sum(lines) <= room) return lines;
  const bounds = lines.map((line, at) => ({ share: line, least: (needs[at]?.word ?? 0) + SIGN, most: line }));
  return shared(bounds, room).map(Math.floor);
}

const FONT = { name: 'Calibri', size: 11 };
const LINE = { style: 'thin', color: { rgb: 'FFB9C3CD' } } as const;
const HORIZONTAL = { start: 'left', end: 'right', centre: 'center' } as const;

function headCells({ columns }: FlatTable): Styled[] {
  return columns.map((column) => ({
    value: sheetText(column.title),
    style: styleOf(column, { bold: true, fill: 'E4E9EE' }),
  }));
}

function rowCells({ cells, group }: FlatRow, columns: readonly Column[], cited: Cited): Styled[] {
  return columns.map((column, at) => {
    const cell = cells[at] ?? { content: [] };
    const value = valueOf(cell, column, cited);
    const look = group ? { bold: true, fill: 'F3F6F8' } : cell.tone === undefined ? {} : TONES[cell.tone];
    const format = typeof value === 'number' ? { numFmt: formatOf(cellText(cell.content, cited)) } : {};
    // The name of a group runs over the empty cells beside it.
    const style = { ...styleOf(column, look, !group), ...format };
    return { value: typeof value === 'string' ? sheetText(value) : value, style };
  });
}

function styleOf(
  { align = 'start' }: Column,
  look: { bold?: boolean; fill?: string; ink?: string },
  wrapText = true,
): CellStyle {
  const { bold = false, fill, ink = '1A2027' } = look;
  return {
    font: { ...FONT, bold, color: { rgb: `FF${ink}` } },
    alignment: { vertical: 'top', wrapText, horizontal: HORIZONTAL[align], indent: align === 'end' ? 1 : 0 },
    border: { bottom: LINE },
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: `FF${fill}` } } }),
  };
}

/** As many places as the text shows, and its per cent sign. */
function formatOf(text: string): string {
  const places = /\d[.,](\d{1,2})(?!\d)/.exec(text)?.[1]?.length ?? 0;
  return `0${places === 0 ? '' : `.${'0'.repeat(places)}`}${text.includes('%') ? '" %"' : ''}`;
}

/** Below the table, apart from it: the note runs over the cells beside it. */
function noteCells({ note }: Table, cited: Cited): Styled[][] {
  if (note === undefined) return [];
  const text = sheetText(cellText(note, cited));
  return [[], [{ value: text, style: { font: { ...FONT, italic: true } } }]];
}

/** What runs over the cells beside it has one line. */
function heightOf({ cells, runsOn }: Line, widths: readonly number[]): number {
  return rowHeight(runsOn ? [] : cells.map(({ value }) => value), widths);
}
