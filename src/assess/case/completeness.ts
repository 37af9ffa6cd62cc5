/** What a case has to contain (GDPR 35(7), WP248 Annex 2, the regimes chosen), and what of it is still empty. */
import type { Case } from '../../types/case.ts';
import type { PartResult } from '../../types/check.ts';
import type { Part, Regimes } from '../../types/regimes.ts';

/** Places that only a look at the whole can tell to be empty, by the '@word' that parts name. */
export type WorkedOut = Record<string, readonly string[]>;

/** Every part in the order of the document. */
export function partsOf(one: Case, { parts }: Regimes, workedOut: WorkedOut): PartResult[] {
  const regimes = one.organisation?.regimes ?? [];
  return parts.map((part) => {
    const missing = [...new Set(part.needs.flatMap((need) => missingOf(need, one, workedOut)))];
    return {
      ...{ id: part.id, section: part.section, title: part.title, question: part.question },
      required: isRequired(part, regimes),
      state: missing.length === 0 ? 'complete' : 'missing',
      missing,
      references: part.references ?? [],
    };
  });
}

function isRequired({ regimes }: Part, chosen: readonly string[]): boolean {
  return regimes === undefined || regimes.some((id) => chosen.includes(id));
}

/** Of alternatives ('a or b') the places of the first are named if none is filled in. */
function missingOf(need: string, one: Case, workedOut: WorkedOut): string[] {
  if (need.startsWith('@')) return [...(workedOut[need.slice(1)] ?? [need])];
  const found = need.split(' or ').map((place) => emptyPlaces(place.split('.'), one, ''));
  return found.some((places) => places.length === 0) ? [] : (found[0] ?? []);
}

/** Follows a place into the case; the forms are told at the top of catalogue/regimes.yaml. */
function emptyPlaces(steps: readonly string[], value: unknown, at: string): string[] {
  const [step, ...rest] = steps;
  if (step === undefined) return isEmpty(value) ? [at] : [];
  const [, name = step, filter, optional] = /^([\w-]+)\[(?:([\w-]+=[\w-]+))?\](\?)?$/.exec(step) ?? [];
  const under = (key: string): string => (at === '' ? key : `${at}.${key}`);
  const below = (key: string): unknown => (value as Record<string, unknown> | undefined)?.[key];
  if (step === name) return oneOf(step.split('|'), (key) => emptyPlaces(rest, below(key), under(key)));
  const list = entriesOf(below(name), filter);
  if (list.length === 0) return optional === undefined ? [under(name) + wanted(filter)] : [];
  return list.flatMap(({ item, index }) => emptyPlaces(rest, item, `${under(name)}[${index}]`));
}

/** One of several keys that is filled in is enough. */
function oneOf(keys: readonly string[], empty: (key: string) => string[]): string[] {
  const found = keys.map(empty);
  return found.some((places) => places.length === 0) ? [] : (found[0] ?? []);
}

function entriesOf(list: unknown, filter: string | undefined): { item: unknown; index: number }[] {
  const entries = Array.isArray(list) ? list.map((item: unknown, index) => ({ item, index })) : [];
  const [key = '', value] = filter?.split('=') ?? [];
  return entries.filter(
    ({ item }) => filter === undefined || (item as Record<string, unknown> | null)?.[key] === value,
  );
}

function wanted(filter: string | undefined): string {
  return filter === undefined ? '' : ` (${filter.replace('=', ': ')})`;
}

/** false and 0 are answers. */
function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
