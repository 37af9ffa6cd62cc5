/** Use case: the registers to search for what is open about the record of a product. */
import { loadRegisters } from '../input/registers.ts';
import { type RegisterSearches, searchesFor } from '../document/searches.ts';
import type { Done, Job } from './job.ts';
import { type AssessOptions, assessProduct, openProducts } from './products.ts';

/** Throws InvalidInput with the problems of all files. */
export async function registerSearches(
  job: Job,
  product: string,
  options: Omit<AssessOptions, 'everyEdition'>,
): Promise<Done<RegisterSearches>> {
  const { result: open, notices } = await openProducts(job, [product], options);
  const [one] = open.products;
  if (one === undefined) throw new TypeError('no product was opened');
  const { value } = await loadRegisters(job.library.catalogue);
  return { result: searchesFor(assessProduct(job, open, one), value.registers), notices };
}
