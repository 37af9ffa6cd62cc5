/** A filled-in workbook: rows are found by their ids and columns by their heads, wherever they stand now. */
import {
  type AskedText,
  DOCUMENT_COLUMNS,
  type DocumentField,
  FIELDS,
  type FilledForm,
  type FilledQuestion,
  HEAD_KEYS,
  type HeadKey,
  type Part,
  PARTS,
  QUESTION_COLUMNS,
  type QuestionColumn,
  SHEETS,
} from '../../form.ts';
import type { Checked } from '../../problem.ts';
import { badForm } from './fault.ts';
import type { Cell, Sheet } from './sheet.ts';
import { type ReadWorkbook, readWorkbook } from './workbook.ts';

/** Reads the workbook, or says why it is no questionnaire. */
export function readXlsxForm(file: string, bytes: Uint8Array): Checked<FilledForm> {
  const read = readWorkbook(file, bytes);
  if (!read.ok) return read;
  const { sheets } = read.value;
  const head = sheets.find((sheet) => keyed(sheet).has('fingerprint') && keyed(sheet).has('vendor'));
  const tables = sheets.map((sheet) => ({ sheet, table: questionTable(sheet) }));
  const questions = tables.find(({ table }) => table !== undefined);
  if (head === undefined || questions?.table === undefined) return notAForm(file, head === undefined);
  const form = emptyForm();
  readHead(head, form);
  readQuestions(questions.sheet, questions.table, form);
  const documents = sheets.find((sheet) => documentTable(sheet) !== undefined);
  if (documents !== undefined) readDocuments(documents, form);
  const known = [head, questions.sheet, documents];
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

function isHeadKey(key: string): key is HeadKey {
  return HEAD_KEYS.some((one) => one === key);
}

/** Where the head of a table stands, and which column holds what. */
interface Table<Key extends string> {
  row: number;
  columns: Map<string, Key>;
}

/** The first row that has all the heads that are needed. */
function tableWith<Key extends string>(
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

function questionTable(sheet: Sheet): Table<QuestionColumn> | undefined {
  return tableWith(sheet, QUESTION_COLUMNS, ['criterion', 'part', 'choice']);
}

type DocumentColumn = keyof typeof DOCUMENT_COLUMNS;

function documentTable(sheet: Sheet): Table<DocumentColumn> | undefined {
  return tableWith(sheet, DOCUMENT_COLUMNS, ['id', 'title', 'kind']);
}

/** Cells of each row below the head, and what stands above it or outside its columns. */
function rowsOf<Key extends string>(sheet: Sheet, table: Table<Key>, form: FilledForm): Map<Key, Cell>[] {
  return [...Map.groupBy(sheet.cells, (cell) => cell.row)].flatMap(([row, cells]) => {
    const known = new Map<Key, Cell>();
    for (const cell of cells) {
      const key = table.columns.get(cell.column);
      if (row > table.row && key !== undefined) known.set(key, cell);
      else if (row !== table.row || key === undefined) leave(sheet, cell, form);
    }
    return row > table.row && known.size > 0 ? [known] : [];
  });
}

function readQuestions(sheet: Sheet, table: Table<QuestionColumn>, form: FilledForm): void {
  for (const key of ['text', 'document', 'page'] as const)
    if (![...table.columns.values()].includes(key))
      form.notices.push({
        code: 'missing-column',
        place: sheet.name,
        message: `The column '${QUESTION_COLUMNS[key]}' is gone or renamed; what stood in it is not known.`,
      });
  const found = new Map<string, FilledQuestion>();
  for (const row of rowsOf(sheet, table, form)) readRow(sheet, row, found, form);
  form.questions.push(...found.values());
}

function readRow(
  sheet: Sheet,
  row: Map<QuestionColumn, Cell>,
  found: Map<string, FilledQuestion>,
  form: FilledForm,
): void {
  const criterion = row.get('criterion')?.text.trim() ?? '';
  const part = PARTS.find((one) => one === row.get('part')?.text.trim());
  if (criterion === '' || part === undefined) {
    for (const cell of row.values()) leave(sheet, cell, form);
    return;
  }
  const [first] = row.values();
  const place = first === undefined ? sheet.name : `${sheet.name}!${first.row}`;
  const asked = row.get('asked')?.text.trim() ?? '';
  const question = found.get(criterion) ?? { criterion, place, asked, text: undefined, entered: {} };
  found.set(criterion, question);
  enter(sheet, row, part, question, form);
  if (part === 'answer') question.text = textOf(criterion, row);
}

/** A second row with the same id adds what the first lacks; what differs is kept apart. */
function enter(
  sheet: Sheet,
  row: Map<QuestionColumn, Cell>,
  part: Part,
  question: FilledQuestion,
  form: FilledForm,
): void {
  const entered = (question.entered[part] ??= {});
  for (const field of FIELDS) {
    const cell = row.get(field);
    if (cell === undefined) continue;
    noteFormula(sheet, cell, question.criterion, form);
    const there = entered[field];
    if (there === undefined) entered[field] = { value: cell.text, place: placeOf(sheet, cell) };
    else if (there.value !== cell.text) {
      leave(sheet, cell, form);
      form.notices.push({
        code: 'duplicate-row',
        place: placeOf(sheet, cell),
        message: `A second row answers the same question; the first answer stands at ${there.place}. This one is kept apart.`,
        criterion: question.criterion,
      });
    }
  }
}

function textOf(criterion: string, row: Map<QuestionColumn, Cell>): AskedText {
  const text = (key: QuestionColumn): string => row.get(key)?.text ?? '';
  const levels = (['level0', 'level1', 'level2', 'level3', 'level4'] as const).map(text);
  return {
    criterion,
    title: text('title'),
    question: text('question'),
    ask: text('ask'),
    levels,
    rule: text('rule'),
  };
}

function readDocuments(sheet: Sheet, form: FilledForm): void {
  const table = documentTable(sheet);
  if (table === undefined) return;
  for (const row of rowsOf(sheet, table, form)) {
    const id = row.get('id')?.text.trim().toLowerCase() ?? '';
    const isNew = id !== '' && !form.documents.some((one) => one.id === id);
    const cells = [...row].filter(([key]) => key !== 'id');
    if (!isNew) for (const [, cell] of cells) leave(sheet, cell, form);
    else if (cells.length > 0) {
      const entered = cells.map(([key, cell]) => [
        key as DocumentField,
        { value: cell.text, place: placeOf(sheet, cell) },
      ]);
      const [, first] = cells[0] ?? [];
      const place = first === undefined ? sheet.name : placeOf(sheet, first);
      form.documents.push({ id, place, entered: Object.fromEntries(entered) as object });
      for (const [, cell] of cells) noteFormula(sheet, cell, undefined, form);
    }
  }
}

/** Sheets that are not ours, and lines added to the instructions. */
function readRest(sheet: Sheet, form: FilledForm): void {
  const own = sheet.name === SHEETS.guide ? Number(form.head.guide?.value ?? 0) : 0;
  for (const cell of sheet.cells) if (cell.column !== 'A' || cell.row > own) leave(sheet, cell, form);
}

function leave(sheet: Sheet, cell: Cell, form: FilledForm): void {
  if (cell.text.trim() !== '') form.unplaced.push({ place: placeOf(sheet, cell), text: cell.text });
}

function noteFormula(sheet: Sheet, cell: Cell, criterion: string | undefined, form: FilledForm): void {
  if (cell.formula === undefined) return;
  form.notices.push({
    code: 'formula',
    place: placeOf(sheet, cell),
    message: `The cell holds a formula, which is not computed: ${cell.formula.slice(0, 500)}. The value that it last had is taken.`,
    ...(criterion === undefined ? {} : { criterion }),
  });
}

function noteTheRest({ sheets, unread, remarks }: ReadWorkbook, form: FilledForm): void {
  for (const kind of unread)
    form.notices.push({
      code: 'unread-part',
      place: 'workbook',
      message: `The workbook holds ${kind}. They were not read.`,
    });
  for (const sheet of sheets)
    for (const range of sheet.merged)
      form.notices.push({
        code: 'merged-cells',
        place: `${sheet.name}!${range}`,
        message: 'These cells are merged; what the first one holds counts for that one only.',
      });
  form.unplaced.push(...remarks);
}

function placeOf(sheet: Sheet, cell: Cell): string {
  return `${sheet.name}!${cell.column}${cell.row}`;
}
