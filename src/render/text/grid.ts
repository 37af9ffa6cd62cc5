/** Tables and lists of labels as lines: columns that fit the width, or one list a row where they cannot. */
import { padded, widthOf, wordsOf, wrap } from './measure.ts';

/** What stands in a cell, whatever width it gets. */
export interface Content {
  /** Width without any break. */
  natural: number;
  /** Width below which it cannot be read well. */
  least: number;
  /** Its lines within a width. */
  at: (width: number) => string[];
}

export interface GridColumn {
  title: string;
  align?: 'start' | 'end' | 'centre' | undefined;
  /** Keeps its width. */
  rigid?: boolean | undefined;
  /** Names its row. */
  heads?: boolean | undefined;
}

/** A row of cells, or one text over all columns that heads the rows below it. */
export type GridRow = { cells: readonly Content[] } | { group: Content };

/** How lines are drawn. */
export interface Pen {
  width: number;
  /** Sign of the line under the heads. */
  rule: string;
}

const GAP = '  ';
/** A word longer than this may be cut in a narrow column. */
const LONGEST_WORD = 14;
/** Labels may take up to this share of the width. */
const LABEL_SHARE = 0.4;

export function textContent(text: string): Content {
  const words = wordsOf(text).map(widthOf);
  return {
    natural: widthOf(wordsOf(text).join(' ')),
    least: Math.min(LONGEST_WORD, Math.max(0, ...words)),
    at: (width) => wrap(text, width),
  };
}

/** Lines of a table, none wider than the pen allows. */
export function gridLines(columns: readonly GridColumn[], rows: readonly GridRow[], pen: Pen): string[] {
  const widths = fit(columns, rows, pen.width);
  if (widths === undefined) return cards(columns, rows, pen.width);
  const heads = columns.map(({ title }) => textContent(title));
  const rule = widths.map((one) => pen.rule.repeat(one)).join(GAP);
  return [
    ...line(columns, heads, widths),
    rule,
    ...rows.flatMap((row, at) =>
      'cells' in row ? line(columns, row.cells, widths) : groupLines(row.group, at, pen.width),
    ),
  ];
}

/** Labels with what they stand for, side by side; one under the other where there is no room for that. */
export function labelLines(entries: readonly { label: string; content: Content }[], width: number): string[] {
  const longest = Math.max(0, ...entries.map(({ label }) => widthOf(label)));
  const first = Math.min(longest, Math.floor(width * LABEL_SHARE));
  if (first < Math.min(longest, LONGEST_WORD)) return entries.flatMap((entry) => stacked(entry, width));
  const rest = Math.max(1, width - first - GAP.length);
  const columns = [{ title: '' }, { title: '' }];
  return entries.flatMap(({ label, content }) => line(columns, [textContent(label), content], [first, rest]));
}

function stacked({ label, content }: { label: string; content: Content }, width: number): string[] {
  return [...wrap(label, width), ...indented(content.at(Math.max(1, width - 4)), 4)];
}

/** The first line after `start`, the others below the first. */
export function hanging(start: string, lines: readonly string[]): string[] {
  const space = ' '.repeat(widthOf(start));
  const whole = lines.length === 0 ? [''] : lines;
  return whole.map((one, at) => (one === '' && at > 0 ? '' : (at === 0 ? start : space) + one).trimEnd());
}

export function indented(lines: readonly string[], by: number): string[] {
  return lines.map((one) => (one === '' ? '' : ' '.repeat(by) + one));
}

/** Widths of the columns; undefined where even the narrowest are too wide. */
function fit(columns: readonly GridColumn[], rows: readonly GridRow[], width: number): number[] | undefined {
  const bounds = columns.map((column, at) => boundsOf(column, at, rows));
  const room = width - GAP.length * (columns.length - 1);
  const total = (key: 'least' | 'natural'): number => bounds.reduce((sum, one) => sum + one[key], 0);
  if (total('natural') <= room) return bounds.map(({ natural }) => natural);
  return total('least') > room ? undefined : levelled(bounds, room);
}

interface Bounds {
  least: number;
  natural: number;
}

function boundsOf({ title, rigid }: GridColumn, at: number, rows: readonly GridRow[]): Bounds {
  const cells = rows.flatMap((row) => ('cells' in row ? (row.cells[at] ?? []) : []));
  const all = [textContent(title), ...cells];
  const natural = Math.max(1, ...all.map((one) => one.natural));
  const least = rigid === true ? natural : Math.max(1, ...all.map((one) => one.least));
  return { natural, least: Math.min(natural, least) };
}

/** All columns equally wide, but for those that need less or cannot do with so little; what is left goes from the start. */
function levelled(bounds: readonly Bounds[], room: number): number[] {
  const at = (level: number): number[] =>
    bounds.map(({ least, natural }) => Math.min(natural, Math.max(least, level)));
  const sum = (widths: readonly number[]): number => widths.reduce((all, one) => all + one, 0);
  let level = 0;
  while (level < room && sum(at(level + 1)) <= room) level += 1;
  const widths = at(level);
  let left = room - sum(widths);
  return widths.map((one, place) => {
    if (left === 0 || one < level || one >= (bounds[place]?.natural ?? 0)) return one;
    left -= 1;
    return one + 1;
  });
}

function line(
  columns: readonly GridColumn[],
  cells: readonly Content[],
  widths: readonly number[],
): string[] {
  const lines = columns.map((_, at) => cells[at]?.at(widths[at] ?? 1) ?? []);
  const height = Math.max(1, ...lines.map((one) => one.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map(({ align }, at) => padded(lines[at]?.[row] ?? '', widths[at] ?? 0, align))
      .join(GAP)
      .trimEnd(),
  );
}

function groupLines(group: Content, at: number, width: number): string[] {
  return [...(at === 0 ? [] : ['']), ...group.at(width)];
}

/** Each row as a list: what names it, then every other cell with the head of its column. */
function cards(columns: readonly GridColumn[], rows: readonly GridRow[], width: number): string[] {
  const named = columns.flatMap(({ heads }, at) => (heads === true ? [at] : []));
  const heads = named.length === 0 ? [0] : named;
  return rows.flatMap((row, place) => [
    ...(place === 0 ? [] : ['']),
    ...('cells' in row ? card(columns, heads, row.cells, width) : row.group.at(width)),
  ]);
}

function card(
  columns: readonly GridColumn[],
  heads: readonly number[],
  cells: readonly Content[],
  width: number,
): string[] {
  const title = heads.flatMap((at) => cells[at]?.at(width) ?? []);
  const entries = columns.flatMap(({ title: label }, at) => {
    const content = cells[at];
    return heads.includes(at) || content === undefined || content.natural === 0 ? [] : [{ label, content }];
  });
  return [...title, ...indented(labelLines(entries, width - 2), 2)];
}
