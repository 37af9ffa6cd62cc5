/** Widths of columns that suit what stands in them. */
import type { Column, Table } from '../../document/model.ts';
import { cellText, type Cited } from '../cell-text.ts';

/** About the width of a letter in a table, and of the blanks at both sides, in twentieths of a point. */
const LETTER = 100;
const EDGES = 220;
/** No word claims more letters than this; no text asks for a longer line. */
const LONGEST_WORD = 22;
const LONGEST_LINE = 70;
/** A narrow table may be this much wider than its lines; none is narrower than this share of the sheet. */
const AIR = 1.2;
const NARROWEST = 1 / 3;

/** What a column needs at least, and what it would take, in twentieths of a point. */
interface Need {
  word: number;
  line: number;
}

/**
 * One width a column, in twentieths of a point: of the whole room, or less where short texts would stand far apart. No
 * column is narrower than its longest word as long as there is room.
 */
export function columnWidths(table: Table, room: number, cited: Cited): number[] {
  const { columns } = table;
  const needs = columns.map((column, at) => needOf(column, textsOf(table, at, cited)));
  const given = columns.some(({ width }) => width !== undefined);
  const total = given
    ? room
    : Math.round(Math.min(room, Math.max(sum(needs.map(({ line }) => line)) * AIR, room * NARROWEST)));
  const shares = given ? columns.map(({ width }) => width ?? 1) : needs.map(({ line }) => line);
  return whole(
    shared(
      shares,
      needs.map(({ word }) => word),
      total,
    ),
    total,
  );
}

/** By shares, but nobody gets less than the least: what is short is taken from the others by their shares. */
function shared(shares: readonly number[], least: readonly number[], total: number): number[] {
  if (sum(least) >= total) return [...least];
  const kept = new Set<number>();
  for (;;) {
    const left = total - sum(least.filter((_, at) => kept.has(at)));
    const all = sum(shares.filter((_, at) => !kept.has(at)));
    const widths = shares.map((share, at) => (kept.has(at) ? (least[at] ?? 0) : (left * share) / all));
    const short = widths.findIndex((width, at) => !kept.has(at) && width < (least[at] ?? 0));
    if (short < 0) return widths;
    kept.add(short);
  }
}

function needOf({ title, rigid }: Column, texts: readonly string[]): Need {
  const all = [title, ...texts];
  const word = Math.max(...all.flatMap((text) => text.split(/[\s\u00A0/-]+/).map((one) => one.length)), 2);
  const line = Math.max(...all.map((text) => text.length));
  const least = Math.min(rigid ? line : word, LONGEST_WORD);
  return { word: least * LETTER + EDGES, line: Math.min(line, LONGEST_LINE) * LETTER + EDGES };
}

function textsOf({ rows }: Table, at: number, cited: Cited): string[] {
  return rows.flatMap(({ group, cells }) => {
    const cell = group ? undefined : cells[at];
    return cell === undefined ? [] : cellText(cell.content, cited).split('\n');
  });
}

/** In whole units that add up to the total. */
function whole(widths: readonly number[], total: number): number[] {
  const all = sum(widths);
  const edges = widths.map((_, at) => Math.round((sum(widths.slice(0, at + 1)) / all) * total));
  return edges.map((edge, at) => edge - (edges[at - 1] ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
