/** The shipped catalogue and uses of version 2, and the best and the emptiest product that they can meet. */
import { type OpenProduct, openProducts, shippedUses } from '../../src/app/products.ts';
import { vendorIds } from '../../src/input/vendor-names.ts';
import { find, type AssessInput, type Found } from '../../src/rules/assess.ts';
import { elementsOf } from '../../src/rules/elements.ts';
import type { Context } from '../../src/types/context.ts';
import type { Finding, Profile, Source } from '../../src/types/profile.ts';
import { DAY, job } from '../app/job.ts';

export { DAY } from '../app/job.ts';
export const { principles } = job.library.catalogue;
export const elements = elementsOf(principles);
export const uses: readonly (readonly [string, Context])[] = (await shippedUses(job)).map(({ context }) => [
  context.id,
  context,
]);

/** Products by name, or all that are shipped; every edition of those named without one. */
export async function products(names: readonly string[] = vendorIds()): Promise<readonly OpenProduct[]> {
  const options = { everyEdition: true, configuration: 'default', hindsight: false } as const;
  return (await openProducts(job, names, options)).result.products;
}

/** The use with this id. */
export function useNamed(id: string): Context {
  const found = uses.find(([name]) => name === id);
  if (found === undefined) throw new RangeError(`no use '${id}'`);
  return found[1];
}

/** A test by neither vendor nor competitor, of the day, that reports what has happened. */
export function independent(id: string): Source {
  return {
    id,
    kind: 'independent-research',
    title: 'A test',
    publisher: 'A university',
    url: 'https://example.org/test',
    published: DAY,
    checked: [DAY],
    read: 'whole',
    event: true,
  };
}

/** A product of which nothing is known. */
export function empty(): Profile {
  return {
    id: 'example-meet',
    name: 'Example Meet',
    clients: ['desktop', 'web'],
    sources: [],
    findings: [],
    provider: { name: 'Example Meet GmbH', jurisdiction: 'DE' },
    editions: [{ id: 'paid', name: 'Paid', 'run-by': 'provider' }],
  };
}

/** A product that is the best in everything by independent tests, and of which every search found no case. */
export function best(): Profile {
  const yes = elements.all.filter(({ never }) => !never).map(({ id }) => [id, 'yes'] as const);
  const records = elements.all.filter(({ never }) => never).map(({ id }) => id);
  return {
    ...empty(),
    sources: [independent('test')],
    findings: [{ summary: 'All is well.', sources: ['test'], answers: Object.fromEntries(yes) }],
    searches: [{ elements: records, where: 'registers', on: DAY, at: 'place', result: 'no-case' }],
  };
}

/** The profile with one more finding, which has a source of its own. */
export function withFinding(profile: Profile, more: Partial<Finding>, source: Partial<Source> = {}): Profile {
  const id = `source-${profile.sources.length}`;
  return {
    ...profile,
    sources: [...profile.sources, { ...independent(id), ...source, id }],
    findings: [...profile.findings, { summary: 'S.', sources: [id], ...more }],
  };
}

/** The profile without anything that is said of an element, or of what hangs on it, or of the function that it needs. */
export function without(profile: Profile, element: string): Profile {
  const needed = elements.byId.get(element)?.function;
  const below = new Set(
    elements.all.filter((one) => one.id === element || hangsOn(one, element)).map(({ id }) => id),
  );
  const drop = <Entry extends Pick<Finding, 'answers' | 'lacks'>>(entry: Entry): Entry => ({
    ...entry,
    answers: Object.fromEntries(Object.entries(entry.answers ?? {}).filter(([id]) => !below.has(id))),
    lacks: (entry.lacks ?? []).filter((name) => name !== needed),
  });
  return {
    ...profile,
    findings: profile.findings.map(drop),
    settings: (profile.settings ?? []).map(drop),
    searches: (profile.searches ?? []).filter((one) => !one.elements.includes(element)),
  };
}

function hangsOn({ after }: { after?: (typeof elements.all)[number] | undefined }, id: string): boolean {
  return after !== undefined && (after.id === id || hangsOn(after, id));
}

export function judge(
  profile: Profile,
  context: Context | undefined,
  more: Partial<AssessInput> = {},
): Found {
  return find({ profile, principles, context, asOf: DAY, ...more });
}

const ORDER = ['not-fit', 'open', 'fit-with-conditions', 'fit'] as const;

/** The better the verdict, the greater; an edition that is no longer offered has none. */
export function rank({ verdict }: Found): number {
  return verdict === undefined ? -1 : ORDER.indexOf(verdict.value);
}
