/** Use case: own tests become evidence of a case, or are offered for a profile; as a difference first. */
import { InvalidInput, UserError } from '../errors.ts';
import { changedFaults } from '../input/case.ts';
import { type Additions, patchCase, type Patched, patchProfile } from '../input/evidence-patch.ts';
import { loadOwnTests } from '../input/own-tests.ts';
import { loadProfile } from '../input/profile.ts';
import { findVendor } from '../input/vendor-names.ts';
import type { Language } from '../locale/language.ts';
import { loadLanguage } from '../locale/languages.ts';
import { phrase } from '../locale/phrase.ts';
import { type Checked, ofFile } from '../problem.ts';
import { elementsOf } from '../rules/elements.ts';
import {
  type MissingOfPerson,
  PEOPLE_NEEDED,
  peopleOf,
  sourceId,
  testEvidence,
  type TestEvidence,
  type TestWords,
} from '../rules/own-tests.ts';
import type { OwnTests, TriedPoint } from '../types/own-tests.ts';
import type { Profile } from '../types/profile.ts';
import { assertOwn } from './apply.ts';
import { openCase } from './case.ts';
import type { Done, Job } from './job.ts';
import {
  additions,
  type FoundFile,
  patchedFile,
  type PatchedFile,
  replaceFound,
  shortened,
} from './patching.ts';

export interface ApplyTestsOptions {
  /** The case whose evidence they become. Absent: they are offered for the profile. */
  case?: string | undefined;
  /** The profile, where no case is named. Absent: that of the product, as the program knows it. */
  profile?: string | undefined;
  /** Writes the file; otherwise it is only shown. */
  write: boolean;
}

/** What own tests add to a case or a profile. */
export interface AppliedTests {
  evidence: Pick<TestEvidence, 'findings' | 'left'>;
  /** File that is changed. */
  file: string;
  /** Unified; empty where nothing changes. */
  difference: string;
  written: boolean;
}

/** What is changed: the file, its product, what stands in it already, and how entries are put in. */
interface Target extends FoundFile {
  profile: Profile;
  edition: string | undefined;
  publisher: string | undefined;
  sources: readonly { id: string }[];
  /** For the findings: where a file speaks of one edition, it need not be named. */
  editions: string[] | undefined;
  patch: (added: Additions) => Promise<Checked<Patched>>;
}

/**
 * Throws InvalidInput where a file is not valid or too few people stand in the tests, UserError where they are about
 * another product or plan, or the file is not the user's to change or was changed meanwhile.
 */
