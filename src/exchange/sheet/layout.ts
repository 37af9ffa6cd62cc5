/** What writer and reader of a reader's workbook must agree on: keys of columns, and the words to choose. */
import type { Language } from '../../locale/language.ts';

/** Columns of the sheet of answers: one row for each document cited, one row where none is. */
export const ANSWER_COLUMNS = [
  'element',
  'said',
  'document',
  'point',
  'says',
  'cited',
  'shows',
  'pages',
  'answer',
  'note',
] as const;
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** Columns of the sheet of documents that nobody has confirmed. */
export const CONFIRM_COLUMNS = ['document', 'stated', 'kind', 'publisher', 'published', 'read'] as const;
export type ConfirmColumn = (typeof CONFIRM_COLUMNS)[number];

/** Lines of the sheet on the first page that are filled in. */
export const DATE_COLUMNS = ['what', 'date'] as const;

/** What the hidden sheet says of the whole. */
export const SHEET_KEYS = ['reading-of', 'reader', 'made', 'apart'] as const;

export const READ_ANSWERS = ['yes', 'partly', 'no', 'does-not-apply', 'not-told'] as const;
export const SHOWS = ['shows-it', 'shows-part', 'does-not-show', 'not-read'] as const;
export const HOW_MUCH = ['whole', 'part'] as const;

/** Kinds that a source may be of, the weightiest first. */
export const SOURCE_KINDS = [
  'regulator',
  'court',
  'audit',
  'certificate',
  'independent-research',
  'source-code',
  'own-test',
  'contract',
  'terms',
  'privacy-notice',
  'policy',
  'data-sheet',
  'white-paper',
  'transparency-report',
  'reference',
  'help-page',
  'guide',
  'vendor-statement',
  'marketing',
  'press',
] as const;

/** Words to choose from, by id. */
export function sheetWords({ say }: Language): Record<SheetVocabulary, [id: string, label: string][]> {
  return {
    answer: READ_ANSWERS.map((id) => [id, say(`review.read.${id}`)]),
    shows: SHOWS.map((id) => [id, say(`review.shows.${id}`)]),
    kind: SOURCE_KINDS.map((id) => [id, say(`review.kind.${id}`)]),
    read: HOW_MUCH.map((id) => [id, say(`sheet.read-${id}`)]),
  };
}

export const SHEET_VOCABULARIES = ['answer', 'shows', 'kind', 'read'] as const;
export type SheetVocabulary = (typeof SHEET_VOCABULARIES)[number];
