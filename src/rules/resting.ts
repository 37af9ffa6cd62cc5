/** What each element of a product rests on, statement by statement, whatever is set: what lint and reading again look at. */
import type { Profile } from '../types/profile.ts';
import type { Principle } from '../types/principle.ts';
import { type Day, lastDay } from './dates.ts';
import { elementsOf, type PlacedElement } from './elements.ts';
import { type Edition, evidenceOf, isOnClient, speaksFor, type Statement } from './evidence.ts';
import { type Weight, weightOf } from './explanation.ts';
import { fullGrade, letterOf } from './grades.ts';
import { aliveUntil } from './lapse.ts';
import { type Cell, Ground } from './standing.ts';

/** One statement with what came of it. */
export interface Said {
  statement: Statement;
  weight: Weight;
  /** Last day on which it still shows the element; undefined: it does not age, or shows nothing. */
  until: Day | undefined;
}

/** One element in one edition on one client. */
export interface Rest {
  element: PlacedElement;
  edition: Edition;
  client: string;
  /** As shipped. */
  cell: Cell;
  /** By findings and by settings, on or not. */
  said: readonly Said[];
}

/** What is looked at, and as of when. */
export interface Looked {
  profile: Profile;
  principles: readonly Principle[];
  asOf: Day;
}

/** Every element on every client of every edition that is still offered, in the order of the profile. */
export function restsOf({ profile, principles, asOf }: Looked): Rest[] {
  const elements = elementsOf(principles);
  const evidence = evidenceOf(profile, elements, { asOf, hindsight: false });
  const offered = profile.editions.filter(({ ended }) => ended === undefined || lastDay(ended) >= asOf);
  return offered.flatMap((edition) => {
    const ground = new Ground(evidence, edition, elements, undefined);
    const said = new Map(elements.all.map((element) => [element, saidIn(element, ground)]));
    return [...ground.shipped].flatMap(([client, row]) =>
      elements.all.flatMap((element): Rest[] => {
        const cell = row[element.index];
        if (cell === undefined) return [];
        const own = (said.get(element) ?? []).filter(({ statement }) => isOnClient(statement, client));
        return [{ element, edition, client, cell, said: own }];
      }),
    );
  });
}

/** Statements that show the element. */
export function showing({ said }: Pick<Rest, 'said'>): Said[] {
  return said.filter(({ weight }) => weight === 'shows');
}

/** Last day on which it is shown by what is said; undefined: nothing shows it, or it does not age. */
export function shownUntil(rest: Pick<Rest, 'said'>): Day | undefined {
  const days = showing(rest).map(({ until }) => until);
  return days.includes(undefined)
    ? undefined
    : days
        .flatMap((day) => day ?? [])
        .toSorted()
        .at(-1);
}

/** Distinct documents of statements: two readings of a page are one document. */
export function documentsOf(said: readonly Said[]): Set<string> {
  return new Set(said.map(({ statement }) => statement.source.document));
}

function saidIn(element: PlacedElement, { evidence, edition, bySettings }: Ground): Said[] {
  const found = (evidence.findings.get(element.id) ?? []).filter((one) => speaksFor(one, edition));
  return [...found, ...(bySettings.get(element.id) ?? [])].map((statement) => {
    const weight = weightOf(statement, element, evidence.view);
    return { statement, weight, until: weight === 'shows' ? untilOf(statement, element) : undefined };
  });
}

function untilOf({ source, answer, day }: Statement, element: PlacedElement): Day | undefined {
  return aliveUntil({ grade: letterOf(fullGrade(source, element, answer)), day }, element, source);
}
