/** The questionnaire as a workbook: what is asked is locked, what is answered is open, one row a question. */
import type { Language } from '../../locale/language.ts';
import { choicesIn, type HeadLine, headSheet } from './head-sheet.ts';
import { renderWorkbook, type WorkbookCell, type WorkbookColumn, type WorkbookSheet } from './xlsx.ts';
import type { AskedGroup, AskedQuestion, Questionnaire } from '../../types/questionnaire.ts';
import {
  checkOf,
  DOCUMENT_COLUMNS,
  DOCUMENT_IDS,
  type DocumentColumn,
  HEAD_COLUMNS,
  HEAD_KEYS,
  OUR_COLUMNS,
  QUESTION_COLUMNS,
  type QuestionColumn,
} from '../form.ts';
import { questionsIn } from '../questionnaire.ts';
import {
  afterTexts,
  columnTexts,
  earlierText,
  guideOf,
  guideTexts,
  headTexts,
  headValues,
  choiceLabels,
  questionTexts,
  shownByText,
  testTexts,
  whyTexts,
} from '../texts.ts';

/** The workbook as .xlsx: the same bytes for the same questionnaire and language. */
export async function renderQuestionnaireWorkbook(
  one: Questionnaire,
  language: Language,
): Promise<Uint8Array> {
  const { say } = language;
  const guide = guideSheet(one, language);
  const head = headSheet(HEAD_COLUMNS, headLines(one, language, guide.rows.length + 1), language);
  return renderWorkbook({
    title: headTexts(one, language).title,
    created: one.engagement.created,
    sheets: [
      guide,
      questionSheet(one, language, choicesIn('choice', head)),
      documentSheet(one, language, choicesIn('kind', head)),
      head,
    ],
    words: { title: say('questionnaire.choose-from-list'), message: say('questionnaire.allowed') },
  });
}

function guideSheet(one: Questionnaire, language: Language): WorkbookSheet {
  const { say } = language;
  const { title, about, people, deadline, version } = headTexts(one, language);
  const steps = guideOf('xlsx', one, language).map((text, index) => `${index + 1}. ${text}`);
  const after = [say('questionnaire.after'), ...afterTexts(one, language)];
  const tests = one.parts.flatMap(({ groups }) => groups.flatMap((group) => testLines(group, language)));
  const lines = [...people, ...deadline, ...about, '', ...steps, ...tests, '', ...after, '', version];
  return {
    name: say('questionnaire.sheet-guide'),
    locked: true,
    plain: true,
    columns: [{ title, width: 95 }],
    rows: lines.map((line) => [line]),
  };
}

/** How each test is done, before the points of all of them are filled in. */
function testLines(group: AskedGroup, language: Language): string[] {
  const test = testTexts(group, language);
  if (test === undefined) return [];
  return [
    '',
    `${group.code} ${group.title} (${test.size})`,
    test.needs.title,
    ...test.needs.items.map((text) => `• ${text}`),
    test.steps.title,
    ...test.steps.items.map((text, at) => `${at + 1}. ${text}`),
  ];
}

/** Widths in characters; what a vendor fills in is open. */
const WIDTHS: Record<QuestionColumn, Omit<WorkbookColumn, 'title'>> = {
  element: { width: 12, hidden: true },
  asked: { width: 18, hidden: true },
  check: { width: 12, hidden: true },
  subject: { width: 16 },
  question: { width: 40 },
  guide: { width: 38 },
  earlier: { width: 26 },
  answer: { width: 15, open: true },
  words: { width: 38, open: true },
  scope: { width: 16, open: true },
  documents: { width: 18, open: true },
  confidential: { width: 16, open: true },
  'shown-by': { width: 34, screen: true },
  why: { width: 44, screen: true },
};

function questionSheet(one: Questionnaire, language: Language, choices: string): WorkbookSheet {
  const { sheetQuestions, column, leftOut } = columnTexts(one, language);
  const columns = QUESTION_COLUMNS.map((key): WorkbookColumn => {
    const isHidden = WIDTHS[key].hidden === true || leftOut.has(key);
    return {
      title: column(key),
      key,
      ...WIDTHS[key],
      ...(isHidden ? { hidden: true } : {}),
      ...(key === 'answer' ? { choicesIn: choices } : {}),
    };
  });
  const rows = one.parts.flatMap(({ groups }) =>
    groups.flatMap((group) => group.questions.map((question) => questionRow(question, group, one, language))),
  );
  return { name: sheetQuestions, locked: true, lines: 3, frozen: 5, columns, rows };
}

function questionRow(
  question: AskedQuestion,
  { code, title, test }: AskedGroup,
  one: Questionnaire,
  language: Language,
): WorkbookCell[] {
  const ours: Record<(typeof OUR_COLUMNS)[number], string> = {
    subject: test === null ? `${question.code}\n${title}` : `${question.code}\n${code} ${title}`,
    question: questionTexts(question, language).join('\n'),
    guide: guideTexts(question, language).join('\n'),
    earlier: earlierText(question, language),
    'shown-by': test === null ? shownByText(question, language) : '',
    why: whyTexts(question, one, language).join(' '),
  };
  const row: Partial<Record<QuestionColumn, string>> = {
    ...ours,
    element: question.element,
    asked: question.fingerprint,
    check: checkOf(OUR_COLUMNS.map((key) => ours[key])),
  };
  return QUESTION_COLUMNS.map((key) => row[key] ?? null);
}

const DOCUMENT_WIDTHS: Record<DocumentColumn, number> = {
  document: 8,
  title: 44,
  kind: 26,
  publisher: 26,
  version: 14,
  published: 18,
  address: 50,
  confidential: 24,
};

function documentSheet(one: Questionnaire, language: Language, kinds: string): WorkbookSheet {
  const { sheetDocuments, document, leftOut } = columnTexts(one, language);
  const columns = DOCUMENT_COLUMNS.map((key): WorkbookColumn => {
    const column = { title: document(key), key, width: DOCUMENT_WIDTHS[key] };
    if (key === 'document') return column;
    const hidden: Partial<WorkbookColumn> = leftOut.has(key) ? { hidden: true } : {};
    return { ...column, open: true, ...hidden, ...(key === 'kind' ? { choicesIn: kinds } : {}) };
  });
  const rows = DOCUMENT_IDS.map((id) => DOCUMENT_COLUMNS.map((key) => (key === 'document' ? id : null)));
  return { name: sheetDocuments, locked: true, plain: true, columns, rows };
}

/**
 * What the reader needs: what the form says of itself, every question asked, so that a lost row is noticed, and the
 * words of this form with the ids that they stand for.
 */
function headLines(one: Questionnaire, language: Language, guideLength: number): HeadLine[] {
  const values = { ...headValues(one, language), guide: String(guideLength) };
  const { choice, kind } = choiceLabels(one, language);
  const { column, document } = columnTexts(one, language);
  return [
    ...HEAD_KEYS.map((name): HeadLine => ['form', name, values[name]]),
    ...choice.map((entry): HeadLine => ['choice', ...entry]),
    ...kind.map((entry): HeadLine => ['kind', ...entry]),
    ...QUESTION_COLUMNS.map((name): HeadLine => ['column', name, column(name)]),
    ...DOCUMENT_COLUMNS.map((name): HeadLine => ['document', name, document(name)]),
    ...one.editions.map(({ id, name }): HeadLine => ['edition', id, name]),
    ...one.clients.map((id): HeadLine => ['client', id, id]),
    ...questionsIn(one.parts).map(({ element, fingerprint }): HeadLine => ['asked', element, fingerprint]),
  ];
}
