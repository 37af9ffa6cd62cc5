/**
 * What writer and reader of a questionnaire must agree on: keys of sheets, columns and fields. Answers find their way
 * back by these keys and by ids, never by position or by what is shown: labels may be translated.
 */
import type { SourceKind } from '../types/parts.ts';
import type { Intake } from '../types/response.ts';

/** Version of the form; grows when keys, fields or choices change. */
export const FORM_VERSION = 2;

/** What a vendor fills in for each question. */
export const FIELDS = ['answer', 'words', 'scope', 'documents', 'confidential'] as const;
export type Field = (typeof FIELDS)[number];

/** Answers that may be chosen. */
export const CHOICES = ['yes', 'partly', 'no', 'does-not-apply', 'declined'] as const;
export type Choice = (typeof CHOICES)[number];

/** Longest text of a field: as much as a cell of a workbook holds. */
export const MAX_ANSWER = 32_767;

/** Kinds of sources of a profile that a vendor may hand in. */
export type DocumentKind = Exclude<SourceKind, 'own-test'>;

/** The weightiest first. A kind that the schema does not have, or that is missing here, does not compile. */
const BY_WEIGHT: Readonly<Record<DocumentKind, true>> = {
  regulator: true,
  court: true,
  audit: true,
  certificate: true,
  'independent-research': true,
  contract: true,
  terms: true,
  'privacy-notice': true,
  policy: true,
  'data-sheet': true,
  'white-paper': true,
  'transparency-report': true,
  reference: true,
  'source-code': true,
  'help-page': true,
  guide: true,
  'vendor-statement': true,
  marketing: true,
  press: true,
};

/** What a document is. */
export const DOCUMENT_KINDS = Object.keys(BY_WEIGHT) as DocumentKind[];

/** What a vendor fills in for each document. */
export const DOCUMENT_FIELDS = [
  'title',
  'kind',
  'publisher',
  'version',
  'published',
  'address',
  'confidential',
] as const;
export type DocumentField = (typeof DOCUMENT_FIELDS)[number];

/** Ids under which a form has room for documents: d1 to d30. */
export const DOCUMENT_IDS: readonly string[] = Array.from({ length: 30 }, (_, index) => `d${index + 1}`);

/**
 * What a form carries of itself, so that it can be read without the one that was sent. `guide`: how many lines of the
 * sheet of instructions are ours (workbook only).
 */
export const HEAD_KEYS = [
  'purpose',
  'version',
  'questionnaire',
  'catalogue',
  'language',
  'created',
  'deadline',
  'vendor',
  'provider',
  'edition',
  'context',
  'sender',
  'addressee',
  'file-number',
  'guide',
] as const;
export type HeadKey = (typeof HEAD_KEYS)[number];

/** What the words of a form stand for, by which an answer is understood in whatever language it was given. */
export const VOCABULARIES = ['choice', 'kind', 'edition', 'client'] as const;
export type Vocabulary = (typeof VOCABULARIES)[number];

/** Columns of the sheet of questions; the keys stand in a hidden row above their labels. */
export const QUESTION_COLUMNS = [
  'element',
  'asked',
  'check',
  'subject',
  'question',
  'guide',
  'earlier',
  ...FIELDS,
  'shown-by',
  'why',
] as const;
export type QuestionColumn = (typeof QUESTION_COLUMNS)[number];

/** Columns with our words, in every row: not to write in. */
export const OUR_COLUMNS = ['subject', 'question', 'guide', 'earlier', 'shown-by', 'why'] as const;

/** Columns of the sheet of documents. */
export const DOCUMENT_COLUMNS = ['document', ...DOCUMENT_FIELDS] as const;
export type DocumentColumn = (typeof DOCUMENT_COLUMNS)[number];

/** Columns of a hidden sheet: what kind of line, its key, its value. The first tells which kind of form it is. */
export interface HeadColumns {
  line: string;
  key: string;
  value: string;
}

/** Those of a questionnaire. */
export const HEAD_COLUMNS: HeadColumns = { line: 'vtc-pia', key: 'key', value: 'value' };

/** Those of a sheet for a reader. */
export const SHEET_HEAD: HeadColumns = { ...HEAD_COLUMNS, line: 'vtc-pia-reading' };

/** Marks the two blocks of data in the page to fill in. */
export const HTML_QUESTIONNAIRE = 'vtc-pia-questionnaire';
export const HTML_ANSWERS = 'vtc-pia-answers';

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

/** The texts of a question as asked; their fingerprint tells whether one of them was changed. */
export interface AskedText {
  element: string;
  statement: string;
  ask: string;
  counts: string;
  notEnough: string;
}

/** Gives the SHA-256 of a text in hexadecimal. */
export type Hash = (text: string) => string;

/** Fingerprint of a question: 16 digits. How lines are broken and blanks are doubled does not count. */
export function fingerprintOf({ element, statement, ask, counts, notEnough }: AskedText, hash: Hash): string {
  const plain = [element, statement, ask, counts, notEnough].map(oneSpaced);
  return hash(JSON.stringify(plain)).slice(0, 16);
}

function oneSpaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Fingerprint of all questions asked, in whatever order they stand. */
export function fingerprintOfAll(
  asked: readonly { element: string; fingerprint: string }[],
  hash: Hash,
): string {
  const lines = asked.map(({ element, fingerprint }) => `${element} ${fingerprint}`).sort();
  return hash(lines.join('\n')).slice(0, 16);
}

/** A value as it stands in a form. */
export interface Entered {
  value: string;
  /** Sheet and cell, or field, for a person to find it again. */
  place: string;
  /** Address that the cell is linked to. */
  link?: string;
}

/** The answer to one question as it stands in a form. */
export interface FilledQuestion {
  element: string;
  place: string;
  /** Fingerprint that the form carries. */
  asked: string;
  /** The texts that stand in the form now; undefined where a form does not show them as data. */
  text: AskedText | undefined;
  /** By field; nothing entered: absent. */
  entered: Partial<Record<Field, Entered>>;
}

/** A row of the list of documents. */
export interface FilledDocument {
  id: string;
  place: string;
  entered: Partial<Record<DocumentField, Entered>>;
}

/** Something that a person must know of what was read; its sentence follows from the code. */
export interface FormNotice {
  code: string;
  place: string;
  /** The value in question. */
  text?: string;
  element?: string;
}

/** A filled-in form, read and not yet understood: the same for workbook and page. */
export interface FilledForm {
  form: Intake['form'];
  head: Partial<Record<HeadKey, Entered>>;
  /** Labels by id, as the form shows them. */
  words: Record<Vocabulary, Map<string, string>>;
  questions: FilledQuestion[];
  /** Ids of all questions asked with their fingerprints, as the form carries them apart from the questions. */
  asked: { element: string; fingerprint: string }[];
  documents: FilledDocument[];
  /** Texts that stand where the form has no field. `isCounted`: told as a number, not one by one. */
  unplaced: { place: string; text: string; element?: string; isCounted?: true }[];
  notices: FormNotice[];
  /** Of another questionnaire than ours: by which mapping it was read, and how much of it speaks of elements. */
  elsewhere?: Required<Pick<Intake, 'mapping' | 'elsewhere'>>;
}

/** A form of which nothing is read yet. */
export function emptyForm(form: FilledForm['form']): FilledForm {
  return {
    form,
    head: {},
    words: { choice: new Map(), kind: new Map(), edition: new Map(), client: new Map() },
    questions: [],
    asked: [],
    documents: [],
    unplaced: [],
    notices: [],
  };
}
