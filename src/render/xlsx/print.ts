/** How sheets are printed: legible first, on one page's width where that can be. */
import type { WriteSheet } from 'hucre';
import type { Document, Paper } from '../../document/model.ts';
import { sum } from '../widths.ts';
import { columnLetters } from './cells.ts';

/** Room from left to right on paper that lies on its long side, in points. */
const ROOM: Readonly<Record<Paper, number>> = { A4: 774, Letter: 724 };
/** Letters of 11 points may be printed at this share, and are then 8 points high. */
const SMALLEST = 8 / 11;
/** In inches. */
const MARGINS = { left: 0.47, right: 0.47, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 };

/** Letters over all columns that one page can be wide, still legible. */
export function widestLegible(paper: Paper, columns: number): number {
  return Math.floor((ROOM[paper] / SMALLEST - columns * EDGE) / LETTER);
}

/** A column in points: so much a letter, and so much beside. */
const LETTER = 5.25;
const EDGE = 3.75;

/** Head rows on every page. A sheet too wide to be legible goes over several pages, each with the first columns. */
export function pageSetup(
  paper: Paper,
  widths: readonly number[],
  heads: number,
): NonNullable<WriteSheet['pageSetup']> {
  const points = sum(widths) * LETTER + widths.length * EDGE;
  if (points * SMALLEST <= ROOM[paper]) return fitted(paper, 1);
  const last = columnLetters(Math.max(heads, 1) - 1);
  return { ...sheetOf(paper, 1), scale: Math.ceil(SMALLEST * 100), printTitlesColumn: `$A:$${last}` };
}

/** No sheet loses its right side, and each page repeats the row of the head. */
export function fitted(paper: Paper, head: number): NonNullable<WriteSheet['pageSetup']> {
  return { ...sheetOf(paper, head), fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
}

function sheetOf(paper: Paper, head: number): NonNullable<WriteSheet['pageSetup']> {
  return {
    paperSize: paper === 'A4' ? 'a4' : 'letter',
    orientation: 'landscape',
    margins: MARGINS,
    printTitlesRow: `$${head}:$${head}`,
  };
}

/** Title of the sheet and mark above; the document and 'Page 1 of 2' below. */
export function runningLines(
  { title, mark, labels }: Document,
  caption: string,
): NonNullable<WriteSheet['headerFooter']> {
  return {
    oddHeader: `&L${part(caption)}${mark === undefined ? '' : `&R${part(mark)}`}`,
    oddFooter: `&L${part(title)}&R${part(labels.page)} &P ${part(labels.of)} &N`,
  };
}

/** '&' begins a command; all lines together have 255 letters. */
export function part(text: string): string {
  const short = text.length > 100 ? `${text.slice(0, 99)}…` : text;
  return short.toWellFormed().replace(/\s+/g, ' ').replaceAll('&', '&&');
}
