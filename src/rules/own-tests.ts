/**
 * What own tests show (rule 3: a test that anybody can repeat is of grade B). Two people or more have to have tried it,
 * each with a client, its version and the day; what holds is said of the clients that were tried and of no other.
 */
import type { Finding, Source } from '../types/profile.ts';
import type { OwnTests, TestPerson, TriedPoint } from '../types/own-tests.ts';
import type { PlacedElement } from './elements.ts';

/** Fewer people are one person's word. */
export const PEOPLE_NEEDED = 2;

/** What a person's line lacks for the tests to be repeated: role, client, version, day. */
export type MissingOfPerson = 'role' | 'client' | 'version' | 'on';

/** Why a point makes no evidence. */
export type PointLeft = 'not-tried' | 'nothing-written' | 'partly' | 'unplaced' | 'only-for' | 'no-function';

/** What own tests add to the evidence of a case or a profile. */
export interface TestEvidence {
  source: Source;
  findings: Finding[];
  /** Points that make no evidence, each with the reason. */
  left: { element: string; why: PointLeft }[];
}

/** How what is added is worded. */
export interface TestWords {
  title: string;
  publisher: string;
  note: string;
  /** The finding in a sentence. */
  summary: (point: TriedPoint) => string;
}

/** People whose line is whole, and what the others lack. */
export function peopleOf({ people }: OwnTests): {
  whole: (TestPerson & { client: string; on: string })[];
  lacking: { id: string; missing: MissingOfPerson[] }[];
} {
  const judged = people.map((one) => ({
    one,
    missing: (['role', 'client', 'version', 'on'] as const).filter((key) => one[key] === undefined),
  }));
  return {
    whole: judged.flatMap(({ one, missing }) => {
      const { client, on } = one;
      return missing.length > 0 || client === undefined || on === undefined ? [] : [{ ...one, client, on }];
    }),
    lacking: judged.flatMap(({ one: { id }, missing }) => (missing.length === 0 ? [] : [{ id, missing }])),
  };
}

/** The evidence. Pure. The caller has seen to it that enough people stand in the tests. */
export function testEvidence(
  tests: OwnTests,
  elements: ReadonlyMap<string, PlacedElement>,
  allClients: readonly string[],
  words: TestWords,
): TestEvidence {
  const { whole } = peopleOf(tests);
  const tried = allClients.filter((client) => whole.some((one) => one.client === client));
  const on =
    whole
      .map((one) => one.on)
      .toSorted()
      .at(-1) ?? tests.sheet.received;
  const source: Source = {
    id: sourceId(tests),
    kind: 'own-test',
    title: words.title,
    publisher: words.publisher,
    citation: `own-tests/${tests.id}.yaml`,
    published: on,
    checked: [on],
    read: 'whole',
    note: words.note,
  };
  const judged = tests.points.map((point) => ({ point, made: answerOf(point, elements.get(point.element)) }));
  const findings = judged.flatMap(({ point, made }): Finding[] => {
    if (typeof made === 'string') return [];
    const clients = point.clients ?? tried;
    const isAll = allClients.every((client) => clients.includes(client));
    return [
      {
        ...(isAll ? {} : { clients: [...clients] }),
        summary: words.summary(point),
        sources: [source.id],
        ...made,
      },
    ];
  });
  const left = judged.flatMap(({ point: { element }, made }) =>
    typeof made === 'string' ? [{ element, why: made }] : [],
  );
  return { source, findings, left };
}

/** Id of the source that stands for the tests. */
export function sourceId({ id }: OwnTests): string {
  return `own-test-${id}`.slice(0, 64).replace(/[.-]+$/, '');
}

function answerOf(
  { element, found, 'only-for': onlyFor }: TriedPoint,
  placed: PlacedElement | undefined,
): Pick<Finding, 'answers' | 'lacks'> | PointLeft {
  if (found === undefined) return 'nothing-written';
  if (found === 'not-tried' || found === 'partly' || found === 'unplaced') return found;
  // What holds for a part that has no name among the clients is for a person to place.
  if (onlyFor !== undefined) return 'only-for';
  if (found !== 'lacks') return { answers: { [element]: found } };
  return placed?.function === undefined ? 'no-function' : { lacks: [placed.function] };
}
