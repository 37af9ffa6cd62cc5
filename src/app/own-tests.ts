/** Use cases: own tests that are filled in place by place, and how far they are. */
import { UserError } from '../errors.ts';
import { questionsIn } from '../exchange/questionnaire.ts';
import { loadOwnTests } from '../input/own-tests.ts';
import { loadTests } from '../input/tests.ts';
import type { Language } from '../locale/language.ts';
import { phrase } from '../locale/phrase.ts';
import type { Problem } from '../problem.ts';
import { ELEMENTS_VERSION } from '../rules/elements.ts';
import { type MissingOfPerson, PEOPLE_NEEDED, peopleOf } from '../rules/own-tests.ts';
import type { OwnTests } from '../types/own-tests.ts';
import type { OwnTest } from '../types/tests.ts';
import type { Done, Job } from './job.ts';
import { receivedFile, type ReceivedFile } from './received-file.ts';
import { testProtocol, type TestOptions } from './test-protocol.ts';

/** What own tests are begun with. */
export interface BeginTests extends TestOptions {
  /** 2 to 30: how many take part. */
  people: number;
  /** Absent: <product>-<day>. */
  id?: string | undefined;
}

/** The file of own tests in which nothing was tried yet. Throws UserError where nothing is left to try. */
export async function beginTests(
  job: Job,
  product: string,
  { people, id, ...options }: BeginTests,
  language: Language,
): Promise<Done<ReceivedFile>> {
  const { result: one, notices } = await testProtocol(job, product, options);
  const questions = questionsIn(one.parts);
  if (questions.length === 0)
    throw new UserError(
      'nothing-to-try',
      phrase('protocol.nothing'),
      phrase('workbench-own.tests.nothing.fix'),
    );
  const tests: OwnTests = {
    id: id ?? `${one.vendor.id}-${job.today}`,
    vendor: one.vendor.id,
    edition: one.edition,
    ...(one.context === null ? {} : { context: one.context.id }),
    'tried-by': options.by,
    sheet: {
      id: one.fingerprint,
      catalogue: ELEMENTS_VERSION,
      created: job.today,
      form: 'workbench',
      received: job.today,
    },
    people: Array.from({ length: people }, (_, at) => ({ id: `d${at + 1}` })),
    points: questions.map(({ element, fingerprint }) => ({ element, asked: fingerprint })),
  };
  return { result: receivedFile(`${tests.id}.yaml`, { tests }, language), notices };
}

/** How far own tests are. */
export interface TestsState {
  /** By `validate`. */
  problems: readonly Problem[];
  /** People whose line is whole, of those needed; undefined: the file has faults. */
  people:
    { whole: number; needed: number; lacking: { id: string; missing: MissingOfPerson[] }[] } | undefined;
}

/** Never throws for what is wrong with the file. */
export async function testsState({ library, today }: Job, file: string): Promise<TestsState> {
  const loaded = await loadOwnTests(file, library.catalogue, today);
  if (!loaded.ok) return { problems: loaded.problems, people: undefined };
  const { whole, lacking } = peopleOf(loaded.value.value);
  return { problems: loaded.value.warnings, people: { whole: whole.length, needed: PEOPLE_NEEDED, lacking } };
}

/** A test of the catalogue with the points of a file that it looks at, each by its place there. */
export interface TestAtHand {
  test: OwnTest;
  points: readonly { at: number; element: string; look: string }[];
}

/** The tests that look at these elements, in the order in which the file has them. */
export async function testsFor({ library }: Job, elements: readonly string[]): Promise<TestAtHand[]> {
  const { value } = await loadTests(library.catalogue);
  const found = value.tests.flatMap((test): TestAtHand[] => {
    const points = test.points.flatMap(({ element, look }) => {
      const at = elements.indexOf(element);
      return at < 0 ? [] : [{ at, element, look }];
    });
    return points.length === 0 ? [] : [{ test, points }];
  });
  const first = ({ points }: TestAtHand): number => Math.min(...points.map(({ at }) => at));
  return found.toSorted((a, b) => first(a) - first(b));
}
