/** Rows that would be higher than a row may be go on in the next one: what does not fit would not be seen. */
import type { Value } from '../flat-table.ts';
import { linesOfText, MOST_LINES } from './cells.ts';

/** A cell with whatever else is said of it. */
interface Valued {
  value: Value;
}

/**
 * One row, or several where a text has more lines than a row can show. The others of its texts stand in each, so that a
 * filter keeps them together; numbers stand in the first only, so that sums stay right.
 */
export function splitRow<Cell extends Valued>(row: readonly Cell[], widths: readonly number[]): Cell[][] {
  const pieces = row.map(({ value }, at) =>
    typeof value === 'string' ? piecesOf(value, widths[at] ?? 1) : [value],
  );
  const rows = Math.max(1, ...pieces.map((one) => one.length));
  return Array.from({ length: rows }, (_, at) =>
    row.map((cell, column) => ({ ...cell, value: valueAt(pieces[column] ?? [], at) })),
  );
}

function valueAt(pieces: readonly Value[], at: number): Value {
  const [first = null] = pieces;
  if (pieces.length > 1 || typeof first !== 'string') return pieces[at] ?? null;
  return first;
}

/** Cut at the ends of lines, else at a blank. */
function piecesOf(text: string, width: number): string[] {
  const pieces: string[] = [];
  let current: string[] = [];
  let lines = 0;
  for (const line of text.split('\n').flatMap((one) => shortLines(one, width))) {
    const more = linesOfText(line, width);
    if (lines + more > MOST_LINES && current.length > 0) {
      pieces.push(current.join('\n'));
      [current, lines] = [[], 0];
    }
    current.push(line);
    lines += more;
  }
  return [...pieces, current.join('\n')];
}

function shortLines(line: string, width: number): string[] {
  const most = MOST_LINES * width;
  if (linesOfText(line, width) <= MOST_LINES) return [line];
  const blank = line.lastIndexOf(' ', most);
  const end = blank > most / 2 ? blank : most;
  return [
    line.slice(0, end).toWellFormed(),
    ...shortLines(line.slice(end).trimStart().toWellFormed(), width),
  ];
}
