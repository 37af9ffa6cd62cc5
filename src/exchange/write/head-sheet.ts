/** The hidden sheet of a form: what the way back needs to know of it, and the words with the ids that they stand for. */
import type { Language } from '../../locale/language.ts';
import type { HeadColumns } from '../form.ts';
import type { WorkbookSheet } from './xlsx.ts';

/** One line: what kind it is, its key, its value. */
export type HeadLine = readonly [line: string, key: string, value: string];

/** The sheet, under the columns by which this kind of form is known. */
export function headSheet(
  { line, key, value }: HeadColumns,
  lines: readonly HeadLine[],
  { say }: Language,
): WorkbookSheet {
  return {
    name: say('questionnaire.sheet-form'),
    locked: true,
    plain: true,
    hidden: true,
    columns: [
      { title: line, width: 12 },
      { title: key, width: 60 },
      { title: value, width: 40 },
    ],
    rows: lines.map((one) => [...one]),
  };
}

/** The cells with the words of one kind of line, for a column to choose from: 'Form'!$C$16:$C$20. */
export function choicesIn(line: string, { name, rows }: WorkbookSheet): string {
  const first = rows.findIndex(([kind]) => kind === line) + 2;
  const last = rows.findLastIndex(([kind]) => kind === line) + 2;
  return `'${name.replaceAll("'", "''")}'!$C$${first}:$C$${last}`;
}
