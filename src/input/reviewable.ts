/** Responses with the profiles that they are about, checked against each other and the day of the review. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from './catalogue-parts.ts';
import { InvalidInput } from '../errors.ts';
import { onlyWarnings, type Problem } from '../problem.ts';
import type { Day } from '../rules/dates.ts';
import { place } from './schema.ts';
import { findVendor, vendorFile, vendorIds } from './vendor-names.ts';
import { loadProfile, type LoadedProfile } from './profile.ts';
import { loadResponse, type LoadedResponse } from './response.ts';
import {
  dayFaults,
  fitFaults,
  noProfile,
  twiceFaults,
  unusedFault,
  versionFaults,
} from './review-meaning.ts';

/** A response that can be reviewed. */
export interface Reviewable {
  response: LoadedResponse;
  profile: LoadedProfile;
  /** Problems that do not stop the review. */
  warnings: Problem[];
}

export interface ReviewableOptions {
  catalogue: Catalogue;
  today: Day;
  /** Evidence cut-off. */
  asOf: Day;
  /** Profiles named by hand: ids or files. */
  profiles?: readonly string[] | undefined;
  /** A folder: no profile is looked for above it. */
  within?: string | undefined;
}

/**
 * Loads responses and their profiles: those named, else `<vendor>.yaml` beside the response or one folder up, else
 * the shipped one. Throws InvalidInput with the problems of all files at once.
 */
export async function loadReviewable(
  files: readonly string[],
  options: ReviewableOptions,
): Promise<Reviewable[]> {
  const named = await Promise.all((options.profiles ?? []).map((name) => namedProfile(name, options)));
  const loaded = await Promise.all(files.map((file) => settle(loadOne(file, named, options))));
  const problems = loaded.flatMap((one) => ('problems' in one ? one.problems : []));
  const ready = loaded.flatMap((one) => ('problems' in one ? [] : [one]));
  if (problems.length === 0) problems.push(...(await unusedProblems(named, ready)));
  if (problems.length === 0) problems.push(...(await groupProblems(ready.map((one) => one.response))));
  if (problems.length > 0) throw new InvalidInput(problems);
  return ready;
}

/** Whoever names a profile means it: another one is not taken in its place. */
async function unusedProblems(
  named: readonly LoadedProfile[],
  ready: readonly Reviewable[],
): Promise<Problem[]> {
  const unused = named.filter((profile) => !ready.some((one) => one.profile === profile));
  const vendors = [...new Set(ready.map((one) => one.response.value.vendor))];
  const found = await Promise.all(
    unused.map((profile) => place([unusedFault(profile.value.id, vendors)], profile)),
  );
  return found.flat();
}

async function settle<T>(work: Promise<T>): Promise<T | { problems: readonly Problem[] }> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof InvalidInput) return { problems: error.problems };
    throw error;
  }
}

async function loadOne(
  file: string,
  named: readonly LoadedProfile[],
  options: ReviewableOptions,
): Promise<Reviewable> {
  const loaded = await loadResponse(file, options.catalogue, options.today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const response = loaded.value;
  const profile = await profileOf(response, named, options);
  const found = await place(
    [...dayFaults(response.value, options.asOf), ...fitFaults(response.value, profile)],
    response,
  );
  if (!onlyWarnings(found)) throw new InvalidInput(found);
  return { response, profile, warnings: [...response.warnings, ...profile.warnings, ...found] };
}

async function namedProfile(name: string, { catalogue, today }: ReviewableOptions): Promise<LoadedProfile> {
  const loaded = await loadProfile(findVendor(name).file, catalogue, today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  return loaded.value;
}

async function profileOf(
  response: LoadedResponse,
  named: readonly LoadedProfile[],
  options: ReviewableOptions,
): Promise<LoadedProfile> {
  const { vendor } = response.value;
  const chosen = named.find((one) => one.value.id === vendor);
  if (chosen !== undefined) return chosen;
  const file = profileFile(response.file, vendor, options.within);
  if (file === undefined) throw new InvalidInput(await place([noProfile(vendor)], response));
  const loaded = await loadProfile(file, options.catalogue, options.today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  if (loaded.value.value.id === vendor) return loaded.value;
  throw new InvalidInput(await place([noProfile(vendor)], response));
}

/** Beside the response, one folder up (but not above `within`), or among those that the package ships. */
export function profileFile(response: string, vendor: string, within?: string): string | undefined {
  return (
    fileNear(response, vendor, within) ?? (vendorIds().includes(vendor) ? vendorFile(vendor) : undefined)
  );
}

/** `<id>.yaml` beside the response or one folder up (but not above `within`); undefined: there is none. */
export function fileNear(response: string, id: string, within?: string): string | undefined {
  const folder = path.dirname(response);
  const isTop = within !== undefined && path.resolve(folder) === path.resolve(within);
  const near = isTop ? [folder] : [folder, path.join(folder, '..')];
  return near.map((one) => path.join(one, `${id}.yaml`)).find((file) => existsSync(file));
}

/** The use of a response as use cases take it: one of the package by its id, or its file near the response. */
export function useOf(
  { file, value: { context } }: Pick<LoadedResponse, 'file' | 'value'>,
  presets: ReadonlyMap<string, unknown>,
  within?: string,
): string | undefined {
  if (context === undefined || presets.has(context)) return context;
  return fileNear(file, context, within) ?? context;
}

/** A group is asked the same, each product once. */
async function groupProblems(responses: readonly LoadedResponse[]): Promise<Problem[]> {
  // Who got a letter of its own says nothing of the questions that the others answered.
  const first = responses.find(({ value }) => value.questionnaire !== undefined);
  const found = await Promise.all(
    responses.map((one, index) =>
      place([...versionFaults(one, first), ...twiceFaults(one, responses.slice(0, index))], one),
    ),
  );
  return found.flat();
}