export async function applyTests(
  job: Job,
  file: string,
  options: ApplyTestsOptions,
): Promise<Done<AppliedTests>> {
  const { library, today } = job;
  const loaded = await loadOwnTests(file, library.catalogue, today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const tests = loaded.value.value;
  assertPeople(file, tests);
  const target = await targetOf(job, tests, options);
  assertSame(tests, target);
  const language = await loadLanguage();
  const { byId } = elementsOf(library.catalogue.principles);
  const evidence = testEvidence(tests, byId, target.profile.clients, wordsOf(tests, target, language));
  const isThere = target.sources.some(({ id }) => id === sourceId(tests));
  if (isThere || evidence.findings.length === 0)
    return {
      result: { evidence: { ...evidence, findings: [] }, file: target.file, difference: '', written: false },
      notices: loaded.value.warnings,
    };
  const { text, warnings, difference } = await patched(target, evidence);
  if (options.write) {
    if (options.case === undefined) assertOwn(target.file, options.profile !== undefined);
    await replaceFound(job, target, text);
  }
  return {
    result: { evidence, file: target.file, difference, written: options.write },
    notices: [...loaded.value.warnings, ...warnings],
  };
}

/** One person's word is no test that anybody could repeat. */
function assertPeople(file: string, tests: OwnTests): void {
  const { whole, lacking } = peopleOf(tests);
  if (whole.length >= PEOPLE_NEEDED) return;
  const key = (missing: MissingOfPerson) => phrase(`own-tests.missing-${missing}`);
  const lines = lacking.map(({ id, missing }) =>
    phrase('own-tests.person-lacks', { id, missing: { all: missing.map(key) } }),
  );
  throw new InvalidInput([
    ofFile(
      file,
      'too-few-people',
      [phrase('own-tests.too-few-people', { count: whole.length, needed: PEOPLE_NEEDED }), ...lines],
      phrase('own-tests.too-few-people.hint'),
    ),
  ]);
}

function targetOf(job: Job, tests: OwnTests, options: ApplyTestsOptions): Promise<Target> {
  return options.case === undefined
    ? profileTarget(job, options.profile ?? tests.vendor, tests)
    : caseTarget(job, options.case);
}

async function caseTarget(job: Job, file: string): Promise<Target> {
  const { library, today } = job;
  const loaded = await openCase(job, file);
  const stored = await job.workspace.read(file);
  const { profile, case: one, warnings } = loaded;
  if (profile === undefined || stored === undefined)
    throw new UserError(
      'no-product',
      phrase('own-tests.no-product', { file }),
      phrase('own-tests.no-product.hint'),
    );
  const read = { file, bytes: stored.bytes };
  return {
    ...read,
    profile,
    warnings,
    edition: one.deployment?.edition ?? profile.editions[0]?.id,
    publisher: one.organisation?.name,
    sources: one.evidence?.sources ?? [],
    editions: undefined,
    patch: (added) => patchCase(read, added, (value) => changedFaults(value, loaded, library, today)),
  };
}

async function profileTarget(job: Job, name: string, tests: OwnTests): Promise<Target> {
  const { library, today } = job;
  const { file } = findVendor(name);
  const loaded = await loadProfile(file, library.catalogue, today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const { value, bytes, warnings } = loaded.value;
  const read = { file, bytes };
  const edition = tests.edition ?? value.editions[0]?.id;
  return {
    ...read,
    profile: value,
    warnings,
    edition: tests.edition,
    publisher: undefined,
    sources: value.sources,
    editions: edition === undefined || value.editions.length < 2 ? undefined : [edition],
    patch: (added) => patchProfile(read, added, library.catalogue, today),
  };
}

/** What was found of one product or plan says nothing of another. */
function assertSame(tests: OwnTests, { file, profile, edition }: Target): void {
  const [tried, meant] = [
    [tests.vendor, tests.edition],
    [profile.id, edition],
  ].map((parts) => parts.filter((part) => part !== undefined).join('@'));
  const isSame =
    tests.vendor === profile.id && (tests.edition ?? profile.editions[0]?.id) === (edition ?? tests.edition);
  if (isSame) return;
  throw new UserError(
    'other-product',
    phrase('own-tests.other-product', { file, tried: tried ?? '', meant: meant ?? '' }),
    phrase('own-tests.other-product.hint'),
  );
}

async function patched(target: Target, { source, findings }: TestEvidence): Promise<PatchedFile> {
  const { editions } = target;
  const own = findings.map((one) => (editions === undefined ? one : { editions, ...one }));
  return patchedFile(target, await target.patch(additions({ sources: [source], findings: own })));
}

/** The words that go into the file, in its language. */
function wordsOf(tests: OwnTests, { profile, publisher }: Target, { say, all }: Language): TestWords {
  const { whole } = peopleOf(tests);
  const edition = profile.editions.find(({ id }) => id === tests.edition)?.name ?? '';
  const people = whole.map(({ client, version = '', device = '' }) =>
    say('own-tests.source-person', { client, version, device }),
  );
  const seen = (point: TriedPoint): string => {
    const words = shortened(point.saw ?? '');
    return words === '' ? '' : ` ${say('own-tests.summary-saw', { words })}`;
  };
  return {
    title: say('own-tests.source-title', { product: profile.name, edition }),
    publisher: publisher ?? tests['tried-by'],
    note: say('own-tests.source-note', { count: whole.length, people: all([...new Set(people)]) }),
    summary: (point) => `${say(`own-tests.summary-${point.found as 'yes'}`)}${seen(point)}`,
  };
}
