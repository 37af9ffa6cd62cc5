/** One sheet: its cells that hold something, and which of them are merged or computed. */
import { type CellFormat, dateOfNumber } from './cell-formats.ts';
import { readXml } from './xml.ts';

/** A cell that holds something. */
export interface Cell {
  /** 1-based. */
  row: number;
  /** Letters: A, B, AA. */
  column: string;
  text: string;
  /** Formula as it stands; the text is the value that it last had. */
  formula: string | undefined;
  /** Format of a number that shows it otherwise than as it is: a day, a percentage. */
  format: string | undefined;
}

export interface Sheet {
  name: string;
  /** In the order of rows. */
  cells: Cell[];
  /** Ranges of merged cells. */
  merged: string[];
}

export interface SheetContext {
  strings: readonly string[];
  formatOf: (style: number) => CellFormat;
  is1904: boolean;
}

const MAX_CELLS = 50_000;

/** Reads a sheet; throws a SyntaxError where it is damaged or holds too much. */
export function readSheet(name: string, xml: string, context: SheetContext): Sheet {
  const cells: Cell[] = [];
  const merged: string[] = [];
  let cell: RawCell | undefined;
  let part: 'value' | 'formula' | 'inline' | undefined;
  let aids = 0;
  readXml(xml, {
    open: (element, attributes) => {
      if (element === 'mergeCell') merged.push(attributes.get('ref') ?? '');
      if (element === 'c') cell = rawCell(attributes);
      // Reading aids (phonetics) are not part of the text.
      if (element === 'rPh') aids += 1;
      part = aids > 0 ? undefined : PARTS[element];
      if (part === 'formula' && cell !== undefined) cell.formula = '=';
    },
    text: (piece) => {
      if (cell !== undefined && part !== undefined) cell[part] += piece;
    },
    close: (element) => {
      part = undefined;
      if (element === 'rPh') aids -= 1;
      if (element !== 'c' || cell === undefined) return;
      const found = cellOf(cell, context);
      if (found.text !== '' || found.formula !== undefined) cells.push(found);
      if (cells.length > MAX_CELLS) throw new SyntaxError(`more than ${MAX_CELLS} cells are filled in`);
    },
  });
  return { name, cells, merged };
}

const PARTS: Partial<Record<string, 'value' | 'formula' | 'inline'>> = {
  v: 'value',
  f: 'formula',
  t: 'inline',
};

interface RawCell {
  reference: string;
  type: string;
  style: number;
  value: string;
  formula: string;
  inline: string;
}

function rawCell(attributes: ReadonlyMap<string, string>): RawCell {
  return {
    reference: attributes.get('r') ?? '',
    type: attributes.get('t') ?? 'n',
    style: Number(attributes.get('s') ?? 0),
    ...{ value: '', formula: '', inline: '' },
  };
}

function cellOf(raw: RawCell, context: SheetContext): Cell {
  const [, column = '', row = '0'] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(raw.reference) ?? [];
  if (column === '') throw new SyntaxError('a cell has no place');
  const formula = raw.formula === '' ? undefined : raw.formula;
  const text = textOf(raw, context);
  if (text === undefined) throw new SyntaxError(`the text of cell ${raw.reference} is missing`);
  const format = raw.type === 'n' && raw.value !== '' ? context.formatOf(raw.style).code : undefined;
  return { row: Number(row), column, text: decoded(text), formula, format };
}

/** Undefined: the cell points to a text that is not there. */
function textOf(
  { type, value, inline, style }: RawCell,
  { strings, formatOf, is1904 }: SheetContext,
): string | undefined {
  if (type === 's' && value !== '') return strings[Number(value)];
  if (type === 'inlineStr') return inline;
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
  if (type === 'n' && value !== '' && formatOf(style).isDate)
    return dateOfNumber(Number(value), is1904) ?? value;
  return value;
}

/** The format writes what XML cannot hold by its number: _x0007_. */
function decoded(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
