/** Use cases: a case opened with all that it names, and assessed. */
import { InvalidInput } from '../errors.ts';
import { caseNamesOf, type CaseNames } from '../document/case-names.ts';
import type { CheckedCase } from '../document/check/checked-case.ts';
import type { Named } from '../document/names.ts';
import { inputsUsed } from '../input/catalogue.ts';
import { type LoadedCase, loadCase } from '../input/case.ts';
import { clashFault, resultFaults } from '../input/case-result.ts';
import { loadRegisters } from '../input/registers.ts';
import { loadTests } from '../input/tests.ts';
import { onlyWarnings } from '../problem.ts';
import { principlesOf } from '../rules/case/compliance.ts';
import { type Deployment, deploymentOf } from '../rules/case/deployment.ts';
import { assessPia } from '../rules/case/pia.ts';
import { ELEMENTS_VERSION } from '../rules/elements.ts';
import { Exclusions } from '../rules/settings.ts';
import type { Assessment } from '../types/assessment.ts';
import type { Comment } from '../types/case.ts';
import type { MissingPlace } from '../types/check.ts';
import type { Pia } from '../types/pia.ts';
import { TOOL_VERSION } from '../version.ts';
import type { Done, Job } from './job.ts';
import { named as withTexts } from './products.ts';

/** As much of a job as assessing takes. */
export type CaseJob = Pick<Job, 'library' | 'today' | 'signal'>;

/** An assessed case with the texts behind its ids. */
export interface AssessedCase {
  pia: Pia;
  /** The assessment of the product in the case; its profile has the organisation's own evidence. undefined: no product. */
  product: Named<Assessment> | undefined;
  /** The same with nothing set; the same as `product` where nothing is set. */
  shipped: Named<Assessment> | undefined;
  names: CaseNames;
  /** Notes on it, also where they are not printed. */
  comments: readonly Comment[];
  /** Picture for the cover. */
  logo: LoadedCase['logo'];
  /** As the user named it. */
  file: string;
  /** Line of each place that is missing; of what is nearest above it. */
  linesOf: (places: readonly MissingPlace[]) => Promise<ReadonlyMap<MissingPlace, number>>;
}

/** The case with what it names, valid by itself. Throws InvalidInput with every problem of all of it. */
export function openCase(job: CaseJob, file: string): Promise<LoadedCase> {
  return loadCase(file, job.library, job.today);
}

/**
 * Assesses a case. Throws InvalidInput with every problem, those included that show only once it is assessed. `asOf`: what
 * is known by another day than that of the case, to see what is new; measures are then not held against it.
 */
export async function assessCase(
  job: CaseJob,
  file: string,
  { asOf }: { asOf?: string } = {},
): Promise<Done<AssessedCase>> {
  const opened = await openCase(job, file);
  const loaded = asOf === undefined ? opened : { ...opened, case: { ...opened.case, asOf } };
  job.signal?.throwIfAborted();
  const deployment = await deployed(loaded, job);
  const { catalogue, risks, measures } = job.library;
  const [{ value: tests }, { value: registers }] = await Promise.all([
    loadTests(catalogue),
    loadRegisters(catalogue),
  ]);
  const pia = assessPia({
    ...loaded,
    deployment,
    principles: catalogue.principles,
    risks,
    fold: catalogue.scales.fold,
    today: job.today,
    catalogueVersion: ELEMENTS_VERSION,
    toolVersion: TOOL_VERSION,
    measures: measures.measures,
    tests: tests.tests,
    registers: registers.registers,
    inputs: [
      ...loaded.inputs,
      ...inputsUsed(job.library.inputs, loaded.presets),
      ...job.library.measuresInput,
    ],
  });
  const problems = await loaded.place(resultFaults(pia, loaded.profile));
  if (asOf === undefined && !onlyWarnings(problems)) throw new InvalidInput([...problems]);
  return { result: named(pia, deployment, loaded, job), notices: [...loaded.warnings, ...problems] };
}

/** Assesses a case, with the lines of what is missing in its file. */
export async function checkCase(job: CaseJob, file: string): Promise<Done<CheckedCase>> {
  const { result, notices } = await assessCase(job, file);
  const { parts, remarks } = result.pia.check;
  const places = [...parts.flatMap(({ missing }) => missing), ...remarks.map(({ at }) => at)];
  const lines = await result.linesOf(places);
  return { result: { ...result, lines }, notices };
}

/** The product as it is deployed; throws InvalidInput where settings of the case and of its base cannot be on together. */
async function deployed(loaded: LoadedCase, job: CaseJob): Promise<Deployment | undefined> {
  const { case: one, profile, context } = loaded;
  if (profile === undefined) return undefined;
  const { principles } = job.library.catalogue;
  const deployment = deploymentOf({ case: one, profile, context, principles, today: job.today });
  const { configuration } = deployment;
  const on = typeof configuration === 'string' ? [] : configuration;
  const clash = new Exclusions(profile).clash(new Set(on));
  if (clash !== undefined) throw new InvalidInput(await loaded.place([clashFault(clash, one)]));
  return deployment;
}

function named(pia: Pia, deployment: Deployment | undefined, loaded: LoadedCase, job: CaseJob): AssessedCase {
  const { catalogue, risks, measures } = job.library;
  const { regimes, context, logo, file } = loaded;
  const product = (assessment: Assessment | null): Named<Assessment> | undefined => {
    if (assessment === null || deployment === undefined) return undefined;
    return withTexts(assessment, job, deployment, context);
  };
  return {
    pia,
    product: product(pia.assessment),
    shipped: product(pia.shipped ?? pia.assessment),
    names: caseNamesOf({
      case: pia.case,
      regimes,
      risks,
      measures,
      scales: catalogue.scales,
      principlesOf: (regime) => principlesOf(regime, regimes),
    }),
    logo,
    file,
    comments: loaded.case.comments ?? [],
    linesOf: (places) => lines(places, loaded),
  };
}

async function lines(
  places: readonly MissingPlace[],
  loaded: LoadedCase,
): Promise<ReadonlyMap<MissingPlace, number>> {
  const words = places.map(({ path, about, value }) =>
    about === null ? path : `${path} (${about}: ${value})`,
  );
  const found = await loaded.linesOf(words);
  return new Map(places.map((place, at) => [place, found.get(words[at] ?? '') ?? 1]));
}
