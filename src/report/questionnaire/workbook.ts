/** The questionnaire as a workbook: what is asked is locked, what is answered is open. */
import {
  checkOf,
  DOCUMENT_COLUMNS,
  DOCUMENT_IDS,
  DOCUMENT_KINDS,
  HEAD_KEYS,
  type HeadKey,
  LEVEL_CHOICES,
  OUR_COLUMNS,
  PARTS,
  QUESTION_COLUMNS,
  type QuestionColumn,
  SHEETS,
  STATEMENT_CHOICES,
} from '../../form.ts';
import type { AskedQuestion, Questionnaire } from '../../types/questionnaire.ts';
import type { Words } from '../view/words.ts';
import { renderWorkbook, type WorkbookCell, type WorkbookColumn, type WorkbookSheet } from '../xlsx.ts';
import { headTexts, reasonTexts } from './texts.ts';

/** The workbook as .xlsx: the same bytes for the same questionnaire. */
export async function renderQuestionnaireWorkbook(one: Questionnaire): Promise<Uint8Array> {
  const { words } = await import('../../generated/templates.js');
  const guide = guideSheet(one, words);
  return renderWorkbook({
    title: headTexts(one, words).title,
    created: one.engagement.created,
    sheets: [guide, questionSheet(one, words), documentSheet(), headSheet(one, guide.rows.length + 1)],
  });
}

function guideSheet(one: Questionnaire, words: Words): WorkbookSheet {
  const { title, use, scope, from, to, deadline, version } = headTexts(one, words);
  const { guide, after, afterSteps } = words.questionnaire;
  const steps = guide.map((text, index) => `${index + 1}. ${text}`);
  const lines = [to, from, deadline, use, scope, '', ...steps, '', after, ...afterSteps, '', version];
  const columns = [{ title, width: 95 }];
  return { name: SHEETS.guide, locked: true, plain: true, columns, rows: lines.map((line) => [line]) };
}

/** Widths in characters; what a vendor fills in is open. */
const WIDTHS: Record<QuestionColumn, Omit<WorkbookColumn, 'title'>> = {
  criterion: { width: 12, hidden: true },
  part: { width: 12, hidden: true },
  asked: { width: 18, hidden: true },
  title: { width: 24 },
  question: { width: 44 },
  ask: { width: 50 },
  choice: { width: 15, open: true },
  text: { width: 60, open: true },
  document: { width: 11, open: true },
  page: { width: 14, open: true },
  level0: { width: 36 },
  level1: { width: 36 },
  level2: { width: 36 },
  level3: { width: 36 },
  level4: { width: 36 },
  rule: { width: 36 },
  why: { width: 44 },
  check: { width: 12, hidden: true },
};
const COLUMNS = Object.keys(QUESTION_COLUMNS) as QuestionColumn[];

function questionSheet({ questions }: Questionnaire, words: Words): WorkbookSheet {
  const rows = questions.flatMap((question) => questionRows(question, words));
  const choices: Partial<Record<QuestionColumn, WorkbookColumn['choices']>> = {
    choice: questions.flatMap(({ mayNotApply }) =>
      PARTS.map((part) => (part !== 'answer' ? STATEMENT_CHOICES : mayNotApply ? LEVEL_CHOICES : LEVELS)),
    ),
    document: DOCUMENT_IDS,
  };
  const columns = COLUMNS.map((key): WorkbookColumn => {
    const allowed = choices[key];
    return {
      title: QUESTION_COLUMNS[key],
      ...WIDTHS[key],
      ...(allowed === undefined ? {} : { choices: allowed }),
    };
  });
  return { name: SHEETS.questions, locked: true, lines: 3, frozen: 4, columns, rows };
}

const LEVELS = LEVEL_CHOICES.slice(0, 5);

/** Four rows: the question with the tests of its levels, then implemented, monitored, validated. */
function questionRows(question: AskedQuestion, words: Words): WorkbookCell[][] {
  const { criterion, fingerprint, title, question: text, ask, levels, rule } = question;
  return PARTS.map((part) => {
    const own: Partial<Record<QuestionColumn, string>> =
      part === 'answer'
        ? {
            title,
            question: text,
            ask,
            ...levelCells(levels),
            rule,
            why: reasonTexts(question, words).join(' '),
          }
        : words.questionnaire.parts[part];
    const check = checkOf(OUR_COLUMNS.map((key) => own[key] ?? ''));
    const row: Partial<Record<QuestionColumn, string>> = {
      ...{ criterion, part, asked: fingerprint },
      ...own,
      check,
    };
    return COLUMNS.map((key) => row[key] ?? null);
  });
}

function levelCells(levels: readonly string[]): Partial<Record<QuestionColumn, string>> {
  const [level0 = '', level1 = '', level2 = '', level3 = '', level4 = ''] = levels;
  return { level0, level1, level2, level3, level4 };
}

function documentSheet(): WorkbookSheet {
  const { id, title, kind, publisher, address, published } = DOCUMENT_COLUMNS;
  return {
    name: SHEETS.documents,
    locked: true,
    plain: true,
    columns: [
      { title: id, width: 8 },
      { title: title, width: 50, open: true },
      { title: kind, width: 22, open: true, choices: DOCUMENT_KINDS },
      { title: publisher, width: 30, open: true },
      { title: address, width: 60, open: true },
      { title: published, width: 20, open: true },
    ],
    rows: DOCUMENT_IDS.map((one) => [one, null, null, null, null, null]),
  };
}

/** What the reader needs of the questionnaire, and the list of all that was asked: a lost row is noticed. */
function headSheet(one: Questionnaire, guideLength: number): WorkbookSheet {
  const head = { ...headValues(one), guide: String(guideLength) };
  return {
    name: SHEETS.head,
    locked: true,
    plain: true,
    hidden: true,
    columns: [
      { title: 'Key', width: 40 },
      { title: 'Value', width: 40 },
    ],
    rows: [
      ...HEAD_KEYS.map((key) => [key, head[key]]),
      ...one.questions.map(({ criterion, fingerprint }) => [criterion, fingerprint]),
    ],
  };
}

/** What a form carries of itself, as text; an empty text: nothing. */
export function headValues(one: Questionnaire): Record<Exclude<HeadKey, 'guide'>, string> {
  const { version, versions, engagement, fingerprint, vendor, edition, context } = one;
  const { created, deadline, sender, addressee } = engagement;
  return {
    version: String(version),
    catalogue: versions.catalogue,
    ...{ created, deadline, sender, addressee },
    fingerprint,
    vendor: vendor.id,
    provider: vendor.provider,
    edition,
    context: context?.id ?? '',
  };
}
