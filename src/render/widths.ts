/** How much room the columns of a table need, in letters, and how a room is shared out among them. */
import type { Column, Table } from '../document/model.ts';
import { cellText, type Cited } from './cell-text.ts';

/** No word claims more letters than this; no text asks for a longer line. */
const LONGEST_WORD = 22;
const LONGEST_LINE = 100;

/** In letters. */
export interface Need {
  /** The longest word; of a rigid column the longest line. */
  word: number;
  /** The longest line. */
  line: number;
}

/** What each column needs. */
export function needsOf(table: Pick<Table, 'columns' | 'rows'>, cited: Cited): Need[] {
  return table.columns.map((column, at) => needOf(column, textsOf(table, at, cited)));
}

/**
 * By shares, but nobody gets less than the least: what is short is taken from the others by their shares. Where the room
 * is less than all the least, these are given back.
 */
export function shared(shares: readonly number[], least: readonly number[], room: number): number[] {
  if (sum(least) >= room) return [...least];
  const kept = new Set<number>();
  for (;;) {
    const left = room - sum(least.filter((_, at) => kept.has(at)));
    const all = sum(shares.filter((_, at) => !kept.has(at)));
    const widths = shares.map((share, at) => (kept.has(at) ? (least[at] ?? 0) : (left * share) / all));
    const short = widths.findIndex((width, at) => !kept.has(at) && width < (least[at] ?? 0));
    if (short < 0) return widths;
    kept.add(short);
  }
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function needOf({ title, rigid }: Column, texts: readonly string[]): Need {
  const all = [title, ...texts];
  const word = Math.max(...all.flatMap((text) => text.split(/[\s\u00A0/-]+/).map((one) => one.length)), 2);
  const line = Math.max(...all.map((text) => text.length), 2);
  return { word: Math.min(rigid ? line : word, LONGEST_WORD), line: Math.min(line, LONGEST_LINE) };
}

function textsOf({ rows }: Pick<Table, 'rows'>, at: number, cited: Cited): string[] {
  return rows.flatMap(({ group, cells }) => {
    const cell = group ? undefined : cells[at];
    return cell === undefined ? [] : cellText(cell.content, cited).split('\n');
  });
}
