/** Use case: products by name, opened once and assessed as often as is asked. Every command and document begins here. */
import { type Named, namesOf } from '../document/names.ts';
import { InvalidInput } from '../errors.ts';
import { inputFile, inputsUsed } from '../input/catalogue.ts';
import { loadContext, type LoadedContext } from '../input/context.ts';
import { findVendor } from '../input/vendor-names.ts';
import { loadProfile } from '../input/profile.ts';
import { type Checked, type Problem, suggestion } from '../problem.ts';
import type { Configuration } from '../rules/assess.ts';
import { ELEMENTS_VERSION } from '../rules/elements.ts';
import { assess, type ResultInput } from '../rules/result.ts';
import type { Assessment } from '../types/assessment.ts';
import type { Context } from '../types/context.ts';
import type { Profile } from '../types/profile.ts';
import { TOOL_VERSION } from '../version.ts';
import { configurationFor, configurationOf, strangerFaults } from './configuration.ts';
import { dayOf } from './day.ts';
import type { Done, Job } from './job.ts';
import { phrase } from '../locale/phrase.ts';

/** What is assessed of the products, how, and as of when. */
export interface AssessOptions {
  /** Of products named without '@edition'. Absent: the first of the profile. */
  edition?: string | undefined;
  /** Every edition of a product named without one; `edition` is then not looked at. */
  everyEdition?: boolean | undefined;
  /**
   * Settings that are on: none, the best for the use (rule 6), or these by id or code; 'zoom:SET1' or 'zoom@free:SET1' is
   * meant for one product or edition alone.
   */
  configuration: Configuration;
  /** A use by id, or the file of one. Absent: no use and no verdict. */
  context?: string | undefined;
  /** YYYY-MM-DD, not after today. Absent: today. */
  asOf?: string | undefined;
  /** Later sources count, too. */
  hindsight: boolean;
}

/** One product in one edition. */
export interface OpenProduct {
  profile: Profile;
  /** Id of the edition. */
  edition: string;
  /** Settings by id; they are the product's and do not exclude each other. */
  configuration: Configuration;
  /** As the user named it, or of the package. */
  file: string;
  sha256: string;
}

/** Everything that assessing takes, loaded and valid. */
export interface OpenProducts {
  products: readonly OpenProduct[];
  /** The use with what it extends. */
  context: LoadedContext | undefined;
  asOf: string;
  hindsight: boolean;
}

/** What differs from what was opened. */
export interface AssessedOtherwise {
  configuration?: Configuration;
  /** null: no use. */
  context?: LoadedContext | null;
  asOf?: string;
}

/** Opens products; throws InvalidInput with the problems of all files and names at once, UserError for a bad day. */
export async function openProducts(
  job: Job,
  names: readonly string[],
  options: AssessOptions,
): Promise<Done<OpenProducts>> {
  const asOf = dayOf(options.asOf, job);
  const [context, ...opened] = await Promise.all([
    settled(options.context === undefined ? undefined : loadContext(options.context, job.library)),
    ...names.map((name) => settled(openProduct(job, name, options))),
  ]);
  const results = [context, ...opened];
  const problems = results.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) throw new InvalidInput(problems);
  const use = context.ok ? context.value : undefined;
  const products = opened.flatMap((one) => (one.ok ? one.value.result : []));
  const strangers = strangerFaults(options.configuration, products);
  if (strangers.length > 0) throw new InvalidInput(strangers);
  const notices = opened.flatMap((one) => (one.ok ? one.value.notices : []));
  return {
    result: { products, context: use, asOf, hindsight: options.hindsight },
    notices: [...(use?.warnings ?? []), ...notices],
  };
}

/** Opens products and assesses each. */
export async function assessProducts(
  job: Job,
  names: readonly string[],
  options: AssessOptions,
): Promise<Done<readonly Named<Assessment>[]>> {
  const { result, notices } = await openProducts(job, names, options);
  return { result: result.products.map((one) => assessProduct(job, result, one)), notices };
}

/** Assesses one product with the texts that stand behind the ids of the result. */
export function assessProduct(
  job: Job,
  open: OpenProducts,
  product: OpenProduct,
  otherwise: AssessedOtherwise = {},
): Named<Assessment> {
  const input = inputOf(job, open, product, otherwise);
  return named(assess(input), job, product, input.context);
}

/** A result with the texts behind its ids. */
export function named<Result>(
  result: Result,
  { library }: Pick<Job, 'library'>,
  { profile }: Pick<OpenProduct, 'profile'>,
  context: Context | undefined,
): Named<Result> {
  const { principles } = library.catalogue;
  return { result, profile, principles, context, names: namesOf(principles, profile) };
}

/** What the rules take to assess one product, with the files that the result rests on. */
export function inputOf(
  { library }: Pick<Job, 'library'>,
  open: OpenProducts,
  product: OpenProduct,
  otherwise: AssessedOtherwise = {},
): ResultInput {
  const use = otherwise.context === undefined ? open.context : (otherwise.context ?? undefined);
  const files = inputsUsed(library.inputs, use?.presets ?? []);
  return {
    profile: product.profile,
    edition: product.edition,
    principles: library.catalogue.principles,
    context: use?.context,
    configuration: otherwise.configuration ?? product.configuration,
    asOf: otherwise.asOf ?? open.asOf,
    hindsight: open.hindsight,
    risks: library.risks,
    fold: library.catalogue.scales.fold,
    catalogueVersion: ELEMENTS_VERSION,
    toolVersion: TOOL_VERSION,
    inputs: [inputFile(product), ...files, ...(use?.inputs ?? [])],
  };
}

/** Every use that the package ships, in the order of their ids. */
export function shippedUses({ library }: Pick<Job, 'library'>): Promise<LoadedContext[]> {
  return Promise.all([...library.presets.keys()].map((id) => loadContext(id, library)));
}

/** One product in the edition named, the first, or every one; throws InvalidInput. */
async function openProduct(
  { library, today }: Job,
  name: string,
  options: AssessOptions,
): Promise<Done<OpenProduct[]>> {
  const found = findVendor(name);
  const loaded = await loadProfile(found.file, library.catalogue, today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const { value: profile, file, sha256, warnings } = loaded.value;
  const editions = editionsOf(profile, file, found.edition, options);
  const checked = editions.map((edition) => {
    const wanted = configurationFor(options.configuration, { profile, edition });
    const { configuration, problems } = configurationOf(wanted, { profile, edition, file });
    return { problems, product: { profile, edition, configuration, file, sha256 } };
  });
  const problems = checked.flatMap((one) => one.problems);
  if (problems.length > 0) throw new InvalidInput(problems);
  return { result: checked.map(({ product }) => product), notices: warnings };
}

function editionsOf(
  { editions, name }: Profile,
  file: string,
  own: string | undefined,
  { edition, everyEdition }: AssessOptions,
): string[] {
  const known = editions.map(({ id }) => id);
  if (own === undefined && everyEdition === true) return known;
  const wanted = own ?? edition ?? known[0] ?? '';
  if (known.includes(wanted)) return [wanted];
  const message = phrase('job.no-edition', { name: wanted, product: name });
  const hint = suggestion(wanted, known);
  throw new InvalidInput([
    { severity: 'error', code: 'unknown-edition', message, hint, file, line: 1, column: 1 },
  ]);
}

/** Problems as a value; every other error is thrown on. */
async function settled<T>(work: Promise<T> | T): Promise<Checked<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    if (error instanceof InvalidInput) return { ok: false, problems: [...error.problems] as Problem[] };
    throw error;
  }
}
