/** Use cases: profiles among the user's own files, and where one of them stands. */
import { InvalidInput } from '../errors.ts';
import type { PlacedWeakness } from '../input/lint.ts';
import { loadProfile } from '../input/profile.ts';
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

/** Profiles of one's own; never throws for what is wrong with one. */
export async function ownProfiles(job: Job, files: readonly string[]): Promise<OwnProfile[]> {
  const profiles: OwnProfile[] = [];
  for (const file of files) {
    job.signal?.throwIfAborted();
    profiles.push(await ownProfile(job, file));
  }
  return profiles;
}

/** The profile of a file; undefined: it has faults. */
export async function profileIn({ library, today }: Job, file: string): Promise<Profile | undefined> {
  const loaded = await loadProfile(file, library.catalogue, today);
  return loaded.ok ? loaded.value.value : undefined;
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
