/** The products that can be chosen: every edition of those of the folder and of those that the package knows. */
import type { Job } from '../../app/job.ts';
import { type OpenProduct, openProducts } from '../../app/products.ts';
import { InvalidInput } from '../../errors.ts';
import { vendorIds } from '../../input/vendor-names.ts';
import { plain } from '../../render/plain.ts';
import type { Desk } from '../desk.ts';
import { filesOfKind, type FolderFile, ownTitle } from '../own-files.ts';

const EVERY = { everyEdition: true, configuration: 'default', hindsight: false } as const;

/** By the name that an address has for each. A file with a fault can be chosen, too: what is wrong is told then. */
export async function editionsOf(job: Job, desk: Desk): Promise<[string, string][]> {
  const { result } = await openProducts(job, vendorIds(), EVERY);
  const own = await Promise.all(
    (await filesOfKind('profile', desk)).map((one) => ownEditions(one, job, desk)),
  );
  return [
    ...own.flat(),
    ...result.products.map((one): [string, string] => [`${one.profile.id}@${one.edition}`, titleOf(one)]),
  ];
}

/** 'Zoom Meetings, Paid plans'. */
function titleOf({ profile, edition }: Pick<OpenProduct, 'profile' | 'edition'>): string {
  const name = profile.editions.find(({ id }) => id === edition)?.name ?? edition;
  return plain(`${profile.name}, ${name}`);
}

async function ownEditions(one: FolderFile, job: Job, desk: Desk): Promise<[string, string][]> {
  const { name, file } = one;
  try {
    const { result } = await openProducts(job, [file], EVERY);
    return result.products.map((product) => [
      `${name}@${product.edition}`,
      ownTitle({ name, title: titleOf(product) }, desk),
    ]);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return [[name, desk.language.say('workbench.faulty', { file: name })]];
  }
}
