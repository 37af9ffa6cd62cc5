/** Workbooks: text stays text, numbers stay numbers; nothing in one is a formula, a link or a macro. */
import type { CellStyle, WriteSheet } from 'hucre';
import { withRoomInZip } from '../../store/seal.ts';
import { fitted, part } from '../../render/xlsx/print.ts';
import { withPrintNames } from '../../render/xlsx/print-names.ts';

/** Only these reach a workbook: whatever else a file of the user holds cannot become a formula or a link. */
export type WorkbookCell = string | number | null;

export interface WorkbookColumn {
  /** Text of the head cell. */
  title: string;
  /** In characters. */
  width: number;
  /** How numbers are shown. Absent: as they are. */
  format?: 'whole' | 'tenths' | 'percent';
  /** Ids that a reader need not see but that the way back needs. */
  hidden?: true;
  /** True: the reader may write here; every other cell of a locked sheet is closed. */
  open?: true;
  /** The only values that may be entered, at most 255 characters with the commas between them; or a list for each row. */
  choices?: readonly string[] | readonly (readonly string[])[];
  /** The only values that may be entered, as a range of cells: 'Form'!$C$2:$C$6. */
  choicesIn?: string;
  /** Stands in a hidden row above the head: what the way back finds the column by, whatever its head says. */
  key?: string;
  /** True: not printed; such columns stand at the right. */
  screen?: true;
}

export interface WorkbookSheet {
  /** At most 31 characters, without : \ / ? * [ ]. */
  name: string;
  columns: readonly WorkbookColumn[];
  rows: readonly (readonly WorkbookCell[])[];
  /** True: protected (without a password: against slips, not against intent). */
  locked?: true;
  /** True: no filter in the head, for sheets that are read like a page. */
  plain?: true;
  /** Lines that every row has room for at least, so that what is typed in is seen. Default 1. */
  lines?: number;
  /** Columns from the left that stay in view. */
  frozen?: number;
  /** True: not shown, for what only the way back needs. */
  hidden?: true;
}

/** What a program says where a value is not among the choices. */
export interface ChoiceWords {
  title: string;
  message: string;
}

export interface Workbook {
  title: string;
  /** Stands as the file's date, YYYY-MM-DD: the same input gives the same bytes. */
  created: string;
  sheets: readonly WorkbookSheet[];
  words: ChoiceWords;
}

const FORMATS = { whole: '0', tenths: '0.0', percent: '0 %' } as const;
const HEAD: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE4E9EE' } },
  alignment: { vertical: 'top', wrapText: true },
};

const LINE_ROUND = { style: 'thin', color: { rgb: 'FF8C98A4' } } as const;
/** Between columns that are read side by side. */
const LINE_BETWEEN = { style: 'thin', color: { rgb: 'FFD5DBE1' } } as const;
const CLOSED: CellStyle = {
  border: { top: LINE_BETWEEN, right: LINE_BETWEEN, bottom: LINE_BETWEEN, left: LINE_BETWEEN },
};
/** A cell to write in is seen by its frame, and takes everything as text. */
const OPEN: CellStyle = {
  numFmt: '@',
  protection: { locked: false },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFFFBEA' } },
  border: { top: LINE_ROUND, right: LINE_ROUND, bottom: LINE_ROUND, left: LINE_ROUND },
};

/** Longest text that a cell holds. */
const MAX_CELL = 32_767;

/** The workbook as .xlsx. */
export async function renderWorkbook({ title, created, sheets, words }: Workbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const day = new Date(`${created}T00:00:00Z`);
  const bytes = await writeXlsx({
    ...withPrintNames(sheets.map((sheet) => writtenSheet(sheet, title, words))),
    properties: {
      title: cellText(title),
      creator: 'vtc-pia',
      lastModifiedBy: 'vtc-pia',
      created: day,
      modified: day,
    },
  });
  return withRoomInZip(bytes);
}

/**
 * Text as a cell can hold it: only characters of XML 1.0, and no longer than a cell may be. What looks like the
 * format's own way to write a character by its number (_x0041_) is written so that it stays what it is.
 */
export function cellText(text: string): string {
  const allowed = text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return allowed.length <= MAX_CELL ? allowed : `${allowed.slice(0, MAX_CELL - 1)}…`;
}

