/** The answers in a workbook of another questionnaire: rows by the ids of its questions, columns by their heads. */
import type { Mapping } from '../../types/mapping.ts';
import type { FilledForm } from '../form.ts';
import { lettersOf, numberOf } from './places.ts';
import type { Cell, Sheet } from './sheet.ts';
import { leave, note, noteFormat, noteFormula, placeOf } from './sheet-table.ts';

/** The answer to one question. */
export interface ElsewhereRow {
  question: string;
  place: string;
  answer: Cell | undefined;
  words: Cell | undefined;
  /** The question as the file has it; empty: it does not show it. */
  asked: string;
}

interface Head {
  row: number;
  answer: string;
  words: string | undefined;
}

/**
 * Every question with an answer, once. A formula only repeats what stands elsewhere: it counts where nothing else is
 * filled in. What a second row says otherwise is kept apart.
 */
export function elsewhereRows(
  sheets: readonly Sheet[],
  { layout }: Pick<Mapping, 'layout'>,
  form: FilledForm,
): ElsewhereRow[] {
  const found = new Map<string, ElsewhereRow>();
  const all = sheets.flatMap((sheet) => rowsIn(sheet, layout).map((row) => ({ sheet, row })));
  for (const isFormula of [false, true])
    for (const { sheet, row } of all) if (isRepeated(row) === isFormula) add(row, sheet, found, form);
  return [...found.values()];
}

/** Ids of questions that stand in a table with answers, answered or not. */
export function elsewhereIds(sheets: readonly Sheet[], { layout }: Pick<Mapping, 'layout'>): Set<string> {
  return new Set(sheets.flatMap((sheet) => rowsIn(sheet, layout)).map(({ question }) => question));
}

function isRepeated({ answer, words }: ElsewhereRow): boolean {
  return [answer, words].some((cell) => cell?.formula !== undefined);
}

function rowsIn(sheet: Sheet, layout: Mapping['layout']): ElsewhereRow[] {
  const heads = headsIn(sheet, layout);
  const [first] = heads;
  if (first === undefined) return [];
  const isId = new RegExp(`^(?:${layout.id})$`);
  const rows = [...Map.groupBy(sheet.cells, ({ row }) => row)];
  return rows.flatMap(([row, cells]) => {
    const id = cells.find(({ text }) => isId.test(text.trim()));
    if (id === undefined) return [];
    const head = heads.findLast((one) => one.row < row) ?? first;
    const at = (column: string | undefined): Cell | undefined => cells.find((cell) => cell.column === column);
    const question = lettersOf(numberOf(id.column) + layout.question);
    return [
      {
        question: id.text.trim(),
        place: `${sheet.name}!${row}`,
        answer: at(head.answer),
        words: at(head.words),
        asked: at(question)?.text ?? '',
      },
    ];
  });
}

function headsIn({ cells }: Sheet, layout: Mapping['layout']): Head[] {
  return cells
    .filter(({ text }) => text.trim() === layout.answer)
    .map(({ row, column }) => {
      const beside = cells.find((cell) => cell.row === row && cell.text.trim().startsWith(layout.words));
      return { row, answer: column, words: beside?.column };
    });
}

function isFilled(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && (cell.text.trim() !== '' || cell.link !== undefined);
}

function add(row: ElsewhereRow, sheet: Sheet, found: Map<string, ElsewhereRow>, form: FilledForm): void {
  const filled = [row.answer, row.words].filter(isFilled);
  if (filled.length === 0) return;
  const there = found.get(row.question);
  if (there === undefined) {
    found.set(row.question, row);
    noteCells(sheet, filled, form);
    return;
  }
  const said = [there.answer, there.words].map((cell) => cell?.said.trim() ?? '');
  for (const cell of filled.filter((one) => !said.includes(one.said.trim()))) {
    leave(sheet, cell, form);
    note(form, 'duplicate-question', placeOf(sheet, cell), there.place);
  }
}

function noteCells(sheet: Sheet, cells: readonly Cell[], form: FilledForm): void {
  for (const cell of cells) {
    noteFormula(sheet, cell, undefined, form);
    noteFormat(sheet, cell, undefined, form);
    if (sheet.hiddenRows.has(cell.row)) note(form, 'hidden-row', placeOf(sheet, cell), cell.said);
  }
}
