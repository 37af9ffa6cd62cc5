/** Tables in a sheet: columns are found by their hidden keys, or by their labels; what stands outside is kept apart. */
import type { FilledForm } from '../form.ts';
import type { Cell, Sheet } from './sheet.ts';

/** Where the head of a table ends, and which column holds what. */
export interface Table<Key extends string> {
  /** The last row of the head; 1-based. */
  row: number;
  columns: Map<string, Key>;
}

/**
 * The first row that has all the keys that are needed; where the row of keys is gone, the first that has their labels.
 * Below the keys stand the labels, whatever they say now.
 */
export function tableWith<Key extends string>(
  sheet: Sheet,
  keys: readonly Key[],
  labels: ReadonlyMap<string, Key>,
  needed: readonly Key[],
): Table<Key> | undefined {
  const own = new Map<string, Key>(keys.map((key) => [key, key]));
  const byKey = headWith(sheet, own, needed);
  if (byKey === undefined) return headWith(sheet, labels, needed);
  const isLabelled = sheet.cells.some(({ row }) => row === byKey.row + 1);
  return isLabelled ? { ...byKey, row: byKey.row + 1 } : byKey;
}

function headWith<Key extends string>(
  sheet: Sheet,
  names: ReadonlyMap<string, Key>,
  needed: readonly Key[],
): Table<Key> | undefined {
  for (const [row, cells] of Map.groupBy(sheet.cells, (cell) => cell.row)) {
    const columns = new Map<string, Key>();
    for (const { column, text } of cells) {
      const key = names.get(text.trim());
      if (key !== undefined && ![...columns.values()].includes(key)) columns.set(column, key);
    }
    if (needed.every((key) => [...columns.values()].includes(key))) return { row, columns };
  }
  return undefined;
}

/** Cells of each row outside the head, and what stands outside its columns. */
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
      else if (row < table.row - 1 || key === undefined) leave(sheet, cell, form);
    }
    return known.size > 0 ? [known] : [];
  });
}

/** Keeps what stands in a cell that is no field. */
export function leave(sheet: Sheet, cell: Cell, form: FilledForm, element?: string): void {
  if (cell.text.trim() === '' && cell.link === undefined) return;
  const text = [cell.said.trim(), cell.link ?? ''].filter((part) => part !== '').join(' ');
  form.unplaced.push({ place: placeOf(sheet, cell), text, ...(element === undefined ? {} : { element }) });
}

export function noteFormula(sheet: Sheet, cell: Cell, element: string | undefined, form: FilledForm): void {
  if (cell.formula === undefined) return;
  const code = cell.text === '' ? 'formula-without-value' : 'formula';
  note(form, code, placeOf(sheet, cell), cell.formula.slice(0, 500), element);
}

/** What was typed and what is kept may differ: 50 % is kept as 0.5, and 4-6 became a day long before. */
export function noteFormat(sheet: Sheet, cell: Cell, element: string | undefined, form: FilledForm): void {
  if (cell.format === undefined) return;
  note(form, 'shown-otherwise', placeOf(sheet, cell), cell.text, element);
}

/** What somebody took back must not stand there as said; told once a row. */
export function noteStruck(sheet: Sheet, form: FilledForm): void {
  const struck = sheet.cells.filter(({ said, text }) => said !== text);
  for (const cells of Map.groupBy(struck, (cell) => cell.row).values()) {
    const places = cells.map((cell) => placeOf(sheet, cell)).join(', ');
    note(form, 'struck-through', places, cells.map(({ said }) => said).join(' · '));
  }
}

export function note(form: FilledForm, code: string, place: string, text?: string, element?: string): void {
  form.notices.push({
    code,
    place,
    ...(text === undefined || text === '' ? {} : { text }),
    ...(element === undefined ? {} : { element }),
  });
}

export function placeOf(sheet: Sheet, cell: Cell): string {
  return `${sheet.name}!${cell.column}${cell.row}`;
}
