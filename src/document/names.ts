/** The texts that stand behind the ids of a result: of the catalogue, of the profile and of the use. */
import type { Context } from '../types/context.ts';
import type { Finding, Profile, Setting, Source } from '../types/profile.ts';
import type { Criterion, Element, Principle } from '../types/principle.ts';

/** A criterion with where it stands. */
export interface NamedCriterion extends Criterion {
  principle: Principle;
}

/** An element with where it stands. */
export interface NamedElement extends Element {
  /** <principle>/<criterion>/<element>. */
  fullId: string;
  criterion: NamedCriterion;
}

/** Looks up by the ids that results bear. An id that is not there throws RangeError: a fault of ours. */
export interface Names {
  principle: (id: string) => Principle;
  /** <principle>/<criterion>. */
  criterion: (id: string) => NamedCriterion;
  /** <principle>/<criterion>/<element>. */
  element: (id: string) => NamedElement;
  setting: (id: string) => Setting;
  source: (id: string) => Source;
  /** By its place in the profile. */
  finding: (place: number) => Finding;
  client: (id: string) => string;
  /** Kind of content or way for which a finding holds. */
  part: (id: string) => string;
}

/** A result with the data that its texts come from. */
export interface Named<Result> {
  result: Result;
  profile: Profile;
  principles: readonly Principle[];
  context: Context | undefined;
  names: Names;
}

/** Names for one profile; of the catalogue alone without it. Each kind is indexed when the first of it is asked for. */
export function namesOf(principles: readonly Principle[], profile?: Profile): Names {
  const byId = <T extends { id: string }>(all: readonly T[] | undefined): [string, T][] =>
    (all ?? []).map((one) => [one.id, one]);
  const criteria = lookup('criterion', () => criteriaOf(principles));
  return {
    principle: lookup('principle', () => byId(principles)),
    criterion: criteria,
    element: lookup('element', () => elementsOf(principles, criteria)),
    setting: lookup('setting', () => byId(profile?.settings)),
    source: lookup('source', () => byId(profile?.sources)),
    finding: (place) => found('finding', String(place), profile?.findings[place]),
    client: asWords,
    part: asWords,
  };
}

function criteriaOf(principles: readonly Principle[]): [string, NamedCriterion][] {
  return principles.flatMap((principle) =>
    principle.criteria.map((one): [string, NamedCriterion] => [
      `${principle.id}/${one.id}`,
      { ...one, principle },
    ]),
  );
}

function elementsOf(
  principles: readonly Principle[],
  criterionOf: (id: string) => NamedCriterion,
): [string, NamedElement][] {
  return principles.flatMap((principle) =>
    principle.criteria.flatMap((criterion) => {
      const id = `${principle.id}/${criterion.id}`;
      return criterion.elements.map((one): [string, NamedElement] => {
        const fullId = `${id}/${one.id}`;
        return [fullId, { ...one, fullId, criterion: criterionOf(id) }];
      });
    }),
  );
}

/** Ids of clients and parts are their names. */
function asWords(id: string): string {
  return id.replaceAll('-', ' ');
}

function lookup<T>(what: string, entries: () => readonly (readonly [string, T])[]): (id: string) => T {
  let all: ReadonlyMap<string, T> | undefined;
  return (id) => found(what, id, (all ??= new Map(entries())).get(id));
}

function found<T>(what: string, id: string, value: T | undefined): T {
  if (value === undefined) throw new RangeError(`no ${what} '${id}'`);
  return value;
}
