/** Use case: the products that are known, how well each edition is known, and what it is fit for. */
import type { Named } from '../document/names.ts';
import { loadContext } from '../input/context.ts';
import { vendorIds } from '../input/vendor-names.ts';
import { find } from '../rules/assess.ts';
import type { UseOutcome } from '../rules/outcome.ts';
import { assess, summaryOf } from '../rules/result.ts';
import type { Assessment, ScoreShares } from '../types/assessment.ts';
import { builtSpan, verdictsOnUses } from './built.ts';
import type { Done, Job } from './job.ts';
import { inputOf, named, openProducts, type OpenProducts, shippedUses } from './products.ts';

/** One edition of a product. */
export interface EditionLine {
  product: string;
  name: string;
  edition: string;
  editionName: string;
  /** Without a use, as shipped. */
  overall: ScoreShares;
  /** The newest day that a source known by then was published or read on; null: there is none. */
  newestEvidence: string | null;
}

/** Every edition of every product with what is shown of it, as shipped. */
export async function listVendors(job: Job, asOf: string | undefined): Promise<Done<EditionLine[]>> {
  const { result: open, notices } = await openAll(job, asOf);
  const result = open.products.map((product): EditionLine => {
    const input = inputOf(job, open, product);
    const { summary } = builtSpan(job, open, product) ?? { summary: summaryOf(find(input), input) };
    const { vendor, edition, editionName, overall } = summary;
    return {
      product: vendor.id,
      name: vendor.name,
      edition,
      editionName,
      overall,
      newestEvidence: newest(product.profile.sources, open.asOf),
    };
  });
  return { result, notices };
}

/** Every edition assessed as shipped, without a use: element by element. */
export async function assessVendors(
  job: Job,
  asOf: string | undefined,
): Promise<Done<readonly Named<Assessment>[]>> {
  const { result: open, notices } = await openAll(job, asOf);
  const result = open.products.map((product) =>
    named(assess(inputOf(job, open, product)), job, product, undefined),
  );
  return { result, notices };
}

/** An edition with the verdict on each use that was asked for. */
export interface FitLine {
  product: string;
  edition: string;
  uses: readonly UseOutcome[];
}

/** Every edition with the verdict on each use of the package, or on `only` one, by id or file. */
export async function judgeVendors(
  job: Job,
  asOf: string | undefined,
  only?: string,
): Promise<Done<FitLine[]>> {
  const { result: open, notices } = await openAll(job, asOf);
  const loaded = only === undefined ? await shippedUses(job) : [await loadContext(only, job.library)];
  const result = open.products.map((product): FitLine => {
    const uses = verdictsOnUses(job, open, product, loaded);
    return { product: product.profile.id, edition: product.edition, uses };
  });
  return { result, notices };
}

function openAll(job: Job, asOf: string | undefined): Promise<Done<OpenProducts>> {
  return openProducts(job, vendorIds(), {
    everyEdition: true,
    configuration: 'default',
    hindsight: false,
    asOf,
  });
}

function newest(
  sources: readonly { published?: string; checked: readonly string[] }[],
  asOf: string,
): string | null {
  const days = sources
    .flatMap(({ published, checked }) => [...checked, ...(published?.length === 10 ? [published] : [])])
    .filter((day) => day <= asOf);
  return days.toSorted().at(-1) ?? null;
}
