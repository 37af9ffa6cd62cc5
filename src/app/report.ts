/** Use case: the report on a product, in one edition and configuration, for a use or for none. */
import { closingLines } from '../document/product/closing.ts';
import { productDocument } from '../document/product/product.ts';
import type { Alternative, ProductReport } from '../document/product/report.ts';
import type { Paper } from '../document/model.ts';
import type { Language } from '../locale/language.ts';
import { holdsUntil, lapsesOf } from '../rules/lapse.ts';
import { foldedLevel } from '../rules/risks.ts';
import type { DocumentInput } from './documents.ts';
import type { Done, Job } from './job.ts';
import {
  type AssessOptions,
  assessProduct,
  openProducts,
  type OpenProduct,
  type OpenProducts,
  shippedUses,
} from './products.ts';

/** What is reported, how it is set, and in which language. */
export interface ReportOptions extends AssessOptions {
  paper: Paper;
  language: Language;
}

/** A document with its data, and what to say once it is written. */
export interface Reported extends DocumentInput {
  /** The answer and the next step, a line each. */
  closing: string[];
}

/** Makes the report on one product. Throws as `openProducts` does. */
export async function reportProduct(job: Job, name: string, options: ReportOptions): Promise<Done<Reported>> {
  const { result: open, notices } = await openProducts(job, [name], options);
  const [product] = open.products;
  if (product === undefined) throw new RangeError(`no product '${name}'`);
  const report = await productReport(job, open, product, options.paper);
  const { language } = options;
  const document = productDocument(report, language);
  return {
    result: { document, data: report.subject.result, closing: closingLines(report, name, language) },
    notices,
  };
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
  const { scales } = job.library.catalogue;
  const lapses = lapsesOf(result, profile, principles);
  const isShipped = result.settingsOn.length === 0;
  const contexts = result.context === null && result.noLongerOffered === null ? await shippedUses(job) : [];
  const uses = contexts.map((context) => assessProduct(job, open, product, { context }));
  return {
    subject,
    shipped: isShipped ? undefined : assessProduct(job, open, product, { configuration: 'default' }).result,
    uses,
    alternatives: result.verdict?.value === 'not-fit' ? alternativesTo(job, open, product, result.asOf) : [],
    risks: job.library.risks,
    functions: new Map(job.library.catalogue.functions.map(({ id, name }) => [id, name])),
    scales,
    levelOf: (severity, likelihood) => foldedLevel(severity, likelihood, scales.fold),
    lapses,
    holds: holdsUntil(
      result,
      lapses,
      uses.map((one) => one.result),
    ),
    paper,
  };
}

/** Other editions on offer that are not unfit for the use, each set as serves best. */
function alternativesTo(job: Job, open: OpenProducts, product: OpenProduct, asOf: string): Alternative[] {
  const others = product.profile.editions.filter(
    ({ id, ended }) => id !== product.edition && (ended === undefined || ended > asOf),
  );
  return others.flatMap(({ id, name }) => {
    const other: OpenProduct = { ...product, edition: id, configuration: 'hardened' };
    const verdict = assessProduct(job, open, other).result.verdict?.value ?? 'not-fit';
    return verdict === 'not-fit' ? [] : [{ name, verdict }];
  });
}
