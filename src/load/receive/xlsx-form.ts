/** A filled-in workbook: rows are found by their ids and columns by their heads, wherever they stand now. */
import { type FilledForm, HEAD_KEYS, type HeadKey, QUESTION_COLUMNS, SHEETS } from '../../form.ts';
import type { Checked } from '../../problem.ts';
import { badForm } from './fault.ts';
import type { Cell, Sheet } from './sheet.ts';
import { leave, noteStruck, placeOf } from './sheet-table.ts';
import { type ReadWorkbook, readWorkbook } from './workbook.ts';
import { documentTable, readDocuments } from './xlsx-documents.ts';
import { questionTable, readQuestions } from './xlsx-questions.ts';

/** Reads the workbook, or says why it is no questionnaire. */
export function readXlsxForm(file: string, bytes: Uint8Array): Checked<FilledForm> {
  const read = readWorkbook(file, bytes);
  if (!read.ok) return read;
  const { sheets } = read.value;
  const head = sheets.find((sheet) => keyed(sheet).has('fingerprint') && keyed(sheet).has('vendor'));
  const questions = sheets.flatMap((sheet) => {
    const table = questionTable(sheet);
    return table === undefined ? [] : [{ sheet, table }];
  });
  if (head === undefined || questions.length === 0) return notAForm(file, head === undefined);
  const form = emptyForm();
  readHead(head, form);
  readQuestions(questions, form);
  const documents = sheets.find((sheet) => documentTable(sheet) !== undefined);
  if (documents === undefined) noteMissingSheet(SHEETS.documents, form);
  else readDocuments(documents, form);
  const known = [head, documents, ...questions.map(({ sheet }) => sheet)];
  for (const sheet of sheets.filter((one) => !known.includes(one))) readRest(sheet, form);
  noteTheRest(read.value, form);
  return { ok: true, value: form };
}

function notAForm(file: string, noHead: boolean): Checked<never> {
  const what = noHead
    ? `the hidden sheet '${SHEETS.head}'`
    : `a sheet with the columns '${QUESTION_COLUMNS.criterion}', '${QUESTION_COLUMNS.part}' and '${QUESTION_COLUMNS.choice}'`;
  return badForm(
    file,
    'not-a-questionnaire',
    `The workbook has no questionnaire of this program in it: ${what} is missing.`,
    'Ask for the workbook that was sent, filled in; or enter the answers into a copy of it.',
  );
}

function emptyForm(): FilledForm {
  return { form: 'xlsx', head: {}, questions: [], asked: [], documents: [], unplaced: [], notices: [] };
}

/** Values of the second column by the text of the first. */
function keyed(sheet: Sheet): Map<string, Cell> {
  const values = new Map(sheet.cells.filter(({ column }) => column === 'B').map((cell) => [cell.row, cell]));
  return new Map(
    sheet.cells.flatMap(({ column, row, text }) => {
      const value = values.get(row);
      return column === 'A' && value !== undefined ? [[text.trim(), value] as const] : [];
    }),
  );
}

function readHead(sheet: Sheet, form: FilledForm): void {
  const values = keyed(sheet);
  for (const [key, cell] of values) {
    const value = cell.text.trim();
    if (isHeadKey(key)) form.head[key] = { value, place: placeOf(sheet, cell) };
    else if (key.includes('/')) form.asked.push({ criterion: key, fingerprint: value });
  }
  for (const cell of sheet.cells) if (cell.column !== 'A' && cell.column !== 'B') leave(sheet, cell, form);
}

function noteMissingSheet(name: string, form: FilledForm): void {
  form.notices.push({
    code: 'missing-sheet',
    place: 'workbook',
    message: `The sheet '${name}' is gone, or its columns are; what stood in it is not known.`,
  });
}

function isHeadKey(key: string): key is HeadKey {
  return HEAD_KEYS.some((one) => one === key);
}

/** Sheets that are not ours, and lines added to the instructions. */
function readRest(sheet: Sheet, form: FilledForm): void {
  const own = sheet.name === SHEETS.guide ? Number(form.head.guide?.value ?? 0) : 0;
  for (const cell of sheet.cells) if (cell.column !== 'A' || cell.row > own) leave(sheet, cell, form);
}

function noteTheRest({ sheets, unread, remarks }: ReadWorkbook, form: FilledForm): void {
  for (const kind of unread)
    form.notices.push({
      code: 'unread-part',
      place: 'workbook',
      message: `The workbook holds ${kind}: not read.`,
    });
  for (const sheet of sheets) noteStruck(sheet, form);
  for (const sheet of sheets)
    for (const range of sheet.merged)
      form.notices.push({
        code: 'merged-cells',
        place: `${sheet.name}!${range}`,
        message: 'These cells are merged; what the first one holds counts for that one only.',
      });
  form.unplaced.push(...remarks);
}
