/** Use case: the report on a product, in one edition and configuration, for a use or for none. */
import { productDocument } from '../document/product/product.ts';
import type { ProductReport } from '../document/product/report.ts';
import type { Document, Paper } from '../document/model.ts';
import type { Named } from '../document/names.ts';
import type { Language } from '../locale/language.ts';
import { holdsUntil, lapsesOf } from '../rules/lapse.ts';
import type { Assessment } from '../types/next/assessment.ts';
import type { Job } from './job.ts';
import { assessProduct, type OpenProduct, type OpenProducts, shippedUses } from './products.ts';

/** What a document is made of. */
export interface Reported {
  subject: Named<Assessment>;
  document: Document;
}

/** Makes the report on one of the products that were opened. */
export async function reportProduct(
  job: Job,
  open: OpenProducts,
  product: OpenProduct,
  { paper, language }: { paper: Paper; language: Language },
): Promise<Reported> {
  const report = await productReport(job, open, product, paper);
  return { subject: report.subject, document: productDocument(report, language) };
}

/** Everything that the document says, before it is put into words. */
export async function productReport(
  job: Job,
  open: OpenProducts,
  product: OpenProduct,
  paper: Paper,
): Promise<ProductReport> {
  const subject = assessProduct(job, open, product);
  const { result, profile, principles } = subject;
  const lapses = lapsesOf(result, profile, principles);
  const isShipped = result.settingsOn.length === 0;
  const uses = result.context === null && result.noLongerOffered === null ? await shippedUses(job) : [];
  return {
    subject,
    shipped: isShipped ? undefined : assessProduct(job, open, product, { configuration: 'default' }).result,
    uses: uses.map((context) => assessProduct(job, open, product, { context })),
    risks: job.library.risks,
    lapses,
    holds: holdsUntil(result, lapses),
    paper,
  };
}
