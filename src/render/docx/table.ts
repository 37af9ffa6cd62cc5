/** Tables: a head that every page repeats, rows that stay whole, and widths for the paper. */
import { AlignmentType, Paragraph, type TableCell, TableRow } from 'docx';
import type { FileChild } from 'docx';
import type { Block, Cell, Column, Inline, Row, Table as DocumentTable } from '../../document/model.ts';
import { isText } from '../../document/model.ts';
import { TONES } from '../tones.ts';
import { captionOf } from './caption.ts';
import { bookmarked } from './bookmarks.ts';
import { cellOf, gridOf, spacer } from './grid.ts';
import { type CellStyle, indentOf, type Place } from './place.ts';
import { directionOf, paragraphOf, runsOf } from './text.ts';
import { columnWidths, EDGES, linesOfCell } from './widths.ts';

/** The place of cells. */
type InTable = Place & { style: CellStyle };

/** A table with its caption and note. */
export function tableBlocks(table: DocumentTable, place: Place): FileChild[] {
  const widths = columnWidths(table, place.width, place.whole.outline);
  const caption = table.captionHidden ? [] : [captionOf('table', table.id, table.caption, place)];
  const inside: InTable = { ...place, style: table.dense === true ? 'DenseText' : 'TableText' };
  const head = headRow(table, widths, inside);
  const last = table.rows.length - 1;
  const body = table.rows.map((row, at) =>
    rowOf(row, table, widths, { ...inside, keeps: table.whole === true && at < last }),
  );
  const note = table.note === undefined ? [spacer()] : [paragraphOf(table.note, place, 'TableNote')];
  return [
    ...caption,
    gridOf([head, ...body], widths, { title: table.caption, indent: indentOf(place) }),
    ...note,
  ];
}

function headRow(
  { id, columns, captionHidden }: DocumentTable,
  widths: readonly number[],
  place: InTable,
): TableRow {
  const children = columns.map((column, at) => {
    const runs = runsOf([column.title], place);
    const marked = captionHidden && at === 0 ? bookmarked(id, runs, place) : runs;
    return cellOf(
      [
        new Paragraph({
          style: place.style === 'DenseText' ? 'DenseHead' : 'TableHead',
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

function rowOf(row: Row, table: DocumentTable, widths: readonly number[], place: InTable): TableRow {
  if (row.group) return groupRow(row, widths, place);
  const children = table.columns.map((column, at) => bodyCell(row, at, column, widths[at] ?? 0, place));
  return new TableRow({ cantSplit: !isTall(row, table, widths, place), children });
}

/** Lines of a row that may go over to the next page: whole, it would leave much of a page empty. */
const TALL = 8;

function isTall({ cells }: Row, table: DocumentTable, widths: readonly number[], { whole }: Place): boolean {
  return cells.some((cell, at) => linesOfCell(cell, table, widths[at] ?? 0, whole.outline) > TALL);
}

function bodyCell(row: Row, at: number, column: Column, width: number, place: InTable): TableCell {
  const cell = row.cells[at] ?? { content: [] };
  const id = at === 0 ? row.id : undefined;
  return cellOf(cellBlocks(cell, column, width, place, id), {
    width,
    ...(cell.tone === undefined ? {} : { fill: TONES[cell.tone].fill }),
  });
}

function groupRow(row: Row, widths: readonly number[], place: InTable): TableRow {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const content = row.cells[0]?.content ?? [];
  const text = isText(content) ? content : [];
  const runs = runsOf(text, place, { bold: true });
  const children = row.id === undefined ? runs : bookmarked(row.id, runs, place);
  const blocks =
    text.length === 0
      ? contentBlocks(content, { ...place, keeps: true }, width)
      : [new Paragraph({ style: place.style, keepNext: true, children })];
  const look = { width, fill: 'F3F6F8', columns: widths.length };
  return new TableRow({ cantSplit: true, children: [cellOf(blocks, look)] });
}

function cellBlocks(
  { content }: Cell,
  column: Column,
  width: number,
  place: InTable,
  id?: string,
): FileChild[] {
  if (!isText(content) && id === undefined) return contentBlocks(content, place, width);
  if (!isText(content)) return [anchorParagraph(id ?? '', place), ...contentBlocks(content, place, width)];
  const runs = runsOf(content, { whole: place.whole, width: width - EDGES });
  const children = id === undefined ? runs : bookmarked(id, runs, place);
  const keepNext = place.keeps === true;
  const alignment = alignmentOf(column);
  return [new Paragraph({ style: place.style, ...directionOf(content), children, alignment, keepNext })];
}

/** An empty line that a link can lead to. */
function anchorParagraph(id: string, place: Place): Paragraph {
  return new Paragraph({ style: 'Spacer', children: bookmarked(id, [], place) });
}

/** What a cell of this width holds, as blocks. */
export function contentBlocks(
  content: readonly Inline[] | readonly Block[],
  place: InTable,
  width: number,
): FileChild[] {
  const inside: Place = { ...place, width: Math.max(width - EDGES, 400), depth: 0 };
  if (isText(content)) return [paragraphOf(content, inside)];
  return place.whole.write(content, inside);
}

function alignmentOf({ align }: Column): 'left' | 'right' | 'center' {
  if (align === 'end') return AlignmentType.RIGHT;
  return align === 'centre' ? AlignmentType.CENTER : AlignmentType.LEFT;
}
