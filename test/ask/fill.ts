/** Fills in the three forms the way their programs would write them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { load } from 'js-yaml';
import { assess } from '../../src/assess/assess.ts';
import type { Catalogue } from '../../src/assess/catalogue.ts';
import { questionnaire } from '../../src/ask/questionnaire.ts';
import { DOCUMENT_FIELDS, FIELDS, type Field, type Part, PARTS, SHEETS } from '../../src/form.ts';
import { sha256 } from '../../src/load/bytes.ts';
import { vendorFile } from '../../src/load/library.ts';
import { loadProfile } from '../../src/load/profile.ts';
import type { Questionnaire } from '../../src/types/questionnaire.ts';

export type Fields = Partial<Record<Field, string>>;
/** What is entered, by criterion and part; documents by id and field. */
export interface Filling {
  answers: Record<string, Partial<Record<Part, Fields>>>;
  documents: Record<string, Record<string, string>>;
}

export const hash = (text: string): string => sha256(Buffer.from(text));

/** Questions to Zoom as of a fixed day. */
export async function questionsToZoom(catalogue: Catalogue, all = true): Promise<Questionnaire> {
  const loaded = await loadProfile(vendorFile('zoom'), catalogue, '2026-11-24');
  if (!loaded.ok) throw new Error('not valid');
  const assessment = assess({
    profile: loaded.value.value,
    catalogue,
    context: catalogue.contexts.get('school-class'),
    asOf: '2026-11-24',
    toolVersion: 'test',
  });
  return questionnaire({
    ...{ assessment, catalogue, all, created: '2026-11-01', deadline: '2027-01-10' },
    ...{ sender: 'Data protection officer', addressee: 'Head of privacy', hash },
  });
}

/** Parts of a workbook as text, changed and packed again. */
export function repack(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  return zipSync(
    Object.fromEntries(parts.map(([name, part]) => [name, strToU8(change(name, strFromU8(part)))])),
  );
}

/** What goes into which cell of which sheet. */
export function cellsOf(
  one: Questionnaire,
  { answers, documents }: Filling,
): [sheet: string, cell: string, value: string][] {
  const inQuestions = one.questions.flatMap(({ criterion }, index) =>
    PARTS.flatMap((part, at) =>
      FIELDS.map((field, column): [string, string, string] => [
        SHEETS.questions,
        `${'GHIJ'.charAt(column)}${String(2 + index * 4 + at)}`,
        answers[criterion]?.[part]?.[field] ?? '',
      ]),
    ),
  );
  const inDocuments = Object.entries(documents).flatMap(([id, fields]) =>
    DOCUMENT_FIELDS.map((field, column): [string, string, string] => [
      SHEETS.documents,
      `${'BCDEF'.charAt(column)}${String(Number(id.slice(1)) + 1)}`,
      fields[field] ?? '',
    ]),
  );
  return [...inQuestions, ...inDocuments].filter(([, , value]) => value !== '');
}

/** Enters answers into the cells of the sheets of questions and of documents. */
export function fillWorkbook(bytes: Uint8Array, one: Questionnaire, filling: Filling): Uint8Array {
  const cells = cellsOf(one, filling);
  const within = (sheet: string): [string, string][] =>
    cells.flatMap(([name, cell, value]) => (name === sheet ? [[cell, value]] : []));
  return repack(bytes, (name, text) => {
    if (name === 'xl/worksheets/sheet2.xml') return withCells(text, within(SHEETS.questions));
    return name === 'xl/worksheets/sheet3.xml' ? withCells(text, within(SHEETS.documents)) : text;
  });
}

function withCells(xml: string, cells: readonly [string, string | undefined][]): string {
  const values = new Map(
    cells.filter((one): one is [string, string] => one[1] !== undefined && one[1] !== ''),
  );
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

/** Enters answers into the tree of the text file and writes it in another order, as JSON, which YAML is, too. */
export function fillYaml(text: string, filling: Filling): string {
  const tree = load(text) as { documents: object[]; answers: Record<string, unknown>[] };
  const answers = tree.answers.map((entry) => {
    const parts = filling.answers[String(entry['criterion'])] ?? {};
    const { choice = '', text: answer = '', document = '', page = '' } = parts.answer ?? {};
    const statement = (part: Part): object => {
      const { choice: chosen = '', ...rest } = parts[part] ?? {};
      return { answer: chosen, ...rest };
    };
    const three = { implemented: statement('implemented'), monitored: statement('monitored') };
    return { ...entry, level: choice, answer, document, page, ...three, validated: statement('validated') };
  });
  const documents = Object.entries(filling.documents).map(([id, fields]) => ({ id, ...fields }));
  const written = JSON.stringify({ ...tree, documents, answers: answers.toReversed() }, null, 1);
  // What YAML must not hold as it is stands by its number.
  return written.replaceAll(/[\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g, (sign) => `\\u${hex(sign)}`);
}

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
      address: 'https://example.org/paper',
      published: '2026-05',
    },
    d2: { title: 'Audit', kind: 'audit', publisher: 'Example Lab', address: 'audit.pdf, version 2' },
  };
  const answers = one.questions.map(
    ({ criterion, mayNotApply }, index): [string, Filling['answers'][string]] => [
      criterion,
      {
        answer: {
          choice: mayNotApply && index % 7 === 0 ? 'not applicable' : String(index % 5),
          text: `Answer to ${criterion}.\nSecond line: "quoted", 50 % & <b>more</b>.`,
          document: 'd1',
          page: String(index + 1),
        },
        implemented: { choice: 'yes', text: 'Since 2024.', document: 'd1', page: '4 to 6' },
        monitored: { choice: 'partly', text: 'Every month.' },
        validated: { choice: 'no' },
      },
    ],
  );
  return { answers: Object.fromEntries(answers), documents };
}
