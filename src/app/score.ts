/** Use case: scores of products, with the verdict on a use or on each use that the package ships. */
import type { Named } from '../document/names.ts';
import { assessForUses, type UseOutcome } from '../rules/uses.ts';
import type { Assessment } from '../types/assessment.ts';
import type { Done, Job } from './job.ts';
import { type AssessOptions, inputOf, named, openProducts, shippedUses } from './products.ts';

/** One product: for the use that was named, or without one and then for each. */
export interface Scored {
  subject: Named<Assessment>;
  /** The verdict on each shipped use; empty where a use was named, and where they are not wanted. */
  uses: readonly UseOutcome[];
}

/** Scores each product. Throws as `openProducts` does. */
export async function scoreProducts(
  job: Job,
  names: readonly string[],
  options: AssessOptions,
  { withUses }: { withUses: boolean },
): Promise<Done<readonly Scored[]>> {
  const { result: open, notices } = await openProducts(job, names, options);
  const uses = withUses && open.context === undefined ? await shippedUses(job) : [];
  const contexts = uses.map(({ context }) => context);
  const result = open.products.map((product) => {
    const input = inputOf(job, open, product);
    const { assessment, uses: outcomes } = assessForUses(input, contexts);
    return { subject: named(assessment, job, product, input.context), uses: outcomes };
  });
  return { result, notices };
}
