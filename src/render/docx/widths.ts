/** Widths of columns that suit what stands in them. */
import type { Table } from '../../document/model.ts';
import type { Cited } from '../cell-text.ts';
import { needsOf, shared, sum } from '../widths.ts';

/** About the width of a letter in a table, and of the blanks at both sides, in twentieths of a point. */
const LETTER = 100;
const EDGES = 220;
/** Letters: the sign of a badge, and the blanks about it and its text. */
const SIGN = 5;
/** Letters: no text asks for a longer line. */
const LONGEST_LINE = 70;
/** A narrow table may be this much wider than its lines; none is narrower than this share of the sheet. */
const AIR = 1.2;
const NARROWEST = 1 / 3;

/**
 * One width a column, in twentieths of a point: of the whole room, or less where short texts would stand far apart. No
 * column is narrower than its longest word as long as there is room.
 */
export function columnWidths(table: Table, room: number, cited: Cited): number[] {
  const { columns } = table;
  const needs = needsOf(table, cited);
  const lines = needs.map(({ line }) => Math.min(line, LONGEST_LINE) * LETTER + EDGES);
  const words = needs.map(({ word }, at) => (word + (hasBadge(table, at) ? SIGN : 0)) * LETTER + EDGES);
  const given = columns.some(({ width }) => width !== undefined);
  const total = given ? room : Math.round(Math.min(room, Math.max(sum(lines) * AIR, room * NARROWEST)));
  const shares = given ? columns.map(({ width }) => width ?? 1) : lines;
  return whole(shared(shares, words, total), total);
}

function hasBadge({ rows }: Table, at: number): boolean {
  const contents = rows.flatMap(({ group, cells }) => (group === true ? [] : [cells[at]?.content ?? []]));
  return contents.some((content) => content.some((one) => typeof one !== 'string' && 'badge' in one));
}

/** In whole units that add up to the total. */
function whole(widths: readonly number[], total: number): number[] {
  const all = sum(widths);
  const edges = widths.map((_, at) => Math.round((sum(widths.slice(0, at + 1)) / all) * total));
  return edges.map((edge, at) => edge - (edges[at - 1] ?? 0));
}
