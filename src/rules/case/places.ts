/** Where to look for what would close a verdict: registers, tests of one's own, documents, the question to the provider. */
import type { Closing, ClosingPlace } from '../../types/check.ts';
import type { Principle } from '../../types/principle.ts';
import type { Profile, Source } from '../../types/profile.ts';
import type { SearchedRegister } from '../../types/registers.ts';
import type { OwnTest } from '../../types/tests.ts';
import type { PlacedElement } from '../elements.ts';

/** What is known of places: of the catalogue, and of the product. */
export interface KnownPlaces {
  principles: readonly Principle[];
  tests: readonly OwnTest[];
  registers: readonly SearchedRegister[];
  /** undefined: no product is chosen yet. */
  profile: Profile | undefined;
}

/** Gives the places of an element, those of each way in turn. One's own contract is no place that is known here. */
export function placesIn(
  known: KnownPlaces,
): (element: PlacedElement | undefined, ways: Closing['ways']) => ClosingPlace[] {
  const questions = questionsOf(known.principles);
  return (element, ways) => {
    if (element === undefined) return [];
    const { id } = element;
    const of: Readonly<Record<Closing['ways'][number], () => ClosingPlace[]>> = {
      search: () => registersOf(id, known.registers),
      test: () => testsOf(id, known.tests),
      contract: () => [],
      read: () => documentsOf(element.toldIn, known.profile?.sources ?? []),
      ask: () => questionOf(questions.get(id), known.profile),
    };
    return ways.flatMap((way) => of[way]());
  };
}

function registersOf(element: string, registers: readonly SearchedRegister[]): ClosingPlace[] {
  return registers
    .filter(({ elements }) => elements.includes(element))
    .map(({ id, name, address = null, enter }) => ({ way: 'search', id, title: name, address, what: enter }));
}

/** A point stands in one test only. */
function testsOf(element: string, tests: readonly OwnTest[]): ClosingPlace[] {
  return tests.flatMap(({ id, title, points }) =>
    points
      .filter((point) => point.element === element)
      .map(({ look }): ClosingPlace => ({ way: 'test', id, title, address: null, what: look })),
  );
}

/** Documents of the kind that would say it, as far as they are still there; each once, in its newest edition. */
function documentsOf(kind: string | undefined, sources: readonly Source[]): ClosingPlace[] {
  const current = sources.filter((source) => source.kind === kind && source.gone === undefined);
  const newest = new Map(
    current
      .toSorted((a, b) => compare(dayOf(a), dayOf(b)))
      .map((source) => [source.document ?? source.id, source]),
  );
  return current
    .filter((source) => newest.get(source.document ?? source.id) === source)
    .map(({ id, title, url = null }) => ({ way: 'read', id, title, address: url, what: null }));
}

function dayOf({ published, checked }: Source): string {
  return [published ?? '', ...checked].toSorted(compare).at(-1) ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function questionOf(question: string | undefined, profile: Profile | undefined): ClosingPlace[] {
  if (question === undefined || profile === undefined) return [];
  return [{ way: 'ask', id: null, title: profile.provider.name, address: null, what: question }];
}

function questionsOf(principles: readonly Principle[]): ReadonlyMap<string, string> {
  return new Map(
    principles.flatMap((principle) =>
      principle.criteria.flatMap((criterion) =>
        criterion.elements.map(({ id, ask }) => [`${principle.id}/${criterion.id}/${id}`, ask] as const),
      ),
    ),
  );
}
