/**
 * What writer and reader of a questionnaire must agree on: names of sheets, columns and fields. Answers find their
 * way back by these names and by ids, never by position.
 */

/** Version of the form; grows when names, fields or choices change. */
export const FORM_VERSION = 1;

/** The parts of an answer: the answer itself, and the three questions that the authorities asked of every measure. */
export const PARTS = ['answer', 'implemented', 'monitored', 'validated'] as const;
export type Part = (typeof PARTS)[number];

/** What a vendor fills in for each part. `choice` is the level for the answer, yes, partly or no for the others. */
export const FIELDS = ['choice', 'text', 'document', 'page'] as const;
export type Field = (typeof FIELDS)[number];

/** Longest text of an answer: as much as a cell of a workbook holds. */
export const MAX_ANSWER = 32_767;

/** Choices for the level, as a vendor sees them. Nothing chosen: not stated. */
export const LEVEL_CHOICES = ['0', '1', '2', '3', '4', 'not applicable'] as const;
/** Choices for the three questions. */
export const STATEMENT_CHOICES = ['yes', 'partly', 'no'] as const;

/** What a document is; the same kinds as in a profile, the strongest first. */
export const DOCUMENT_KINDS = [
  'regulator',
  'court',
  'audit',
  'independent-research',
  'source-code',
  'own-test',
  'contract',
  'terms',
  'privacy-notice',
  'data-sheet',
  'white-paper',
  'reference',
  'help-page',
  'guide',
  'vendor-statement',
  'marketing',
  'press',
] as const;

/** What a vendor fills in for each document. */
export const DOCUMENT_FIELDS = ['title', 'kind', 'publisher', 'address', 'published'] as const;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** Ids under which a form has room for documents: d1 to d20. */
export const DOCUMENT_IDS: readonly string[] = Array.from({ length: 20 }, (_, index) => `d${index + 1}`);

/**
 * What a form carries of itself, so that it can be read without the one that was sent. `guide`: how many lines of
 * the sheet of instructions are ours (workbook only).
 */
export const HEAD_KEYS = [
  'version',
  'catalogue',
  'created',
  'fingerprint',
  'vendor',
  'provider',
  'edition',
  'context',
  'deadline',
  'sender',
  'addressee',
  'guide',
] as const;
export type HeadKey = (typeof HEAD_KEYS)[number];

/** Sheets of the workbook. */
export const SHEETS = {
  guide: 'Read me first',
  questions: 'Questions',
  documents: 'Documents',
  head: 'Form',
};

/** Columns of the sheet of questions by the text of their head. */
export const QUESTION_COLUMNS = {
  criterion: 'Id',
  part: 'Part',
  asked: 'Fingerprint',
  title: 'Subject',
  question: 'Question',
  ask: 'For a full answer',
  choice: 'Your choice',
  text: 'In your words',
  document: 'Document',
  page: 'Page or section',
  level0: 'Level 0',
  level1: 'Level 1',
  level2: 'Level 2',
  level3: 'Level 3',
  level4: 'Level 4',
  rule: 'When it does not apply',
  why: 'Why we ask',
  check: 'Check',
} as const;
export type QuestionColumn = keyof typeof QUESTION_COLUMNS;

/** Columns with our words, in every row: not to write in. */
export const OUR_COLUMNS = [
  'title',
  'question',
  'ask',
  'level0',
  'level1',
  'level2',
  'level3',
  'level4',
  'rule',
  'why',
] as const satisfies readonly QuestionColumn[];

/**
 * Marks of our words in a row, one for each of OUR_COLUMNS: what somebody writes into such a cell is noticed, and an
 * answer there is not lost. Against slips, not against intent (FNV-1a).
 */
export function checkOf(texts: readonly string[]): string {
  return texts.map(markOf).join(' ');
}

function markOf(text: string): string {
  let mark = 0x811c9dc5;
  for (const sign of oneSpaced(text)) mark = Math.imul(mark ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return (mark >>> 0).toString(16).padStart(8, '0');
}

/** Columns of the sheet of documents by the text of their head. */
export const DOCUMENT_COLUMNS = {
  id: 'No.',
  title: 'Title',
  kind: 'Kind',
  publisher: 'Published by',
  address: 'Web address, or file name and version',
  published: 'Date (YYYY-MM-DD or shorter)',
} as const;

/** Marks the two blocks of data in the form for the browser. */
export const HTML_QUESTIONNAIRE = 'vtc-pia-questionnaire';
export const HTML_ANSWERS = 'vtc-pia-answers';

/** The texts of a question as asked; their fingerprint tells whether one of them was changed. */
export interface AskedText {
  criterion: string;
  title: string;
  question: string;
  ask: string;
  /** Tests of levels 0 to 4, in this order. */
  levels: readonly string[];
  /** Whether and when the criterion does not apply. */
  rule: string;
}

/** Gives the SHA-256 of a text in hexadecimal. */
export type Hash = (text: string) => string;

/** Fingerprint of a question: 16 digits. How lines are broken and blanks are doubled does not count. */
export function fingerprintOf(
  { criterion, title, question, ask, levels, rule }: AskedText,
  hash: Hash,
): string {
  const plain = [criterion, title, question, ask, ...levels, rule].map(oneSpaced);
  return hash(JSON.stringify(plain)).slice(0, 16);
}

function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Fingerprint of all questions asked, in whatever order they stand. */
export function fingerprintOfAll(
  asked: readonly { criterion: string; fingerprint: string }[],
  hash: Hash,
): string {
  const lines = asked.map(({ criterion, fingerprint }) => `${criterion} ${fingerprint}`).sort();
  return hash(lines.join('\n')).slice(0, 16);
}

/** A value as it stands in a form. */
export interface Entered {
  value: string;
  /** Sheet and cell, line, or field, for a person to find it again. */
  place: string;
}

/** The answers to one question as they stand in a form. */
export interface FilledQuestion {
  criterion: string;
  place: string;
  /** Fingerprint that the form carries. */
  asked: string;
  /** The texts that stand in the form now; undefined where a form does not show them as data. */
  text: AskedText | undefined;
  /** By part and field; nothing entered: absent. */
  entered: Partial<Record<Part, Partial<Record<Field, Entered>>>>;
}

/** A row of the list of documents. */
export interface FilledDocument {
  id: string;
  place: string;
  entered: Partial<Record<DocumentField, Entered>>;
}

/** Something that a person must know of what was read. */
export interface FormNotice {
  code: string;
  place: string;
  message: string;
  criterion?: string;
}

/** A filled-in form, read and not yet understood: the same for workbook, YAML and browser form. */
export interface FilledForm {
  form: 'xlsx' | 'yaml' | 'html';
  head: Partial<Record<HeadKey, Entered>>;
  questions: FilledQuestion[];
  /** Ids of all questions asked with their fingerprints, as the form carries them apart from the questions. */
  asked: { criterion: string; fingerprint: string }[];
  documents: FilledDocument[];
  /** Texts that stand where the form has no field. */
  unplaced: { place: string; text: string }[];
  notices: FormNotice[];
}
