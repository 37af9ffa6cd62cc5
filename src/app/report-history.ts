/** Use case: the history of a product as a document. */
import { historyDocument } from '../document/history/history.ts';
import type { Paper } from '../document/model.ts';
import type { Language } from '../locale/language.ts';
import type { DocumentInput } from './documents.ts';
import { productHistories, type TimeOptions } from './history.ts';
import type { Done, Job } from './job.ts';
import { assessProducts } from './products.ts';

/** What is reported, how it is set, and in which language. */
export interface HistoryReportOptions extends TimeOptions {
  paper: Paper;
  language: Language;
}

/** Makes the document of one product. Throws as `openProducts` does. */
export async function reportHistory(
  job: Job,
  name: string,
  options: HistoryReportOptions,
): Promise<Done<DocumentInput>> {
  const [histories, assessments] = await Promise.all([
    productHistories(job, [name], options),
    assessProducts(job, [name], options),
  ]);
  const [subject] = histories.result;
  const [last] = assessments.result;
  if (subject === undefined || last === undefined) throw new RangeError(`no product '${name}'`);
  const { paper, language } = options;
  const document = historyDocument({ subject, last: last.result, paper }, language);
  return { result: { document, data: subject.result }, notices: histories.notices };
}
