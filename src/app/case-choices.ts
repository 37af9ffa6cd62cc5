/** What can be chosen in a case: from the catalogue, from the profile of its product, and from the case itself. */
import { valueAt } from '../input/edit-text.ts';
import { loadProfile } from '../input/profile.ts';
import { loadRegimes } from '../input/regimes.ts';
import { vendorFile, vendorIds } from '../input/vendor-names.ts';
import type { Plain, PlainMap } from '../input/yaml-lines.ts';
import type { Profile } from '../types/profile.ts';
import { labelOf } from '../blank/schema.ts';
import type { Catalogue } from '../input/catalogue-parts.ts';
import type { Choice, ChoicesAt } from './form-field.ts';
import type { Job } from './job.ts';

/** Lists by the pattern of the place; those that are empty as long as nothing can be chosen stand there as well. */
type Lists = Readonly<Record<string, readonly Choice[]>>;

/** What a case can name among the user's own files, each as the case would name it. */
export interface OwnFiles {
  /** The file of the product that it names, where that is one of them. */
  profile?: string | undefined;
  products?: readonly Choice[];
  uses?: readonly Choice[];
}

/** Choices for a case as it stands. */
export async function caseChoices(
  job: Pick<Job, 'library' | 'today'>,
  tree: Plain,
  own: OwnFiles = {},
): Promise<ChoicesAt> {
  const roles = namedIn(tree, 'title', 'roles');
  const presets = [...job.library.presets.values()];
  const lists: Lists = {
    'deployment.vendor': [...(own.products ?? []), ...(await products(job.library, job.today))],
    'context.extends': [...(own.uses ?? []), ...presets.map(({ id, title }): Choice => [id, title])],
    ...productLists(await profileOf(tree, own.profile, job), tree),
    ...catalogueLists(job.library),
    ...ownLists(tree, job.library),
    ...(await lawLists()),
  };
  const isRole = (pattern: string): boolean => /(?:^|\.)(?:role|owner)$/.test(pattern);
  return (pattern) => lists[pattern] ?? (isRole(pattern) ? roles : undefined);
}

/** What the profile has. */
function productLists(profile: Profile | undefined, tree: Plain): Lists {
  const editions = (profile?.editions ?? []).map(({ id, name }): Choice => [id, name]);
  const clients = (profile?.clients ?? []).map((id): Choice => [id, labelOf(id)]);
  const settings = settingsOf(profile, text(valueAt(tree, ['deployment']), 'edition'));
  return {
    'deployment.edition': editions,
    'deployment.clients[]': clients,
    'deployment.settings.applied[]': settings,
    'deployment.settings.switched-off[].setting': settings,
    'evidence.findings[].editions[]': editions,
    'evidence.findings[].clients[]': clients,
    'evidence.searches[].editions[]': editions,
    'evidence.searches[].clients[]': clients,
  };
}

/** What the catalogue has. */
function catalogueLists({ catalogue, measures }: Job['library']): Lists {
  const { elements, criteria, principles, functions } = catalogueChoices(catalogue);
  const screening = catalogue.scales.screening.map(({ number, title }): Choice => [String(number), title]);
  return {
    'context.requirements[].element': elements,
    'context.waived-gates[].element': elements,
    'context.weights.criteria{}': criteria,
    'context.weights.principles{}': principles,
    'context.screening[].criterion': screening,
    'screening[].criterion': screening,
    'measures[].from': measures.measures.map(({ id, title }) => [id, title]),
    'evidence.findings[].answers{}': elements,
    'evidence.findings[].lacks[]': functions,
    'evidence.findings[].fixed[]': elements,
    'evidence.searches[].elements[]': elements,
    'evidence.asked[].elements[]': elements,
    'policies[].demands[].elements[]': elements,
  };
}

/** What the case itself has. */
function ownLists(tree: Plain, library: Job['library']): Lists {
  const known = library.risks.risks.map(({ id, title }): Choice => [id, title]);
  const risks = [...known, ...namedIn(tree, 'title', 'own-risks')];
  const parties = namedIn(tree, 'title', 'description', 'parties');
  const sources = namedIn(tree, 'title', 'evidence', 'sources');
  return {
    'risks[].risk': risks,
    'context.exposure[].risk': risks,
    'measures[].lowers[].risk': risks,
    'decision.accepted-risks[].risk': risks,
    'description.flows[].from': parties,
    'description.flows[].to': parties,
    'description.data[].purposes[]': namedIn(tree, 'purpose', 'description', 'purposes'),
    'evidence.findings[].sources[]': sources,
    'attachments[].source': sources,
  };
}

async function lawLists(): Promise<Lists> {
  const { regimes } = await loadRegimes();
  const laws = regimes.map(({ id, title }): Choice => [id, title]);
  const principles = regimes.flatMap((one) => one.principles ?? []);
  return {
    'organisation.regimes[]': laws,
    'compliance[].regime': laws,
    'compliance[].principle': unique(principles.map(({ id, title }) => [id, title])),
  };
}

/** Entries of a list by the names that they have, with what people call them. */
function namedIn(tree: Plain, key: string, ...path: string[]): Choice[] {
  return entries(tree, ...path).flatMap((one) => {
    const id = text(one, 'id');
    return id === '' ? [] : [[id, text(one, key) || id] as Choice];
  });
}

/** The lists of one catalogue, made once. */
function catalogueChoices(
  catalogue: Catalogue,
): Readonly<Record<'elements' | 'criteria' | 'principles' | 'functions', readonly Choice[]>> {
  const found = listsOf.get(catalogue);
  if (found !== undefined) return found;
  const criteria = catalogue.principles.flatMap((principle) =>
    principle.criteria.map((one) => ({ ...one, path: `${principle.id}/${one.id}` })),
  );
  const lists = {
    elements: criteria.flatMap(({ path, elements }) =>
      elements.map(({ id, code, statement }): Choice => [`${path}/${id}`, `${code} ${statement}`]),
    ),
    criteria: criteria.map(({ path, code, title }): Choice => [path, `${code} ${title}`]),
    principles: catalogue.principles.map(({ id, title }): Choice => [id, title]),
    functions: catalogue.functions.map(({ id, name }): Choice => [id, name]),
  };
  listsOf.set(catalogue, lists);
  return lists;
}

const listsOf = new WeakMap<Catalogue, ReturnType<typeof catalogueChoices>>();

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

function settingsOf(profile: Profile | undefined, edition: string): Choice[] {
  return (profile?.settings ?? [])
    .filter(({ editions }) => edition === '' || editions === undefined || editions.includes(edition))
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
