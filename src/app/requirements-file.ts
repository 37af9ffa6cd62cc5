/** Use case: the requirements of a tender as a file, in each format what belongs into it. */
import type { Paper } from '../document/model.ts';
import { requirementsDocument } from '../document/requirements/document.ts';
import { requirementSheet } from '../document/requirements/table.ts';
import type { Tender } from '../document/requirements/tender.ts';
import type { Language } from '../locale/language.ts';
import type { DocumentInput, FileFormat } from './documents.ts';

/** A workbook and a CSV file hold one line a requirement; every other file the document. `created`: YYYY-MM-DD. */
export function requirementsInput(
  tender: Tender,
  language: Language,
  format: FileFormat,
  head: { paper: Paper; created: string },
): DocumentInput {
  const document = requirementsDocument(tender, language, head);
  const data = tender.result;
  if (format !== 'xlsx' && format !== 'csv') return { document, data };
  return { document: { ...document, blocks: [requirementSheet(tender, language)] }, data };
}
