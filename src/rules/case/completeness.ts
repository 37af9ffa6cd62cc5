/** What a case has to contain (GDPR 35(7), WP248 Annex 2, the laws chosen), and what of it is still empty. */
import type { Case } from '../../types/case.ts';
import type { MissingPlace, PartResult } from '../../types/check.ts';
import type { Part, Regimes } from '../../types/regimes.ts';

/** Places that only a look at the whole can tell to be empty, by the '@word' that parts name. */
export type WorkedOut = Readonly<Record<string, readonly MissingPlace[]>>;

/** Every part in the order of the document. */
export function partsOf(one: Case, { parts }: Regimes, workedOut: WorkedOut): PartResult[] {
  const chosen = one.organisation?.regimes ?? [];
  return parts.map((part) => {
    const missing = distinct(part.needs.flatMap((need) => missingOf(need, one, workedOut)));
    const { id, section } = part;
    return {
      id,
      section,
      required: isRequired(part, chosen),
      state: missing.length === 0 ? 'complete' : 'missing',
      missing,
    };
  });
}

/** A place that its path says whole. */
export function placeAt(path: string): MissingPlace {
  return { path, about: null, value: null };
}

function isRequired({ regimes }: Part, chosen: readonly string[]): boolean {
  return regimes === undefined || regimes.some((id) => chosen.includes(id));
}

function distinct(places: readonly MissingPlace[]): MissingPlace[] {
  const keys = new Map(places.map((one) => [`${one.path} ${one.about ?? ''} ${one.value ?? ''}`, one]));
  return [...keys.values()];
}

/** Of alternatives ('a or b') the places of the first are named if none is filled in. */
function missingOf(need: string, one: Case, workedOut: WorkedOut): MissingPlace[] {
  if (need.startsWith('@')) {
    const places = workedOut[need.slice(1)];
    if (places === undefined) throw new RangeError(`no part of a case is worked out as '${need}'`);
    return [...places];
  }
  return firstUnless(need.split(' or ').map((place) => emptyPlaces(place.split('.'), one, '')));
}

/** Follows a place into the case; the forms are told at the top of catalogue/regimes.yaml. */
function emptyPlaces(steps: readonly string[], value: unknown, at: string): MissingPlace[] {
  const [step, ...rest] = steps;
  if (step === undefined) return isEmpty(value) ? [placeAt(at)] : [];
  const [, name = step, filter, optional] = /^([\w-]+)\[(?:([\w-]+=[\w-]+))?\](\?)?$/.exec(step) ?? [];
  const under = (key: string): string => (at === '' ? key : `${at}.${key}`);
  const below = (key: string): unknown => (value as Record<string, unknown> | undefined)?.[key];
  if (step === name)
    return firstUnless(step.split('|').map((key) => emptyPlaces(rest, below(key), under(key))));
  const list = entriesOf(below(name), filter);
  if (list.length === 0) return optional === undefined ? [noEntry(under(name), filter)] : [];
  return list.flatMap(({ item, index }) => emptyPlaces(rest, item, `${under(name)}[${index}]`));
}

/** Nothing where one of the alternatives lacks nothing; else what the first lacks. */
function firstUnless(found: readonly MissingPlace[][]): MissingPlace[] {
  return found.some((places) => places.length === 0) ? [] : (found[0] ?? []);
}

function entriesOf(list: unknown, filter: string | undefined): { item: unknown; index: number }[] {
  const entries = Array.isArray(list) ? list.map((item: unknown, index) => ({ item, index })) : [];
  const [key = '', value] = filter?.split('=') ?? [];
  return entries.filter(
    ({ item }) => filter === undefined || (item as Record<string, unknown> | null)?.[key] === value,
  );
}

function noEntry(path: string, filter: string | undefined): MissingPlace {
  const [about = null, value = null] = filter?.split('=') ?? [];
  return { path, about, value };
}

/** false and 0 are answers. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
