/** Results as rows for programs: the same cells by name, whatever the result. */
import { cell } from '../make.ts';
import type { Table } from '../model.ts';

/** One row by the names of its columns; what is missing or null is an empty cell. */
export type Values<Name extends string> = Partial<Record<Name, string | number | null>>;

/** A table whose columns programs rely on. `numbers`: columns that hold figures. */
export function dataTable<Name extends string>(
  id: string,
  columns: readonly Name[],
  numbers: readonly Name[],
  rows: readonly Values<Name>[],
): Table {
  return {
    kind: 'table',
    id,
    caption: id,
    columns: columns.map((title) => ({
      title,
      ...(numbers.includes(title) ? { align: 'end' as const } : {}),
    })),
    rows: rows.map((values) => ({ cells: columns.map((name) => cell(String(values[name] ?? ''))) })),
  };
}
