/** The sheet of questions: four rows each, found by id and part. */
import {
  type AskedText,
  checkOf,
  FIELDS,
  type FilledForm,
  type FilledQuestion,
  OUR_COLUMNS,
  type Part,
  PARTS,
  QUESTION_COLUMNS,
  type QuestionColumn,
} from '../../form.ts';
import type { Cell, Sheet } from './sheet.ts';
import { leave, noteFormat, noteFormula, placeOf, rowsOf, type Table, tableWith } from './sheet-table.ts';

export function questionTable(sheet: Sheet): Table<QuestionColumn> | undefined {
  return tableWith(sheet, QUESTION_COLUMNS, ['criterion', 'part', 'choice']);
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
  for (const key of ['text', 'document', 'page'] as const)
    if (![...table.columns.values()].includes(key))
      form.notices.push({
        code: 'missing-column',
        place: sheet.name,
        message: `The column '${QUESTION_COLUMNS[key]}' is gone or renamed; what stood in it is not known.`,
      });
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
  keepWritten(sheet, row, part, question, form);
  enter(sheet, row, part, question, form);
  if (part === 'answer') question.text = textOf(criterion, row);
}

/** What somebody wrote into a cell with our words; a form without marks does not tell. */
function keepWritten(
  sheet: Sheet,
  row: Map<QuestionColumn, Cell>,
  part: Part,
  { criterion, place }: FilledQuestion,
  form: FilledForm,
): void {
  const marks = row.get('check')?.text.trim().split(' ') ?? [];
  if (marks.length !== OUR_COLUMNS.length) return;
  const now = checkOf(OUR_COLUMNS.map((key) => row.get(key)?.text ?? '')).split(' ');
  const changed = OUR_COLUMNS.filter((_, index) => marks[index] !== now[index]);
  for (const cell of changed.map((key) => row.get(key))) if (cell !== undefined) leave(sheet, cell, form);
  if (part !== 'answer' && changed.some((key) => key === 'title' || key === 'question'))
    form.notices.push({
      code: 'question-changed',
      place: row.has('question') ? placeOf(sheet, row.get('question') as Cell) : place,
      message: `The words that ask whether it is ${part} are not what was sent: the answer may be to another question.`,
      criterion,
    });
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
    if (field !== 'choice') noteFormat(sheet, cell, question.criterion, form);
    const there = entered[field];
    if (there === undefined) entered[field] = { value: cell.said, place: placeOf(sheet, cell) };
    else if (there.value !== cell.said) {
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
