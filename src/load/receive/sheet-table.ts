/** Tables in a sheet: columns are found by the texts of their heads, and what stands outside of them is kept apart. */
import type { FilledForm } from '../../form.ts';
import type { Cell, Sheet } from './sheet.ts';

/** Where the head of a table stands, and which column holds what. */
export interface Table<Key extends string> {
  row: number;
  columns: Map<string, Key>;
}

/** The first row that has all the heads that are needed. */
export function tableWith<Key extends string>(
  sheet: Sheet,
  titles: Record<Key, string>,
  needed: readonly Key[],
): Table<Key> | undefined {
  const keys = new Map((Object.entries(titles) as [Key, string][]).map(([key, title]) => [title, key]));
  for (const [row, cells] of Map.groupBy(sheet.cells, (cell) => cell.row)) {
    const columns = new Map<string, Key>();
    for (const { column, text } of cells) {
      const key = keys.get(text.trim());
      if (key !== undefined && ![...columns.values()].includes(key)) columns.set(column, key);
    }
    if (needed.every((key) => [...columns.values()].includes(key))) return { row, columns };
  }
  return undefined;
}

/** Cells of each row below the head, and what stands above it or outside its columns. */
export function rowsOf<Key extends string>(
  sheet: Sheet,
  table: Table<Key>,
  form: FilledForm,
): Map<Key, Cell>[] {
  return [...Map.groupBy(sheet.cells, (cell) => cell.row)].flatMap(([row, cells]) => {
    const known = new Map<Key, Cell>();
    for (const cell of cells) {
      const key = table.columns.get(cell.column);
      if (row > table.row && key !== undefined && !known.has(key)) known.set(key, cell);
      else if (row !== table.row || key === undefined) leave(sheet, cell, form);
    }
    return row > table.row && known.size > 0 ? [known] : [];
  });
}

export function leave(sheet: Sheet, cell: Cell, form: FilledForm): void {
  if (cell.text.trim() !== '') form.unplaced.push({ place: placeOf(sheet, cell), text: cell.said });
}

export function noteFormula(sheet: Sheet, cell: Cell, criterion: string | undefined, form: FilledForm): void {
  if (cell.formula === undefined) return;
  form.notices.push({
    code: 'formula',
    place: placeOf(sheet, cell),
    message: `The cell holds a formula, which is not computed: ${cell.formula.slice(0, 500)}. The value that it last had is taken.`,
    ...(criterion === undefined ? {} : { criterion }),
  });
}

/** What was typed and what is kept may differ: 50 % is kept as 0.5, and 4-6 became a day long before. */
export function noteFormat(sheet: Sheet, cell: Cell, criterion: string | undefined, form: FilledForm): void {
  if (cell.format === undefined) return;
  form.notices.push({
    code: 'shown-otherwise',
    place: placeOf(sheet, cell),
    message: `The cell holds a number in the format '${cell.format.slice(0, 100)}', which may show something else than what is taken: '${cell.text}'.`,
    ...(criterion === undefined ? {} : { criterion }),
  });
}

/** What somebody took back must not stand there as said; told once a row. */
export function noteStruck(sheet: Sheet, form: FilledForm): void {
  const struck = sheet.cells.filter(({ said, text }) => said !== text);
  for (const cells of Map.groupBy(struck, (cell) => cell.row).values())
    form.notices.push({
      code: 'struck-through',
      place: cells.map((cell) => placeOf(sheet, cell)).join(', '),
      message: `Words are struck through and kept as such: ${cells
        .map(({ said }) => said)
        .join(' · ')
        .slice(0, 500)}`,
    });
}

export function placeOf(sheet: Sheet, cell: Cell): string {
  return `${sheet.name}!${cell.column}${cell.row}`;
}
