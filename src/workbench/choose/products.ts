/** The products that can be chosen: every edition that the package knows, and those of the folder. */
import { type OpenProduct, openProducts } from '../../app/products.ts';
import type { Job } from '../../app/job.ts';
import { InvalidInput } from '../../errors.ts';
import { vendorIds } from '../../input/vendor-names.ts';
import { plain } from '../../render/plain.ts';
import type { Desk } from '../desk.ts';
import { type FolderFile, filesOfKind } from '../own-files.ts';

const EVERY = { everyEdition: true, configuration: 'default', hindsight: false } as const;

/** By the name that an address has for it. A file with a fault can be chosen, too: what is wrong is told then. */
export async function productChoices(job: Job, desk: Desk): Promise<[string, string][]> {
  const { result } = await openProducts(job, vendorIds(), EVERY);
  const own = await Promise.all(
    (await filesOfKind('profile', desk)).map((one) => ownChoices(one, job, desk)),
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

async function ownChoices(
  { name, file }: FolderFile,
  job: Job,
  { language }: Desk,
): Promise<[string, string][]> {
  try {
    const { result } = await openProducts(job, [file], EVERY);
    return result.products.map((one) => [
      `${name}@${one.edition}`,
      language.say('workbench-choose.own-product', { product: titleOf(one), file: name }),
    ]);
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return [[name, language.say('workbench.faulty', { file: name })]];
  }
}
