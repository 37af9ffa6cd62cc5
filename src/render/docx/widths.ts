/** Widths of columns that suit what stands in them. */
import type { Column, Table } from '../../document/model.ts';
import { cellText, type Cited } from '../cell-text.ts';

/** About the width of a letter in a table, and of the blanks at both sides, in twentieths of a point. */
const LETTER = 95;
const EDGES = 200;
/** No word claims more letters than this; no text asks for a longer line. */
const LONGEST_WORD = 22;
const LONGEST_LINE = 70;

/** One width a column, in the unit of `total`, adding up to it. */
export function columnWidths(table: Table, total: number, cited: Cited): number[] {
  const { columns } = table;
  const given = columns.some(({ width }) => width !== undefined);
  return scaled(given ? columns.map(({ width }) => width ?? 1) : wanted(table, total, cited), total);
}

/** Each column gets its longest word, and of what is left as much as it has to say. */
function wanted(table: Table, total: number, cited: Cited): number[] {
  const needs = table.columns.map((column, at) => needOf(column, textsOf(table, at, cited)));
  const least = needs.map(({ word }) => word);
  const rest = total - sum(least);
  if (rest <= 0) return least;
  const more = needs.map(({ word, line }) => Math.max(0, line - word));
  const asked = sum(more);
  return least.map((one, at) => one + (asked === 0 ? rest / least.length : (rest * (more[at] ?? 0)) / asked));
}

function needOf({ title }: Column, texts: readonly string[]): { word: number; line: number } {
  const all = [title, ...texts];
  const word = Math.max(...all.flatMap((text) => text.split(/[\s\u00A0/-]+/).map((one) => one.length)), 2);
  const line = Math.max(...all.map((text) => text.length));
  return {
    word: Math.min(word, LONGEST_WORD) * LETTER + EDGES,
    line: Math.min(line, LONGEST_LINE) * LETTER + EDGES,
  };
}

function textsOf({ rows }: Table, at: number, cited: Cited): string[] {
  return rows.flatMap(({ group, cells }) => {
    const cell = group ? undefined : cells[at];
    return cell === undefined ? [] : cellText(cell.content, cited).split('\n');
  });
}

/** In whole units, by largest remainder to the left. */
function scaled(shares: readonly number[], total: number): number[] {
  const all = sum(shares);
  let left = 0;
  let before = 0;
  return shares.map((one) => {
    left += one;
    const width = Math.round((left / all) * total) - before;
    before += width;
    return width;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
