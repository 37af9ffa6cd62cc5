/** What a profile names must be there: elements, functions, editions, clients, sources. */
import type { Profile } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import { type Named, unknownId } from './known-ids.ts';
import type { Step } from './locate.ts';
import type { Known } from './known.ts';
import { entriesOf, type Entry } from './profile-entries.ts';
import { phrase } from '../locale/phrase.ts';

/** Faults of names that lead nowhere, and of sources that nothing names. */
export function nameFaults(profile: Profile, known: Known): Fault[] {
  const entries = entriesOf(profile);
  const own = { editions: ids(profile.editions), clients: profile.clients, sources: ids(profile.sources) };
  return [
    ...entries.flatMap((entry) => elementFaults(entry, known)),
    ...entries.flatMap((entry) => ownFaults(entry, own)),
    ...defaultFaults(profile),
    ...clientFaults(profile),
    ...uncitedFaults(profile, entries),
  ];
}

function elementFaults({ path, answers = {}, lacks, fixed, elements }: Entry, known: Known): Fault[] {
  return [
    ...Object.keys(answers).flatMap((id) => known.element(id, [...path, 'answers'], true)),
    ...each(fixed, [...path, 'fixed'], (id, at) => known.element(id, at)),
    ...each(elements, [...path, 'elements'], (id, at) => known.element(id, at)),
    ...each(lacks, [...path, 'lacks'], (id, at) => known.function(id, at)),
  ];
}

/** Ids that a profile has of its own. */
type OwnIds = Readonly<Record<'editions' | 'clients' | 'sources', readonly string[]>>;

function ownFaults({ path, editions, clients, 'shuts-out': shutOut, sources }: Entry, own: OwnIds): Fault[] {
  const check = (what: Named, known: readonly string[]) => (id: string, at: Step[]) =>
    unknownId(what, id, known, at);
  return [
    ...each(editions, [...path, 'editions'], check('edition', own.editions)),
    ...each(clients, [...path, 'clients'], check('client', own.clients)),
    ...each(shutOut, [...path, 'shuts-out'], check('client', own.clients)),
    ...each(sources, [...path, 'sources'], check('source', own.sources)),
  ];
}

function defaultFaults({ settings = [], editions }: Profile): Fault[] {
  const known = ids(editions);
  return settings.flatMap(({ defaults = [] }, index) =>
    defaults.flatMap((one, at) =>
      each(one.editions, ['settings', index, 'defaults', at, 'editions'], (id, path) =>
        unknownId('edition', id, known, path),
      ),
    ),
  );
}

function clientFaults({ editions, clients }: Profile): Fault[] {
  return editions.flatMap((edition, at) =>
    each(edition.clients, ['editions', at, 'clients'], (id, path) => unknownId('client', id, clients, path)),
  );
}

function uncitedFaults({ sources }: Profile, entries: readonly Entry[]): Fault[] {
  const cited = new Set(entries.flatMap((entry) => entry.sources ?? []));
  return sources.flatMap(({ id }, index): Fault[] => {
    if (cited.has(id)) return [];
    const message = phrase('profile-fault.idle-source', { id });
    const hint = phrase('profile-fault.idle-source.hint');
    return [{ code: 'uncited-source', message, hint, path: ['sources', index, 'id'] }];
  });
}

function each(
  list: readonly string[] | undefined,
  path: readonly Step[],
  check: (id: string, path: Step[]) => Fault[],
): Fault[] {
  return (list ?? []).flatMap((id, at) => check(id, [...path, at]));
}

function ids(list: readonly { id: string }[]): string[] {
  return list.map(({ id }) => id);
}
