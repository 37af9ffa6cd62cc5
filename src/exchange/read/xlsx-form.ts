/** A filled-in workbook: rows are found by their ids and columns by their keys, wherever they stand now. */
import {
  DOCUMENT_COLUMNS,
  emptyForm,
  type FilledForm,
  HEAD_COLUMNS,
  type HeadColumns,
  HEAD_KEYS,
  QUESTION_COLUMNS,
  SHEET_HEAD,
  VOCABULARIES,
} from '../form.ts';
import { type Elsewhere, readElsewhere } from './elsewhere.ts';
import { badForm, type FaultCode, type Read } from './fault.ts';
import type { Cell, Sheet } from './sheet.ts';
import { leave, note, noteStruck, placeOf, rowsOf, type Table, tableWith } from './sheet-table.ts';
import { readWorkbook } from './workbook.ts';
import type { ReadWorkbook } from './workbook-content.ts';
import { documentTable, readDocuments } from './xlsx-documents.ts';
import { questionTable, readQuestions } from './xlsx-questions.ts';

/** Reads the workbook, or says why it is no questionnaire. */
export function readXlsxForm(bytes: Uint8Array, elsewhere?: Elsewhere): Read<FilledForm> {
  const read = readWorkbook(bytes);
  if (!read.ok) return read;
  const { sheets } = read.value;
  const form = emptyForm(read.value.form);
  const head = sheets.find((sheet) => headTable(sheet) !== undefined);
  if (head === undefined || elsewhere?.as !== undefined) {
    const other = elsewhere === undefined ? undefined : readElsewhere(read.value, elsewhere);
    return other ?? badForm(otherKind(sheets));
  }
  const labels = readHead(head, form);
  const questions = sheets.flatMap((sheet) => {
    const table = questionTable(sheet, labelsOf(QUESTION_COLUMNS, 'column', labels));
    return table === undefined ? [] : [{ sheet, table }];
  });
  if (questions.length === 0) return badForm('not-a-questionnaire');
  readQuestions(questions, form);
  const known = [head, ...questions.map(({ sheet }) => sheet), readDocumentSheet(sheets, labels, form)];
  for (const sheet of sheets.filter((one) => !known.includes(one))) readRest(sheet, form);
  noteTheRest(read.value, form);
  return { ok: true, value: form };
}

/** What was handed in instead, as far as it can be told. */
function otherKind(sheets: readonly Sheet[]): FaultCode {
  if (sheets.some(isOfVersion1)) return 'older-rules';
  const isForReaders = sheets.some(({ cells }) => cells.some(({ text }) => text === SHEET_HEAD.line));
  return isForReaders ? 'sheet-of-reader' : 'not-a-questionnaire';
}

/** The form of version 1 asked for levels: it has the columns 'Part' and 'Your choice'. */
function isOfVersion1({ cells }: Sheet): boolean {
  const texts = new Set(cells.map(({ text }) => text.trim()));
  return texts.has('Part') && texts.has('Your choice') && texts.has('Fingerprint');
}

type HeadColumn = keyof HeadColumns;
const HEAD_KEYS_OF_COLUMNS = new Map(
  (Object.keys(HEAD_COLUMNS) as HeadColumn[]).map((key) => [HEAD_COLUMNS[key], key]),
);

function headTable(sheet: Sheet): Table<HeadColumn> | undefined {
  return tableWith(sheet, [], HEAD_KEYS_OF_COLUMNS, ['line', 'key', 'value']);
}

/** Reads what the form says of itself; gives the labels of its columns by key, 'column answer'. */
function readHead(sheet: Sheet, form: FilledForm): Map<string, string> {
  const labels = new Map<string, string>();
  const table = headTable(sheet);
  for (const row of table === undefined ? [] : rowsOf(sheet, table, form)) {
    const [line = '', key = ''] = (['line', 'key'] as const).map((one) => row.get(one)?.text.trim() ?? '');
    const cell = row.get('value');
    const value = cell?.text.trim() ?? '';
    const head = HEAD_KEYS.find((one) => line === 'form' && one === key);
    const vocabulary = VOCABULARIES.find((one) => one === line);
    if (head !== undefined && cell !== undefined) form.head[head] = { value, place: placeOf(sheet, cell) };
    else if (line === 'asked') form.asked.push({ element: key, fingerprint: value });
    else if (vocabulary !== undefined) form.words[vocabulary].set(key, value);
    else labels.set(`${line} ${key}`, value);
  }
  return labels;
}

function labelsOf<Key extends string>(
  keys: readonly Key[],
  line: string,
  labels: ReadonlyMap<string, string>,
): Map<string, Key> {
  return new Map(
    keys.flatMap((key) => {
      const label = labels.get(`${line} ${key}`);
      return label === undefined ? [] : [[label, key] as const];
    }),
  );
}

/** Reads the list of documents; gives its sheet, where it is found. */
function readDocumentSheet(
  sheets: readonly Sheet[],
  labels: ReadonlyMap<string, string>,
  form: FilledForm,
): Sheet | undefined {
  const names = labelsOf(DOCUMENT_COLUMNS, 'document', labels);
  for (const sheet of sheets) {
    const table = documentTable(sheet, names);
    if (table === undefined) continue;
    readDocuments(sheet, table, form);
    return sheet;
  }
  note(form, 'missing-documents', 'workbook');
  return undefined;
}

/** Sheets that are not ours, and lines added to the instructions: these are the sheet of our first lines. */
function readRest(sheet: Sheet, form: FilledForm): void {
  const isGuide = sheet.cells.some(({ text }) => text.includes(form.head.questionnaire?.value ?? '\u0000'));
  const own = isGuide ? Number(form.head.guide?.value ?? 0) : 0;
  for (const cell of sheet.cells) if (cell.column !== 'A' || cell.row > own) leave(sheet, cell, form);
}

function noteTheRest({ sheets, unread, remarks }: ReadWorkbook, form: FilledForm): void {
  for (const kind of unread) note(form, `unread-${kind}`, 'workbook');
  for (const sheet of sheets) noteStruck(sheet, form);
  for (const sheet of sheets)
    for (const range of sheet.merged) note(form, 'merged-cells', `${sheet.name}!${range}`);
  for (const { place, text, sheet, cell } of remarks) {
    const element = sheet === undefined ? undefined : elementAt(sheet, cell, form);
    form.unplaced.push({ place, text, ...(element === undefined ? {} : { element }) });
  }
}

/** The element in whose row a remark stands. */
function elementAt(sheet: Sheet, cell: string, { asked }: FilledForm): string | undefined {
  const row = Number(/\d+$/.exec(cell)?.[0] ?? 0);
  const ids = new Set(asked.map(({ element }) => element));
  const isId = (one: Cell): boolean => one.row === row && ids.has(one.text.trim());
  return sheet.cells.find(isId)?.text.trim();
}
