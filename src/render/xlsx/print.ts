/** How sheets are printed: legible first, on one page's width where that can be. */
import type { NamedRange, WriteSheet } from 'hucre';
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

/** One page across, or where that would not be legible several. */
export function pageSetup(paper: Paper, widths: readonly number[]): NonNullable<WriteSheet['pageSetup']> {
  const always = {
    paperSize: paper === 'A4' ? 'a4' : 'letter',
    orientation: 'landscape',
    margins: MARGINS,
  } as const;
  return isLegible(paper, widths)
    ? { ...always, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
    : { ...always, scale: Math.ceil(SMALLEST * 100) };
}

/**
 * Every page has the head; where a sheet goes over several pages across, each has its first columns. Not by the library's
 * own way, which leaves names with blanks unquoted: the file would be taken for broken.
 */
export function printTitles(
  name: string,
  paper: Paper,
  widths: readonly number[],
  heads: number,
): NamedRange {
  const sheet = `'${name.replaceAll("'", "''")}'`;
  const columns = `${sheet}!$A:$${columnLetters(Math.max(heads, 1) - 1)},`;
  return {
    name: '_xlnm.Print_Titles',
    scope: name,
    range: `${isLegible(paper, widths) ? '' : columns}${sheet}!$1:$1`,
  };
}

function isLegible(paper: Paper, widths: readonly number[]): boolean {
  return (sum(widths) * LETTER + widths.length * EDGE) * SMALLEST <= ROOM[paper];
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
function part(text: string): string {
  const short = text.length > 100 ? `${text.slice(0, 99)}…` : text;
  return short.toWellFormed().replace(/\s+/g, ' ').replaceAll('&', '&&');
}
