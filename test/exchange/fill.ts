/** Fills in the forms the way their programs would write them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DOCUMENT_COLUMNS, type Field, FIELDS, QUESTION_COLUMNS } from '../../src/exchange/form.ts';
import { questionsIn } from '../../src/exchange/questionnaire.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';
import { language } from './fixture.ts';

/** What is entered, by element and field; documents by id and field. Choices by their ids. */
export interface Filling {
  answers: Record<string, Partial<Record<Field, string>>>;
  documents: Record<string, Record<string, string>>;
}

export const QUESTIONS = 'xl/worksheets/sheet2.xml';
export const DOCUMENTS = 'xl/worksheets/sheet3.xml';
export const NOTHING: Filling = { answers: {}, documents: {} };

/** Rows of keys and labels stand above the first question. */
export const FIRST_ROW = 3;

/** Parts of a workbook as text, changed and packed again. */
export function repack(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  return zipSync(
    Object.fromEntries(parts.map(([name, part]) => [name, strToU8(change(name, strFromU8(part)))])),
  );
}

/** The column of a field in the sheet of questions. */
export function columnOf(field: (typeof QUESTION_COLUMNS)[number]): string {
  return 'ABCDEFGHIJKLMNOP'.charAt(QUESTION_COLUMNS.indexOf(field));
}

/** What goes into which cell of which sheet. */
export function cellsOf(
  one: Questionnaire,
  { answers, documents }: Filling,
): [sheet: string, cell: string, value: string][] {
  const inQuestions = questionsIn(one.parts).flatMap(({ element }, index) =>
    FIELDS.map((field): [string, string, string] => {
      const value = answers[element]?.[field] ?? '';
      return ['Questions', `${columnOf(field)}${String(FIRST_ROW + index)}`, shownAs(field, value)];
    }),
  );
  const inDocuments = Object.entries(documents).flatMap(([id, fields]) =>
    Object.entries(fields).map(([field, value]): [string, string, string] => {
      const column = 'ABCDEFGH'.charAt(DOCUMENT_COLUMNS.indexOf(field as 'title'));
      const shown = field === 'kind' ? label(`kind-${value}`) : value;
      return ['Documents', `${column}${String(Number(id.slice(1)) + FIRST_ROW - 1)}`, shown];
    }),
  );
  return [...inQuestions, ...inDocuments].filter(([, , value]) => value !== '');
}

/** A list shows labels. */
function shownAs(field: Field, value: string): string {
  return field === 'answer' && value !== '' ? label(`choice-${value}`) : value;
}

function label(key: string): string {
  return language.say(`questionnaire.${key}` as 'questionnaire.choice-yes');
}

/** Enters answers into the cells of the sheets of questions and of documents. */
export function fillWorkbook(bytes: Uint8Array, one: Questionnaire, filling: Filling): Uint8Array {
  const cells = cellsOf(one, filling);
  const within = (sheet: string): Map<string, string> =>
    new Map(cells.flatMap(([name, cell, value]) => (name === sheet ? [[cell, value]] : [])));
  return repack(bytes, (name, text) => {
    if (name === QUESTIONS) return withCells(text, within('Questions'));
    return name === DOCUMENTS ? withCells(text, within('Documents')) : text;
  });
}

/** Enters texts into cells that are empty, by place. */
export function withCells(xml: string, values: ReadonlyMap<string, string>): string {
  return xml.replaceAll(/<c r="([A-Z]+\d+)"( s="\d+")?\/>/g, (cell, place: string, style = '') => {
    const value = values.get(place);
    return value === undefined ? cell : inlineCell(place, value, String(style));
  });
}

export function inlineCell(place: string, value: string, style = ''): string {
  return `<c r="${place}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

/** As spreadsheet programs write text: what XML cannot hold by its number, marks escaped. */
function xmlText(text: string): string {
  const numbered = text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll(
      /[\u0000-\u0008\u000B\u000C\r\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu,
      (sign) => `_x${hex(sign)}_`,
    );
  return numbered.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

/** Puts answers where the page's own script puts them. */
export function fillHtml(html: string, filling: Filling): string {
  const data = JSON.stringify(filling).replaceAll('<', '\\u003c');
  const changed = html.replace(
    /(<script type="application\/json" id="vtc-pia-answers">)[^]*?(<\/script>)/,
    (_, before: string, after: string) => before + data + after,
  );
  if (!html.includes('id="vtc-pia-answers">')) throw new Error('there is no place for answers');
  return changed;
}

/** An answer with everything to every question. */
export function fullFilling(one: Questionnaire): Filling {
  const documents = {
    d1: {
      title: 'Security white paper',
      kind: 'white-paper',
      publisher: 'Example Org',
      version: '3',
      published: '2026-05',
      address: 'https://example.org/paper',
    },
    d2: { title: 'Audit', kind: 'audit', publisher: 'Example Lab', address: 'audit.pdf, version 2' },
  };
  const answers = questionsIn(one.parts).map(({ element }, at): [string, Filling['answers'][string]] => [
    element,
    {
      answer: one.choices[at % one.choices.length] ?? 'yes',
      words: `About ${element}.\nSecond line: "quoted", 50 % & <b>more</b>.`,
      documents: 'd1, p. 4 to 6; d2',
      ...(at % 3 === 0 ? { scope: 'Paid plans, web' } : {}),
      ...(at % 4 === 0 ? { confidential: 'Names a supplier.' } : {}),
    },
  ]);
  return { answers: Object.fromEntries(answers), documents };
}
