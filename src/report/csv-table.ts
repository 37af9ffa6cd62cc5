/** A table of the document model as CSV. */
import type { Cell, Column, Table } from '../document/model.ts';
import { csv } from './csv.ts';

export function csvOf({ columns, rows }: Table): string {
  const value = (cell: Cell | undefined, align: Column['align']): string | number => {
    const [first = ''] = cell?.content ?? [];
    const text = typeof first === 'string' ? first : '';
    return align === 'end' && text !== '' ? Number(text) : text;
  };
  return csv(
    columns.map(({ title }) => title),
    rows.map(({ cells }) => columns.map(({ align }, at) => value(cells[at], align))),
  );
}
