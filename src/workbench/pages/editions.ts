import { listVendors } from '../../app/vendors.ts';
import type { Job } from '../../app/job.ts';

/** Every edition of every product, by the name that an address has for it. */
export async function editionsOf(job: Job): Promise<[string, string][]> {
  const { result } = await listVendors(job, undefined);
  return result.map(({ product, edition, name, editionName }) => [
    `${product}@${edition}`,
    `${name}, ${editionName}`,
  ]);
}
