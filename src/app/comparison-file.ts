/** Use case: a comparison as a file, in each format what belongs into it. */
import { comparisonDocument } from '../document/comparison/document.ts';
import type { NamedComparison } from '../document/comparison/named.ts';
import { comparisonTable, comparisonWorkbook } from '../document/comparison/workbook.ts';
import type { Paper } from '../document/model.ts';
import type { Language } from '../locale/language.ts';
import type { DocumentInput, FileFormat } from './documents.ts';

/** A workbook and a CSV file hold tables of their own; every other file the document. */
export function comparisonInput(
  one: NamedComparison,
  language: Language,
  format: FileFormat,
  head: { paper: Paper },
): DocumentInput {
  const data = one.result;
  if (format === 'xlsx') return { document: comparisonWorkbook(one, language, head), data };
  const document = comparisonDocument(one, language, head);
  if (format !== 'csv') return { document, data };
  return { document: { ...document, blocks: [comparisonTable(one, language)] }, data };
}
