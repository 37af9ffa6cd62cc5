/** The sheet of documents: a row each, found by its number. */
import { DOCUMENT_COLUMNS, type DocumentField, type FilledForm } from '../../form.ts';
import type { Sheet } from './sheet.ts';
import { leave, noteFormat, noteFormula, placeOf, rowsOf, type Table, tableWith } from './sheet-table.ts';

type DocumentColumn = keyof typeof DOCUMENT_COLUMNS;

export function documentTable(sheet: Sheet): Table<DocumentColumn> | undefined {
  return tableWith(sheet, DOCUMENT_COLUMNS, ['id', 'title', 'kind']);
}

export function readDocuments(sheet: Sheet, form: FilledForm): void {
  const table = documentTable(sheet);
  if (table === undefined) return;
  const ids = new Set<string>();
  for (const row of rowsOf(sheet, table, form)) {
    const id = row.get('id')?.text.trim().toLowerCase() ?? '';
    const isNew = id !== '' && !ids.has(id);
    ids.add(id);
    const cells = [...row].filter(([key]) => key !== 'id');
    if (!isNew) for (const [, cell] of cells) leave(sheet, cell, form);
    else if (cells.length > 0) {
      const entered = cells.map(([key, cell]) => [
        key as DocumentField,
        { value: cell.said, place: placeOf(sheet, cell) },
      ]);
      const [, first] = cells[0] ?? [];
      const place = first === undefined ? sheet.name : placeOf(sheet, first);
      form.documents.push({ id, place, entered: Object.fromEntries(entered) as object });
      for (const [key, cell] of cells) {
        noteFormula(sheet, cell, undefined, form);
        if (key !== 'published') noteFormat(sheet, cell, undefined, form);
      }
    }
  }
}
