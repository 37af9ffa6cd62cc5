/** Use case: the privacy impact assessment of a case as a document. */
import type { Paper } from '../document/model.ts';
import { closingLines } from '../document/pia/closing.ts';
import type { LayoutId } from '../document/pia/layouts.ts';
import { type PiaReport, piaDocument } from '../document/pia/pia.ts';
import type { Language } from '../locale/language.ts';
import { holdsUntil, lapsesOf } from '../rules/lapse.ts';
import { foldedLevel } from '../rules/risks.ts';
import type { Pia } from '../types/pia.ts';
import { assessCase, type AssessedCase } from './case.ts';
import { type CnilExport, cnilOf } from './cnil-export.ts';
import type { DocumentInput } from './documents.ts';
import type { Done, Job } from './job.ts';

/** The document with the data that it was made from, and what to say once it is written. */
export interface ReportedCase extends DocumentInput {
  data: Pia;
  /** The answer and the next step, a line each. */
  closing: string[];
  /** The same as a file of the CNIL's software. */
  cnil: () => CnilExport;
}

/** Assesses a case and makes its document. Throws InvalidInput with every problem of the case and of what it names. */
export async function reportCase(
  job: Job,
  file: string,
  { paper, language, layout = 'own' }: { paper: Paper; language: Language; layout?: LayoutId },
): Promise<Done<ReportedCase>> {
  const { result, notices } = await assessCase(job, file);
  const { pia, logo } = result;
  const document = piaDocument({
    subject: { pia, product: result.product, caseNames: result.names, language },
    product: productOf(result, job),
    layout,
    paper,
    ...(logo === undefined ? {} : { logo: { src: dataUrl(logo), alt: altOf(pia, language) } }),
  });
  return {
    result: {
      document,
      data: pia,
      approved: isApproved(pia),
      closing: closingLines(pia, file, language),
      cnil: () => cnilOf(result, language),
    },
    notices,
  };
}

/** Only what is final can have been approved. */
function isApproved({ check, case: { decision } }: Pia): boolean {
  return check.final && decision?.outcome !== 'rejected' && decision?.outcome !== 'postponed';
}

function productOf({ product, pia }: AssessedCase, job: Job): PiaReport['product'] {
  if (product === undefined) return undefined;
  const { result, profile, principles } = product;
  const lapses = lapsesOf(result, profile, principles);
  return {
    subject: product,
    shipped: pia.shipped ?? undefined,
    uses: [],
    alternatives: [],
    risks: job.library.risks,
    functions: new Map(job.library.catalogue.functions.map(({ id, name }) => [id, name])),
    ...riskScaleOf(job),
    lapses,
    holds: holdsUntil(result, lapses),
  };
}

/** The steps of a risk's severity and likelihood, and the level of each field. */
export function riskScaleOf({
  library,
}: Pick<Job, 'library'>): Pick<NonNullable<PiaReport['product']>, 'scales' | 'levelOf'> {
  const { scales } = library.catalogue;
  return { scales, levelOf: (severity, likelihood) => foldedLevel(severity, likelihood, scales.fold) };
}

function dataUrl({ type, bytes }: NonNullable<AssessedCase['logo']>): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
}

function altOf({ case: { organisation } }: Pia, { say }: Language): string {
  return say('pia.logo', { organisation: organisation?.name ?? say('pia.no-organisation') });
}
