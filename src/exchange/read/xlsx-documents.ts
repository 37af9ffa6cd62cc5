/** The sheet of documents: a row each, found by its number. */
import {
  DOCUMENT_COLUMNS,
  type DocumentColumn,
  type DocumentField,
  type Entered,
  type FilledForm,
} from '../form.ts';
import type { Cell, Sheet } from './sheet.ts';
import {
  leave,
  note,
  noteFormat,
  noteFormula,
  placeOf,
  rowsOf,
  type Table,
  tableWith,
} from './sheet-table.ts';

export function documentTable(
  sheet: Sheet,
  labels: ReadonlyMap<string, DocumentColumn>,
): Table<DocumentColumn> | undefined {
  return tableWith(sheet, DOCUMENT_COLUMNS, labels, ['document', 'title', 'kind']);
}

/** Reads the list; a second row with the same number is kept apart. */
export function readDocuments(sheet: Sheet, table: Table<DocumentColumn>, form: FilledForm): void {
  const ids = new Set<string>();
  for (const row of rowsOf(sheet, table, form)) {
    const id = row.get('document')?.text.trim().toLowerCase() ?? '';
    const cells = [...row].filter((one): one is [DocumentField, Cell] => one[0] !== 'document');
    const isNew = id !== '' && !ids.has(id);
    ids.add(id);
    if (isNew) add(id, sheet, cells, form);
    else for (const [, cell] of cells) leave(sheet, cell, form);
  }
}

function add(id: string, sheet: Sheet, cells: readonly [DocumentField, Cell][], form: FilledForm): void {
  const [first] = cells;
  if (first === undefined) return;
  const entered: Partial<Record<DocumentField, Entered>> = {};
  for (const [key, cell] of cells) {
    entered[key] = entry(sheet, cell);
    noteFormula(sheet, cell, undefined, form);
    if (key !== 'published') noteFormat(sheet, cell, undefined, form);
    if (sheet.hiddenRows.has(cell.row)) note(form, 'hidden-row', placeOf(sheet, cell), cell.said);
  }
  form.documents.push({ id, place: placeOf(sheet, first[1]), entered });
}

/** What stands in a cell, with the address that it is linked to. */
export function entry(sheet: Sheet, cell: Cell): Entered {
  const place = placeOf(sheet, cell);
  return { value: cell.said, place, ...(cell.link === undefined ? {} : { link: cell.link }) };
}
