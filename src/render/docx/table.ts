/** Tables: a head that every page repeats, rows that stay whole, and widths for the paper. */
import { AlignmentType, BorderStyle, BuilderElement, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { FileChild, ITableCellOptions, ITableOptions } from 'docx';
import type { Block, Cell, Column, Inline, Row, Table as DocumentTable } from '../../document/model.ts';
import { isText } from '../../document/model.ts';
import { TONES } from '../tones.ts';
import { captionOf } from './caption.ts';
import { bookmarked } from './bookmarks.ts';
import type { Place } from './place.ts';
import { paragraphOf, runsOf } from './text.ts';
import { columnWidths } from './widths.ts';

/** A table with its caption and note. */
export function tableBlocks(table: DocumentTable, place: Place): FileChild[] {
  const widths = columnWidths(table, place.width, place.whole.outline);
  const caption = table.captionHidden ? [] : [captionOf('table', table.id, table.caption, place)];
  const head = headRow(table, widths, place);
  const body = table.rows.map((row) => rowOf(row, table.columns, widths, place));
  const note = table.note === undefined ? [spacer()] : [paragraphOf(table.note, place, 'TableNote')];
  return [...caption, gridOf([head, ...body], widths, { title: table.caption }), ...note];
}

/** What stands after each table, so that two do not become one and a cell does not end with one. */
export function spacer(): Paragraph {
  return new Paragraph({ style: 'Spacer' });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B9C3CD' } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** How a grid looks; `title` is what programs that read aloud say first. */
export interface GridLook {
  title?: string;
  borders?: NonNullable<ITableOptions['borders']>;
  /** In twentieths of a point. */
  indent?: number;
}

/** A table of fixed widths: the same on every machine. */
export function gridOf(rows: readonly TableRow[], widths: readonly number[], look: GridLook = {}): Table {
  const lines = {
    top: LINE,
    bottom: LINE,
    left: NO_LINE,
    right: NO_LINE,
    insideHorizontal: LINE,
    insideVertical: NO_LINE,
  };
  const options: ITableOptions = {
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: 'dxa' },
    layout: 'fixed',
    margins: { left: 80, right: 80, top: 30, bottom: 30, marginUnitType: 'dxa' },
    borders: look.borders ?? lines,
    ...(look.indent === undefined ? {} : { indent: { size: look.indent, type: 'dxa' } }),
  };
  return new TitledTable(options, look.title);
}

/** The library has no way to give a table its title. */
class TitledTable extends Table {
  constructor(options: ITableOptions, title: string | undefined) {
    super(options);
    const [properties] = this.root;
    if (title === undefined || typeof properties !== 'object') return;
    const attributes = { value: { key: 'w:val', value: title } };
    (properties as TableRow).addChildElement(new BuilderElement({ name: 'w:tblCaption', attributes }));
  }
}

function headRow(
  { id, columns, captionHidden }: DocumentTable,
  widths: readonly number[],
  place: Place,
): TableRow {
  const children = columns.map((column, at) => {
    const runs = runsOf([column.title], place.whole);
    const marked = captionHidden && at === 0 ? bookmarked(id, runs, place) : runs;
    return cellOf(
      [
        new Paragraph({
          style: 'TableHead',
          children: marked,
          alignment: alignmentOf(column),
          keepNext: true,
        }),
      ],
      {
        width: widths[at] ?? 0,
        fill: 'E4E9EE',
      },
    );
  });
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

function rowOf(row: Row, columns: readonly Column[], widths: readonly number[], place: Place): TableRow {
  if (row.group) return groupRow(row, columns.length, widths, place);
  const children = columns.map((column, at) => bodyCell(row, at, column, widths[at] ?? 0, place));
  return new TableRow({ cantSplit: true, children });
}

function bodyCell(row: Row, at: number, column: Column, width: number, place: Place): TableCell {
  const cell = row.cells[at] ?? { content: [] };
  const id = at === 0 ? row.id : undefined;
  return cellOf(cellBlocks(cell, column, width, place, id), {
    width,
    ...(cell.tone === undefined ? {} : { fill: TONES[cell.tone].fill }),
  });
}

function groupRow(row: Row, columns: number, widths: readonly number[], place: Place): TableRow {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const content = row.cells[0]?.content ?? [];
  const text = isText(content) ? content : [];
  const runs = runsOf(text, place.whole, { bold: true });
  const children = row.id === undefined ? runs : bookmarked(row.id, runs, place);
  const blocks =
    text.length === 0
      ? contentBlocks(content, place, width)
      : [new Paragraph({ style: 'TableText', keepNext: true, children })];
  return new TableRow({ cantSplit: true, children: [cellOf(blocks, { width, fill: 'F3F6F8', columns })] });
}

function cellBlocks(
  { content }: Cell,
  column: Column,
  width: number,
  place: Place,
  id?: string,
): FileChild[] {
  if (!isText(content) && id === undefined) return contentBlocks(content, place, width);
  if (!isText(content)) return [anchorParagraph(id ?? '', place), ...contentBlocks(content, place, width)];
  const runs = runsOf(content, place.whole);
  const children = id === undefined ? runs : bookmarked(id, runs, place);
  return [new Paragraph({ style: 'TableText', children, alignment: alignmentOf(column) })];
}

/** An empty line that a link can lead to. */
function anchorParagraph(id: string, place: Place): Paragraph {
  return new Paragraph({ style: 'Spacer', children: bookmarked(id, [], place) });
}

/** What a cell of this width holds, as blocks. */
export function contentBlocks(
  content: readonly Inline[] | readonly Block[],
  place: Place,
  width: number,
): FileChild[] {
  const inside: Place = { ...place, width: Math.max(width - 160, 400), style: 'TableText', depth: 0 };
  if (isText(content)) return [paragraphOf(content, inside)];
  return place.whole.write(content as readonly Block[], inside);
}

/** How a cell looks. */
export interface CellLook {
  width: number;
  fill?: string;
  /** How many columns it covers. */
  columns?: number;
  borders?: NonNullable<ITableCellOptions['borders']>;
}

/** A cell has to hold something. */
export function cellOf(blocks: readonly FileChild[], { width, fill, columns, borders }: CellLook): TableCell {
  return new TableCell({
    children: (blocks.length === 0 ? [new Paragraph({ style: 'TableText' })] : blocks) as Paragraph[],
    width: { size: width, type: 'dxa' },
    ...(fill === undefined ? {} : { shading: { type: 'clear', fill, color: 'auto' } }),
    ...(columns === undefined ? {} : { columnSpan: columns }),
    ...(borders === undefined ? {} : { borders }),
  });
}

function alignmentOf({ align }: Column): 'left' | 'right' | 'center' {
  if (align === 'end') return AlignmentType.RIGHT;
  return align === 'centre' ? AlignmentType.CENTER : AlignmentType.LEFT;
}
