/** The sheet of questions: a row each, found by the id of its element. */
import {
  checkOf,
  FIELDS,
  type FilledForm,
  type FilledQuestion,
  OUR_COLUMNS,
  QUESTION_COLUMNS,
  type QuestionColumn,
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
import { entry } from './xlsx-documents.ts';

export function questionTable(
  sheet: Sheet,
  labels: ReadonlyMap<string, QuestionColumn>,
): Table<QuestionColumn> | undefined {
  return tableWith(sheet, QUESTION_COLUMNS, labels, ['element', 'answer']);
}

/** A sheet with questions, and where they stand in it. */
export interface QuestionSheet {
  sheet: Sheet;
  table: Table<QuestionColumn>;
}

/** Reads all sheets with questions as one: of a sheet that was copied, either may be the one that is filled in. */
export function readQuestions(sheets: readonly QuestionSheet[], form: FilledForm): void {
  const found = new Map<string, FilledQuestion>();
  for (const { sheet, table } of sheets) {
    noteMissingColumns(sheet, table, form);
    for (const row of rowsOf(sheet, table, form)) readRow(sheet, row, found, form);
  }
  form.questions.push(...found.values());
}

function noteMissingColumns(sheet: Sheet, table: Table<QuestionColumn>, form: FilledForm): void {
  const there = [...table.columns.values()];
  for (const key of FIELDS) if (!there.includes(key)) note(form, 'missing-column', sheet.name, key);
}

type Row = Map<QuestionColumn, Cell>;

function readRow(sheet: Sheet, row: Row, found: Map<string, FilledQuestion>, form: FilledForm): void {
  const element = row.get('element')?.text.trim() ?? '';
  if (element === '') {
    for (const cell of row.values()) leave(sheet, cell, form);
    return;
  }
  const [first] = row.values();
  const place = first === undefined ? sheet.name : `${sheet.name}!${first.row}`;
  const asked = row.get('asked')?.text.trim() ?? '';
  const question = found.get(element) ?? { element, place, asked, text: undefined, entered: {} };
  found.set(element, question);
  keepWritten(sheet, row, question, form);
  enter(sheet, row, question, form);
}

/** What somebody wrote into a cell with our words; a row without marks does not tell. */
function keepWritten(sheet: Sheet, row: Row, { element, place }: FilledQuestion, form: FilledForm): void {
  const marks = row.get('check')?.text.trim().split(' ') ?? [];
  if (marks.length !== OUR_COLUMNS.length) return;
  const now = checkOf(OUR_COLUMNS.map((key) => row.get(key)?.text ?? '')).split(' ');
  const changed = OUR_COLUMNS.filter((_, index) => marks[index] !== now[index]);
  for (const cell of changed.map((key) => row.get(key)))
    if (cell !== undefined) leave(sheet, cell, form, element);
  const question = row.get('question');
  if (changed.some((key) => key === 'question' || key === 'guide'))
    note(
      form,
      'question-changed',
      question === undefined ? place : placeOf(sheet, question),
      undefined,
      element,
    );
}

/** A second row with the same id adds what the first lacks; what differs is kept apart. */
function enter(sheet: Sheet, row: Row, { element, entered }: FilledQuestion, form: FilledForm): void {
  for (const field of FIELDS) {
    const cell = row.get(field);
    if (cell === undefined) continue;
    noteFormula(sheet, cell, element, form);
    if (field !== 'answer') noteFormat(sheet, cell, element, form);
    if (sheet.hiddenRows.has(cell.row)) note(form, 'hidden-row', placeOf(sheet, cell), cell.said, element);
    const there = entered[field];
    if (there === undefined) entered[field] = entry(sheet, cell);
    else if (there.value !== cell.said) {
      leave(sheet, cell, form, element);
      note(form, 'duplicate-row', placeOf(sheet, cell), there.place, element);
    }
  }
}
