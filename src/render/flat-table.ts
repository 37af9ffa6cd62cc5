/** A table in which each row stands for itself, as spreadsheets and programs read it. */
import type { Cell, Column, Table } from '../document/model.ts';
import { cellText, type Cited } from './cell-text.ts';

/** A cell as a number or text; null where there is none. */
export type Value = number | string | null;

/** Rows of equal length; groups have become a column where the table says what they are. */
export interface FlatTable {
  columns: readonly Column[];
  rows: readonly FlatRow[];
}

export interface FlatRow {
  cells: readonly Cell[];
  /** Heads the rows below it, in its first cell. */
  group: boolean;
}

export function flatTable({ columns, rows, groups }: Table): FlatTable {
  const width = columns.length;
  if (groups === undefined)
    return {
      columns,
      rows: rows.map(({ cells, group = false }) => ({ cells: filled(cells, width), group })),
    };
  let current: Cell = NOTHING;
  const flat = rows.flatMap(({ cells, group }): FlatRow[] => {
    if (!group) return [{ cells: [current, ...filled(cells, width)], group: false }];
    current = cells[0] ?? NOTHING;
    return [];
  });
  return { columns: [{ title: groups, heads: true }, ...columns], rows: flat };
}

const NOTHING: Cell = { content: [] };

function filled(cells: readonly Cell[], width: number): Cell[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? NOTHING);
}

/** The number that a cell shows, else its text. */
export function valueOf(cell: Cell, { align }: Column, cited: Cited): Value {
  if (cell.value !== undefined) return cell.value;
  const text = cellText(cell.content, cited);
  if (text === '') return null;
  return align === 'end' && /^-?(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
}
