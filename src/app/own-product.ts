/** Use cases: profiles among the user's own files, and where one of them stands. */
import { UserError, InvalidInput } from '../errors.ts';
import { headOf } from '../input/head.ts';
import type { PlacedWeakness } from '../input/lint.ts';
import { loadProfile } from '../input/profile.ts';
import { vendorFile, vendorIds } from '../input/vendor-names.ts';
import { phrase } from '../locale/phrase.ts';
import type { Problem } from '../problem.ts';
import type { Profile } from '../types/profile.ts';
import type { Job } from './job.ts';
import { lintProfiles } from './lint.ts';
import { type Scored, scoreProducts } from './score.ts';

/** A profile that lies in a folder. */
export interface OwnProfile {
  /** As the user named the folder, and the way in it. */
  file: string;
  /** Name of the product; undefined: the profile has faults. */
  name: string | undefined;
  /** Id and name of each plan. */
  editions: readonly (readonly [id: string, name: string])[];
  problems: readonly Problem[];
}

/** Every profile below a folder, and the problems of files of which nobody can tell what they are. */
export async function ownProfiles(
  job: Job,
  folder: string,
): Promise<{ profiles: readonly OwnProfile[]; broken: readonly Problem[] }> {
  const found = await job.workspace.files(folder);
  if (found === undefined)
    throw new UserError(
      'no-folder',
      phrase('register.no-folder', { folder }),
      phrase('register.no-folder.fix'),
    );
  const profiles: OwnProfile[] = [];
  const broken: Problem[] = [];
  for (const file of found.files.filter((name) => /\.ya?ml$/i.test(name))) {
    job.signal?.throwIfAborted();
    const head = await headOf(file);
    if (!head.ok) broken.push(...head.problems);
    else if (head.value.kind === 'profile') profiles.push(await ownProfile(job, file));
  }
  return { profiles, broken };
}

/** The profile with this id: of the package, else of a folder; undefined: there is none, or it has faults. */
export async function profileById(job: Job, folder: string, id: string): Promise<Profile | undefined> {
  const { library, today } = job;
  const file = vendorIds().includes(id) ? vendorFile(id) : await fileById(job, folder, id);
  if (file === undefined) return undefined;
  const loaded = await loadProfile(file, library.catalogue, today);
  return loaded.ok ? loaded.value.value : undefined;
}

async function fileById({ workspace }: Job, folder: string, id: string): Promise<string | undefined> {
  const { files = [] } = (await workspace.files(folder)) ?? {};
  for (const file of files.filter((name) => /\.ya?ml$/i.test(name))) {
    const head = await headOf(file);
    if (head.ok && head.value.kind === 'profile' && head.value.id === id) return file;
  }
  return undefined;
}

async function ownProfile({ library, today }: Job, file: string): Promise<OwnProfile> {
  const loaded = await loadProfile(file, library.catalogue, today);
  if (!loaded.ok) return { file, name: undefined, editions: [], problems: loaded.problems };
  const { value, warnings } = loaded.value;
  const editions = value.editions.map(({ id, name }) => [id, name] as const);
  return { file, name: value.name, editions, problems: warnings };
}

/** A profile for a use, or what is wrong with it. */
export interface CheckedProduct {
  /** undefined: it has faults. */
  scored: Scored | undefined;
  /** By `validate`. */
  problems: readonly Problem[];
  /** By `lint`. */
  weak: readonly PlacedWeakness[];
}

/** Never throws for what is wrong with the profile. */
export async function checkProduct(
  job: Job,
  file: string,
  { edition, context }: { edition: string | undefined; context: string | undefined },
): Promise<CheckedProduct> {
  const product = edition === undefined ? file : `${file}@${edition}`;
  try {
    const options = { configuration: 'default', context, hindsight: false } as const;
    const { result, notices } = await scoreProducts(job, [product], options);
    const { files } = await lintProfiles(job, [file], undefined);
    return { scored: result[0], problems: notices, weak: files.flatMap(({ found }) => found) };
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return { scored: undefined, problems: error.problems, weak: [] };
  }
}
