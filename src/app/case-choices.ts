/** What can be chosen in a case: from the catalogue, from the profile of its product, and from the case itself. */
import { valueAt } from '../input/edit-text.ts';
import { loadProfile } from '../input/profile.ts';
import { loadRegimes } from '../input/regimes.ts';
import { vendorFile, vendorIds } from '../input/vendor-names.ts';
import type { Plain, PlainMap } from '../input/yaml-lines.ts';
import type { Profile } from '../types/profile.ts';
import type { Choice, ChoicesAt } from './file-form.ts';
import type { Job } from './job.ts';

/** Choices for a case as it stands; `profileFile`: the file of its product, where it is one of the user's own. */
export async function caseChoices(
  job: Pick<Job, 'library' | 'today'>,
  tree: Plain,
  profileFile: string | undefined,
): Promise<ChoicesAt> {
  const { library, today } = job;
  const profile = await profileOf(tree, profileFile, job);
  const { regimes } = await loadRegimes();
  const roles = entries(tree, 'roles').map((one): Choice => [
    text(one, 'id'),
    text(one, 'title') || text(one, 'id'),
  ]);
  const risks = [
    ...library.risks.risks.map(({ id, title }): Choice => [id, title]),
    ...entries(tree, 'own-risks').map((one): Choice => [
      text(one, 'id'),
      text(one, 'title') || text(one, 'id'),
    ]),
  ].filter(([id]) => id !== '');
  const parties = entries(tree, 'description', 'parties').map((one): Choice => [
    text(one, 'id'),
    text(one, 'title') || text(one, 'id'),
  ]);
  const purposes = entries(tree, 'description', 'purposes').map((one): Choice => [
    text(one, 'id'),
    text(one, 'purpose') || text(one, 'id'),
  ]);
  const settings = settingsOf(profile, text(valueAt(tree, ['deployment']), 'edition'));
  const lists: Readonly<Record<string, readonly Choice[] | undefined>> = {
    'deployment.vendor': await products(library, today),
    'deployment.edition': profile?.editions.map(({ id, name }) => [id, name]),
    'deployment.clients[]': profile?.clients.map((id) => [id, id]),
    'deployment.settings.applied[]': settings,
    'deployment.settings.switched-off[].setting': settings,
    'context.extends': [...library.presets.values()].map(({ id, title }) => [id, title]),
    'organisation.regimes[]': regimes.map(({ id, title }) => [id, title]),
    'screening[].criterion': library.catalogue.scales.screening.map(({ number, title }) => [
      String(number),
      `${number} ${title}`,
    ]),
    'risks[].risk': risks,
    'measures[].lowers[].risk': risks,
    'decision.accepted-risks[].risk': risks,
    'measures[].from': library.measures.measures.map(({ id, title }) => [id, title]),
    'compliance[].regime': regimes.map(({ id, title }) => [id, title]),
    'compliance[].principle': unique(
      regimes.flatMap(({ principles = [] }) => principles.map(({ id, title }): Choice => [id, title])),
    ),
    'description.flows[].from': parties,
    'description.flows[].to': parties,
    'description.data[].purposes[]': purposes,
  };
  const isRole = (pattern: string): boolean => /(?:^|\.)(?:role|owner)$/.test(pattern);
  const found = (pattern: string): readonly Choice[] | undefined =>
    lists[pattern] ?? (isRole(pattern) ? roles : undefined);
  // Where nothing can be chosen yet, it is typed.
  return (pattern) => (found(pattern)?.length === 0 ? undefined : found(pattern));
}

async function profileOf(
  tree: Plain,
  file: string | undefined,
  { library, today }: Pick<Job, 'library' | 'today'>,
): Promise<Profile | undefined> {
  const id = text(valueAt(tree, ['deployment']), 'vendor');
  const place = vendorIds().includes(id) ? vendorFile(id) : file;
  if (place === undefined) return undefined;
  const loaded = await loadProfile(place, library.catalogue, today);
  return loaded.ok ? loaded.value.value : undefined;
}

let names: readonly Choice[] | undefined;

async function products(library: Job['library'], today: string): Promise<readonly Choice[]> {
  names ??= await Promise.all(
    vendorIds().map(async (id): Promise<Choice> => {
      const loaded = await loadProfile(vendorFile(id), library.catalogue, today);
      return [id, loaded.ok ? loaded.value.value.name : id];
    }),
  );
  return names;
}

function settingsOf(profile: Profile | undefined, edition: string): Choice[] | undefined {
  return profile?.settings
    ?.filter(({ editions }) => edition === '' || editions === undefined || editions.includes(edition))
    .map(({ id, code, title, value, where }) => [id, `${code} ${title}: ${value} (${where})`]);
}

function entries(tree: Plain, ...path: string[]): PlainMap[] {
  const found = valueAt(tree, path);
  return Array.isArray(found)
    ? (found as readonly Plain[]).filter(
        (one): one is PlainMap => typeof one === 'object' && one !== null && !Array.isArray(one),
      )
    : [];
}

function text(map: Plain | undefined, key: string): string {
  const value = valueAt(map, [key]);
  return typeof value === 'string' ? value : '';
}

function unique(all: readonly Choice[]): Choice[] {
  return [...new Map(all)].map(([id, title]) => [id, title]);
}
