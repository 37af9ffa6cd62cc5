/** The register for a workbook or a CSV file: one row an assessment, every answer in a column of its own. */
import type { Language } from '../../locale/language.ts';
import type { RegisterEntry } from '../../types/register.ts';
import { cell } from '../make.ts';
import type { Cell, Column, Table } from '../model.ts';
import { overdueText } from './due.ts';
import { consultationText, outcomeText, productText, titleOf, verdictText } from './words.ts';

export function registerSheet(cases: readonly RegisterEntry[], language: Language): Table {
  return {
    kind: 'table',
    id: 'register',
    caption: language.say('register.sheet'),
    columns: COLUMNS.map(([key, width, isFigure]): Column => ({
      title: language.say(`register.column.${key}`),
      width,
      ...(key === 'title' ? { heads: true } : {}),
      ...(isFigure === undefined ? {} : { align: 'end' }),
    })),
    rows: cases.map((one) => {
      const values = valuesOf(one, language);
      return { cells: COLUMNS.map(([key]) => cellOf(values[key])) };
    }),
  };
}

/** Key of the heading, width, and whether it counts. */
const COLUMNS = [
  ['title', 6],
  ['organisation', 5],
  ['product', 5],
  ['use', 4],
  ['version', 2],
  ['state', 4],
  ['missing', 2, true],
  ['verdict', 3],
  ['musts', 2, true],
  ['shoulds', 2, true],
  ['consultation', 4],
  ['decision', 4],
  ['decided', 3],
  ['until', 3],
  ['review', 3],
  ['overdue', 2, true],
  ['what', 8],
  ['file', 5],
] as const satisfies readonly (readonly [string, number, true?])[];

type Values = Readonly<Record<(typeof COLUMNS)[number][0], string | number>>;

/** Days as YYYY-MM-DD, which spreadsheets sort. */
function valuesOf(one: RegisterEntry, language: Language): Values {
  const { openPoints, missing } = one;
  const overdue = one.due.filter((due) => due.overdue);
  return {
    title: titleOf(one),
    organisation: one.organisation ?? '',
    version: one.version ?? '',
    missing,
    product: one.product === null ? '' : productText(one, language),
    use: one.use?.title ?? '',
    state: language.say(`register.state.${one.state}`),
    verdict: verdictText(one, language),
    musts: openPoints.musts,
    shoulds: openPoints.shoulds,
    consultation: consultationText(one, language),
    decision: outcomeText(one, language),
    decided: one.decision?.day ?? '',
    until: one.validUntil ?? '',
    review: one.nextReview ?? '',
    overdue: overdue.length,
    what: overdue.map((due) => overdueText(due, language)).join('; '),
    file: one.file,
  };
}

function cellOf(value: string | number): Cell {
  return typeof value === 'number' ? cell(String(value), undefined, value) : cell(value);
}
