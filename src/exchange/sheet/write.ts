/** A reader's sheet as a workbook to fill in, and as a text file. */
import type { Language } from '../../locale/language.ts';
import type { ReadingSheet, SheetElement } from '../../types/reading-sheet.ts';
import { SHEET_HEAD } from '../form.ts';
import { choicesIn, type HeadLine, headSheet } from '../write/head-sheet.ts';
import { renderWorkbook, type WorkbookCell, type WorkbookColumn, type WorkbookSheet } from '../write/xlsx.ts';
import { yamlLines, type YamlValue } from '../write/yaml.ts';
import {
  ANSWER_COLUMNS,
  type AnswerColumn,
  CONFIRM_COLUMNS,
  type ConfirmColumn,
  SHEET_KEYS,
  SHEET_VOCABULARIES,
  type SheetVocabulary,
  sheetWords,
} from './layout.ts';

/** The sheet as YAML, by reading-sheet.schema.json. */
export function sheetYaml(sheet: ReadingSheet, { say }: Language): string {
  const head = (['yaml-1', 'yaml-2', 'yaml-3'] as const).map((key) => `# ${say(`sheet.${key}`)}`);
  return [...head, ...yamlLines(sheet as unknown as { [key: string]: YamlValue }), ''].join('\n');
}

/** The sheet as .xlsx: the same bytes for the same sheet and language. */
export async function sheetWorkbook(sheet: ReadingSheet, language: Language): Promise<Uint8Array> {
  const { say } = language;
  const head = headSheet(SHEET_HEAD, headLines(sheet, language), language);
  return renderWorkbook({
    title: say('sheet.title', { reader: sheet.reader, response: sheet['reading-of'] }),
    created: sheet.made,
    sheets: [
      guideSheet(sheet, language),
      answerSheet(sheet, head, language),
      ...(sheet.documents === undefined ? [] : [documentSheet(sheet.documents, head, language)]),
      head,
    ],
    words: { title: say('questionnaire.choose-from-list'), message: say('questionnaire.allowed') },
  });
}

/** What to do, and the one line that is to be filled in: the day. */
function guideSheet(sheet: ReadingSheet, { say, date }: Language): WorkbookSheet {
  const { reader, made, elements, documents = [] } = sheet;
  const steps = [
    say('sheet.guide-apart'),
    say('sheet.guide-answer', { sheet: say('sheet.answers') }),
    say('sheet.guide-shows'),
    ...(documents.length === 0 ? [] : [say('sheet.guide-documents', { sheet: say('sheet.documents') })]),
    say('sheet.guide-date'),
    say('sheet.guide-back'),
  ];
  return {
    name: say('sheet.guide'),
    locked: true,
    plain: true,
    columns: [
      { key: 'what', width: 95, title: say('sheet.title', { reader, response: sheet['reading-of'] }) },
      { key: 'date', title: say('sheet.date'), width: 18, open: true },
    ],
    rows: [
      [say('sheet.finished'), sheet.date ?? null],
      [say('sheet.about', { count: elements.length, date: date(made) }), null],
      ...steps.map((text, at): WorkbookCell[] => [`${at + 1}. ${text}`, null]),
    ],
  };
}

const WIDTHS: Record<AnswerColumn, Omit<WorkbookColumn, 'title'>> = {
  element: { width: 12, hidden: true },
  said: { width: 12, hidden: true },
  document: { width: 10, hidden: true },
  point: { width: 42 },
  says: { width: 42 },
  cited: { width: 30 },
  shows: { width: 16, open: true },
  pages: { width: 16, open: true },
  answer: { width: 18, open: true },
  note: { width: 30, open: true },
};

function answerSheet({ elements }: ReadingSheet, head: WorkbookSheet, language: Language): WorkbookSheet {
  const choices: Partial<Record<AnswerColumn, SheetVocabulary>> = { shows: 'shows', answer: 'answer' };
  return {
    name: language.say('sheet.answers'),
    locked: true,
    plain: true,
    lines: 3,
    frozen: 4,
    columns: ANSWER_COLUMNS.map((key) => ({
      key,
      title: language.say(`sheet.column-${key}`),
      ...WIDTHS[key],
      ...chosen(choices[key], head),
    })),
    rows: elements.flatMap((one) => answerRows(one, language)),
  };
}

/** The first row tells what it is about; each further document has a row of its own. */
function answerRows(one: SheetElement, { say }: Language): WorkbookCell[][] {
  const { element, said, code, statement, counts, 'not-enough': notEnough, says = [], citations = [] } = one;
  const first: Partial<Record<AnswerColumn, string | undefined>> = {
    point: [
      `${code ?? ''} ${statement ?? ''}`.trim(),
      say('questionnaire.counts', { text: counts ?? '' }),
      say('questionnaire.not-enough', { text: notEnough ?? '' }),
    ].join('\n'),
    says: says.join('\n'),
    answer: one.answer === 'not-read' ? undefined : say(`review.read.${one.answer}`),
    note: one.note,
  };
  const documents = citations.length === 0 ? [undefined] : citations;
  return documents.map((cited, at) => {
    const row: Partial<Record<AnswerColumn, string | undefined>> = {
      element,
      said,
      document: cited?.document,
      ...(at === 0 ? first : {}),
      point: at === 0 ? first.point : say('sheet.further', { code: code ?? '' }),
      cited: cited === undefined ? say('sheet.no-document-cited') : cited.cited,
    };
    return ANSWER_COLUMNS.map((key) => row[key] ?? null);
  });
}

const CONFIRM_WIDTHS: Record<ConfirmColumn, Omit<WorkbookColumn, 'title'>> = {
  document: { width: 10 },
  stated: { width: 60 },
  kind: { width: 26, open: true },
  publisher: { width: 26, open: true },
  published: { width: 18, open: true },
  read: { width: 16, open: true },
};

function documentSheet(
  documents: ReadingSheet['documents'] & {},
  head: WorkbookSheet,
  { say }: Language,
): WorkbookSheet {
  const choices: Partial<Record<ConfirmColumn, SheetVocabulary>> = { kind: 'kind', read: 'read' };
  return {
    name: say('sheet.documents'),
    locked: true,
    plain: true,
    columns: CONFIRM_COLUMNS.map((key) => ({
      key,
      title: say(`sheet.confirm-${key}`),
      ...CONFIRM_WIDTHS[key],
      ...chosen(choices[key], head),
    })),
    rows: documents.map(({ document, stated = '' }) => [document, stated, null, null, null, null]),
  };
}

/** What the way back needs: whose sheet it is, and the words with the ids that they stand for. */
function headLines(sheet: ReadingSheet, language: Language): HeadLine[] {
  const words = sheetWords(language);
  return [
    ...SHEET_KEYS.map((name): HeadLine => ['sheet', name, String(sheet[name])]),
    ...SHEET_VOCABULARIES.flatMap((name) => words[name].map((entry): HeadLine => [name, ...entry])),
    ...sheet.elements.map(({ element, said }): HeadLine => ['element', element, said]),
  ];
}

function chosen(
  vocabulary: SheetVocabulary | undefined,
  head: WorkbookSheet,
): Pick<WorkbookColumn, 'choicesIn'> {
  return vocabulary === undefined ? {} : { choicesIn: choicesIn(vocabulary, head) };
}
