/** Use case: what can be switched in products, and what it does for a use. */
import type { Named } from '../document/names.ts';
import { checklist } from '../rules/checklist.ts';
import type { Checklist } from '../types/checklist.ts';
import type { Done, Job } from './job.ts';
import { type AssessOptions, inputOf, named, openProducts } from './products.ts';

/** The checklist of each product. Throws as `openProducts` does. */
export async function productChecklists(
  job: Job,
  names: readonly string[],
  options: AssessOptions,
): Promise<Done<readonly Named<Checklist>[]>> {
  const { result: open, notices } = await openProducts(job, names, options);
  const result = open.products.map((product) => {
    const input = inputOf(job, open, product);
    return named(checklist(input), job, product, input.context);
  });
  return { result, notices };
}
