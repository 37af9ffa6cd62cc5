/** Responses with the profiles that they are about, checked against each other and the day of the review. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Catalogue } from '../assess/catalogue.ts';
import { type Day, firstDay } from '../assess/dates.ts';
import { InvalidInput } from '../errors.ts';
import { onlyWarnings, type Problem, suggestion } from '../problem.ts';
import { citationOf } from '../review/claim-evidence.ts';
import type { Profile } from '../types/profile.ts';
import type { VendorResponse } from '../types/response.ts';
import type { Fault } from './fault.ts';
import { findVendor, vendorFile, vendorIds } from './library.ts';
import { loadProfile, type LoadedProfile } from './profile.ts';
import { loadResponse, type LoadedResponse } from './response.ts';
import { place } from './schema.ts';

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

function unusedFault(id: string, vendors: readonly string[]): Fault {
  return vendors.includes(id)
    ? {
        ...{ code: 'profile-twice', message: `Two profiles of '${id}' are named.`, path: ['id'] },
        hint: 'Name one of them with --profile.',
      }
    : {
        ...{ code: 'unused-profile', message: `No response is about '${id}'.`, path: ['id'] },
        hint: `The responses are about ${vendors.join(', ')}; name the profile of that with --profile.`,
      };
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
    [...dayFaults(response.value, options.asOf), ...fitFaults(response.value, profile, options.catalogue)],
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
  const file = profileFile(response.file, vendor);
  if (file === undefined) throw new InvalidInput(await place([noProfile(vendor)], response));
  const loaded = await loadProfile(file, options.catalogue, options.today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  if (loaded.value.value.id === vendor) return loaded.value;
  throw new InvalidInput(await place([noProfile(vendor)], response));
}

/** Beside the response, one folder up, or among those that the package ships. */
function profileFile(response: string, vendor: string): string | undefined {
  const folder = path.dirname(response);
  const near = [folder, path.join(folder, '..')].map((one) => path.join(one, `${vendor}.yaml`));
  const found = near.find((file) => existsSync(file));
  return found ?? (vendorIds().includes(vendor) ? vendorFile(vendor) : undefined);
}

function noProfile(vendor: string): Fault {
  return {
    code: 'no-profile',
    message: `There is no profile of '${vendor}' that its answers could be held against.`,
    hint: `${suggestion(vendor, vendorIds())} A profile of your own is named with --profile, or begun with 'init --profile ${vendor}'.`,
    path: ['vendor'],
  };
}

/** An answer cannot be reviewed as of a day on which it was not there. */
function dayFaults({ engagement: { received, sent } }: VendorResponse, asOf: Day): Fault[] {
  const days = [
    ['letter was sent', sent, 'sent'],
    ['answer came', received, 'received'],
  ] as const;
  // An answer of '2020' came after its letter all the same.
  const later = days.findLast(([, date]) => date !== undefined && firstDay(date) > asOf);
  if (later === undefined) return [];
  const [what, date, key] = later;
  return [
    {
      code: 'before-the-answer',
      message: `The ${what} on ${date}, after the day of the review (${asOf}).`,
      hint: `Choose a later day with --as-of, ${date} or after.`,
      path: ['engagement', key],
    },
  ];
}

function fitFaults(response: VendorResponse, { value }: LoadedProfile, catalogue: Catalogue): Fault[] {
  const { edition, questionnaire } = response;
  const taken = idFaults(response, value);
  const editions = value.editions.map((one) => one.id);
  const unknown =
    edition === undefined || editions.includes(edition)
      ? []
      : [
          {
            code: 'unknown-edition',
            message: `'${edition}' is no edition of ${value.name}.`,
            hint: suggestion(edition, editions),
            path: ['edition'],
          },
        ];
  if (questionnaire === undefined || questionnaire.catalogue === catalogue.version)
    return [...taken, ...unknown];
  return [
    ...taken,
    ...unknown,
    {
      severity: 'warning',
      code: 'older-questionnaire',
      message: `The questions were taken from catalogue ${questionnaire.catalogue}; the review reads catalogue ${catalogue.version}.`,
      hint: 'Look whether the questions still ask the same; the report says so, too.',
      path: ['questionnaire', 'catalogue'],
    },
  ];
}

/** In the profile an answer is known by the id of its response, so no other document may have it. */
function idFaults({ id }: VendorResponse, { sources }: Profile): Fault[] {
  const other = sources.find((one) => one.id === id && one.citation !== citationOf(id));
  if (other === undefined) return [];
  const message = `The profile knows another document by the id '${id}': '${other.title}'.`;
  return [
    {
      ...{ code: 'id-taken', message, path: ['id'] },
      hint: 'Give the response another id, such as the vendor and the day of the answer.',
    },
  ];
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

function versionFaults({ value: one }: LoadedResponse, first: LoadedResponse | undefined): Fault[] {
  const [own, other] = [one.questionnaire, first?.value.questionnaire];
  if (own === undefined || first === undefined || other === undefined) return [];
  const { file } = first;
  if (own.version === other.version && own.catalogue === other.catalogue) return [];
  const named = (asked: typeof own): string => `form ${asked.version}, catalogue ${asked.catalogue}`;
  return [
    {
      code: 'questionnaire-versions',
      message: `It answers another questionnaire (${named(own)}) than '${file}' (${named(other)}).`,
      hint: 'A group report needs the same questions: review it alone, or ask again with the newer questionnaire.',
      path: ['questionnaire'],
    },
  ];
}

function twiceFaults({ value: one }: LoadedResponse, before: readonly LoadedResponse[]): Fault[] {
  const other = before.find(({ value }) => value.vendor === one.vendor && value.edition === one.edition);
  if (other === undefined) return [];
  return [
    {
      code: 'same-vendor-twice',
      message: `'${other.file}' is a response about the same product and edition.`,
      hint: 'Name one of the two: a group counts each product once.',
      path: ['vendor'],
    },
  ];
}
