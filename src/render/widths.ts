/** How much room the columns of a table need, and how a room is shared out among them. */
import type { Column, Table } from '../document/model.ts';
import { cellText, type Cited } from './cell-text.ts';

/** Letters of a word that claim room: a longer one is broken. */
const LONGEST_WORD = 22;

/** Of one column, in the units of the measure. */
export interface Need {
  /** The longest word; of a rigid column the longest line. */
  word: number;
  /** The longest line. */
  line: number;
  /** The squares of all lines together. */
  squares: number;
}

/** What each column needs; by letters unless texts are measured otherwise. */
export function needsOf(
  table: Pick<Table, 'columns' | 'rows'>,
  cited: Cited,
  measure: (text: string) => number = (text) => text.length,
): Need[] {
  return table.columns.map((column, at) => needOf(column, textsOf(table, at, cited), measure));
}

/** What a column may have: never less than the least, and no more than the most while others want it. */
export interface Bounds {
  share: number;
  least: number;
  most: number;
}

/** By shares within their bounds. Where the room is less than all the least, or more than all the most, it is these. */
export function shared(columns: readonly Bounds[], room: number): number[] {
  const at = (unit: number): number[] =>
    columns.map(({ share, least, most }) => Math.max(least, Math.min(most, share * unit)));
  let [low, high] = [0, Math.max(...columns.map(({ share, most }) => most / share))];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > room) high = middle;
    else low = middle;
  }
  return at(low);
}

/** Halvings until what is left is less than any unit. */
const STEPS = 50;

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function needOf({ title, rigid }: Column, texts: readonly string[], measure: (text: string) => number): Need {
  const all = [title, ...texts];
  const words = rigid ? all : all.flatMap((text) => text.split(/[\s/-]+/));
  const least = measure('00');
  return {
    word: Math.max(...words.map((one) => measure(one.slice(0, LONGEST_WORD))), least),
    line: Math.max(...all.map(measure), least),
    squares: Math.max(sum(all.map((text) => measure(text) ** 2)), least ** 2),
  };
}

function textsOf({ rows }: Pick<Table, 'rows'>, at: number, cited: Cited): string[] {
  return rows.flatMap(({ group, cells }) => {
    const cell = group ? undefined : cells[at];
    return cell === undefined ? [] : cellText(cell.content, cited).split('\n');
  });
}
