/** One sheet: its cells that hold something, and which of them are merged or computed. */
import { type CellFormat, dateOfIso, dateOfNumber } from './cell-formats.ts';
import { type Place, Places } from './places.ts';
import { type Piece, plainText, RichText, saidText } from './rich-text.ts';
import { readXml } from './xml.ts';

/** A cell that holds something. */
export interface Cell {
  /** 1-based. */
  row: number;
  /** Letters: A, B, AA. */
  column: string;
  text: string;
  /** The same, with what is struck through named as such. */
  said: string;
  /** Formula as it stands; the text is the value that it last had. */
  formula: string | undefined;
  /** Format of a number that shows it otherwise than as it is: a day, a percentage. */
  format: string | undefined;
  /** Address that it is linked to. */
  link: string | undefined;
}

export interface Sheet {
  name: string;
  /** In the order of rows. */
  cells: Cell[];
  /** Ranges of merged cells. */
  merged: string[];
  /** Rows that nobody sees. */
  hiddenRows: ReadonlySet<number>;
}

export interface SheetContext {
  strings: readonly (readonly Piece[])[];
  formatOf: (style: number) => CellFormat;
  is1904: boolean;
  /** Address outside by the id of its relation. */
  linkOf: (relation: string) => string | undefined;
}

/** As many cells as a questionnaire can hold, and many more. */
export const MAX_CELLS = 50_000;

/** Reads a sheet; throws a SyntaxError where it is damaged, a RangeError where it holds too much. */
export function readSheet(name: string, xml: string, context: SheetContext): Sheet {
  const cells: Cell[] = [];
  const merged: string[] = [];
  const hiddenRows = new Set<number>();
  const links = new Map<string, string>();
  const next = new Places();
  const inline = new RichText();
  let cell: RawCell | undefined;
  let part: 'value' | 'formula' | undefined;
  readXml(xml, {
    open: (element, attributes) => {
      if (element === 'mergeCell') merged.push(attributes.get('ref') ?? '');
      if (element === 'row') {
        next.row(attributes.get('r'));
        if (/^(?:1|true)$/.test(attributes.get('hidden') ?? '')) hiddenRows.add(next.rowNumber);
      }
      if (element === 'hyperlink') addLink(attributes, links, context);
      if (element === 'c') cell = rawCell(attributes, next.cell(attributes.get('r')));
      else inline.open(element, attributes);
      part = PARTS[element];
      if (part === 'formula' && cell !== undefined) cell.formula = '=';
    },
    text: (piece) => {
      inline.text(piece);
      if (cell !== undefined && part !== undefined) cell[part] += piece;
    },
    close: (element) => {
      part = undefined;
      inline.close(element);
      if (element !== 'c' || cell === undefined) return;
      const found = cellOf(cell, inline.take(), context);
      if (found.text !== '' || found.formula !== undefined) cells.push(found);
      if (cells.length > MAX_CELLS) throw new RangeError('too many cells');
    },
  });
  for (const one of cells) one.link = links.get(`${one.column}${one.row}`);
  return { name, cells, merged, hiddenRows };
}

/** A link leads outside by its relation; one within the workbook is none. Of a range its first cell has it. */
function addLink(
  attributes: ReadonlyMap<string, string>,
  links: Map<string, string>,
  { linkOf }: SheetContext,
): void {
  const relation = [...attributes].find(([key]) => key.endsWith(':id'))?.[1];
  const address = relation === undefined ? undefined : linkOf(relation);
  const [cell = ''] = (attributes.get('ref') ?? '').split(':');
  if (address !== undefined) links.set(cell, address);
}

const PARTS: Partial<Record<string, 'value' | 'formula'>> = { v: 'value', f: 'formula' };

interface RawCell extends Place {
  type: string;
  style: number;
  value: string;
  formula: string;
}

function rawCell(attributes: ReadonlyMap<string, string>, place: Place): RawCell {
  const [type, style] = [attributes.get('t') ?? 'n', Number(attributes.get('s') ?? 0)];
  return { ...place, type, style, value: '', formula: '' };
}

function cellOf(raw: RawCell, inline: readonly Piece[], context: SheetContext): Cell {
  const { row, column, type, value, style } = raw;
  const { code, isStruck } = context.formatOf(style);
  const found = piecesOf(raw, inline, context);
  if (found === undefined) throw new SyntaxError(`the text of cell ${column}${row} is missing`);
  const pieces = found.map((piece) => ({ ...piece, text: decoded(piece.text) }));
  return {
    row,
    column,
    text: plainText(pieces),
    said: saidText(pieces, isStruck),
    formula: raw.formula === '' ? undefined : raw.formula,
    format: type === 'n' && value !== '' ? code : undefined,
    link: undefined,
  };
}

/** Undefined: the cell points to a text that is not there. */
function piecesOf(
  raw: RawCell,
  inline: readonly Piece[],
  { strings, formatOf, is1904 }: SheetContext,
): readonly Piece[] | undefined {
  const { type, value, style } = raw;
  if (type === 's' && value !== '') return strings[Number(value)];
  if (type === 'inlineStr') return inline;
  const isDate = type === 'n' && value !== '' && formatOf(style).isDate;
  const text = isDate ? (dateOfNumber(Number(value), is1904) ?? value) : shownAs(type, value);
  return [{ text, struck: undefined }];
}

function shownAs(type: string, value: string): string {
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
  return type === 'd' ? dateOfIso(value) : value;
}

/** The format writes what XML cannot hold by its number: _x0007_. */
function decoded(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
