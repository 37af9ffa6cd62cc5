/** Tables of plain text that fit a width: long cells wrap, numbers stand to the right. */

export interface Column {
  title: string;
  align?: 'left' | 'right';
  /** May be narrowed and wrapped; the others keep their width. */
  flexible?: boolean;
}

const GAP = '  ';
const NARROWEST = 12;

/** Lines of a table, each at most `width` characters where the columns allow it. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const widths = fit(columns, rows, width);
  const head = line(
    columns,
    columns.map((column) => column.title),
    widths,
  );
  const rule = widths.map((one) => '─'.repeat(one)).join(GAP);
  return [...head, rule, ...rows.flatMap((row) => line(columns, row, widths))];
}

/** Breaks a text at spaces so that no line is longer than the width; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    const last = lines.at(-1) ?? '';
    if (last === '') lines[lines.length - 1] = word;
    else if (length(last) + 1 + length(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A text as an entry of a list: two spaces and a dash before it, its further lines under the first. */
export function bullet(text: string, width: number): string[] {
  return wrap(text, width - 4).map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`);
}

function fit(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const natural = columns.map((column, index) =>
    Math.max(length(column.title), ...rows.map((row) => length(row[index] ?? ''))),
  );
  const total = natural.reduce((sum, one) => sum + one, 0) + GAP.length * (columns.length - 1);
  const flexible = columns.flatMap((column, index) => (column.flexible === true ? [index] : []));
  const room = flexible.reduce((sum, index) => sum + (natural[index] ?? 0), 0) - (total - width);
  return total <= width || flexible.length === 0
    ? natural
    : narrowed(natural, flexible, Math.max(room, NARROWEST * flexible.length));
}

/** Shares the room among the flexible columns: those that need less than an equal share keep what they need. */
function narrowed(natural: readonly number[], flexible: readonly number[], room: number): number[] {
  const widths = [...natural];
  const order = [...flexible].sort((a, b) => (natural[a] ?? 0) - (natural[b] ?? 0));
  let left = room;
  order.forEach((index, position) => {
    const share = Math.floor(left / (order.length - position));
    widths[index] = Math.min(natural[index] ?? 0, share);
    left -= widths[index] ?? 0;
  });
  return widths;
}

function line(columns: readonly Column[], cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, index) => wrap(cell, widths[index] ?? cell.length));
  const height = Math.max(...wrapped.map((one) => one.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((column, index) => padded(wrapped[index]?.[row] ?? '', widths[index] ?? 0, column.align))
      .join(GAP)
      .trimEnd(),
  );
}

function padded(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - length(text)));
  return align === 'right' ? space + text : text + space;
}

function pieces(word: string, width: number): string[] {
  if (length(word) <= width) return [word];
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, index) =>
    letters.slice(index * width, (index + 1) * width).join(''),
  );
}

/** Characters as a terminal counts them, near enough for the scripts in our data. */
function length(text: string): number {
  return [...text].length;
}