function writtenSheet(sheet: WorkbookSheet, title: string, words: ChoiceWords): WriteSheet {
  const { name, columns, rows, locked, plain, frozen, hidden } = sheet;
  const keys = columns.some(({ key }) => key !== undefined) ? [columns.map(({ key }) => key ?? null)] : [];
  const head = keys.length + 1;
  const all = [...keys, columns.map((column) => column.title), ...rows];
  const last = letters(columns.length - 1);
  return {
    name,
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    rows: all.map((row) => row.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell))),
    cells: new Map(
      all.flatMap((row, at) =>
        columns.map((column, i) =>
          styled(column, {
            row: at,
            index: i,
            cell: row[i] ?? null,
            head,
            isAmongOthers: columns.length > 2,
          }),
        ),
      ),
    ),
    rowDefs: new Map(
      all.map((row, at) => {
        const height = heightOf(row, columns, at < head ? 1 : (sheet.lines ?? 1));
        return [at, at < keys.length ? { height, hidden: true } : { height }];
      }),
    ),
    freezePane: { rows: head, ...(frozen === undefined ? {} : { columns: frozen }) },
    ...(hidden ? { hidden } : {}),
    // What is to be filled in stands beside what is asked, however small the letters.
    pageSetup: { ...fitted('A4', head), ...printed(columns, all.length) },
    headerFooter: { oddHeader: `&L${part(name)}`, oddFooter: `&L${part(title)}&R&P / &N` },
    ...(plain || rows.length === 0 ? {} : { autoFilter: { range: `A${head}:${last}${all.length}` } }),
    dataValidations: columns.flatMap((column, i) =>
      validation(column, letters(i), head + 1, all.length, words),
    ),
    ...(locked ? { protection: PROTECTED } : {}),
  };
}

/** All columns but those for the screen only. */
function printed(columns: readonly WorkbookColumn[], rows: number): { printArea?: string } {
  const first = columns.findIndex(({ screen }) => screen);
  return first < 1 ? {} : { printArea: `$A$1:$${letters(first - 1)}$${rows}` };
}

/** In points. A line of the usual font, and the highest row that there may be. */
const LINE = 15;
const HIGHEST = 409;
/** Letters of a wider font than the usual one must fit as well. */
const FILLED = 0.9;

/** Not every program fits the height of a row to its text when it opens the file. */
function heightOf(row: readonly WorkbookCell[], columns: readonly WorkbookColumn[], least: number): number {
  const lines = columns.map(({ width, hidden }, index) => {
    const cell = row[index];
    if (hidden || typeof cell !== 'string') return 1;
    const parts = cell.split('\n').map((part) => Math.max(1, Math.ceil(part.length / (width * FILLED))));
    return parts.reduce((sum, one) => sum + one, 0);
  });
  return Math.min(HIGHEST, LINE * Math.max(least, ...lines));
}

/** Locked, but a reader may still select, widen and filter. */
const PROTECTED = { sheet: true, formatColumns: true, formatRows: true, autoFilter: true };

type Styled = [string, { value: WorkbookCell; style: CellStyle }];

interface Placed {
  row: number;
  index: number;
  cell: WorkbookCell;
  /** Rows of the head. */
  head: number;
  /** The sheet is a table, and no page of text. */
  isAmongOthers: boolean;
}

function styled(column: WorkbookColumn, { row, index, cell, head, isAmongOthers }: Placed): Styled {
  const value = typeof cell === 'string' ? cellText(cell) : cell;
  const { format, open } = column;
  const body: CellStyle = {
    alignment: { vertical: 'top', wrapText: true },
    ...(format === undefined ? {} : { numFmt: FORMATS[format] }),
    ...(open ? OPEN : isAmongOthers ? CLOSED : {}),
  };
  return [`${row},${index}`, { value, style: row < head ? HEAD : body }];
}

/** One rule for each run of rows with the same choices. */
function validation(
  { choices, choicesIn }: WorkbookColumn,
  column: string,
  firstRow: number,
  lastRow: number,
  words: ChoiceWords,
): WriteSheet['dataValidations'] & {} {
  if (lastRow < firstRow) return [];
  if (choicesIn !== undefined)
    return [listRule({ formula1: choicesIn }, `${column}${firstRow}:${column}${lastRow}`, words)];
  if (choices === undefined) return [];
  const lists = isPerRow(choices) ? choices : Array.from({ length: lastRow - firstRow + 1 }, () => choices);
  return runs(lists).map(({ from, to, list }) =>
    listRule({ values: [...list] }, `${column}${from + firstRow}:${column}${to + firstRow}`, words),
  );
}

type Rule = NonNullable<WriteSheet['dataValidations']>[number];

function listRule(list: Pick<Rule, 'values' | 'formula1'>, range: string, words: ChoiceWords): Rule {
  return {
    type: 'list',
    ...list,
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: words.title,
    errorMessage: words.message.slice(0, 255),
  };
}

function isPerRow(choices: WorkbookColumn['choices'] & {}): choices is readonly (readonly string[])[] {
  return choices.every((one) => Array.isArray(one));
}

function runs(
  lists: readonly (readonly string[])[],
): { from: number; to: number; list: readonly string[] }[] {
  const found: { from: number; to: number; list: readonly string[] }[] = [];
  for (const [at, list] of lists.entries()) {
    const last = found.at(-1);
    if (last?.list === list) last.to = at;
    else found.push({ from: at, to: at, list });
  }
  return found;
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letters(Math.floor(index / 26) - 1) + rest;
}
