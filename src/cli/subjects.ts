/** What the assessing commands are about: vendors, editions, configuration, use and date, from what was typed. */
import {
  type AssessInput,
  type Catalogue,
  type Configuration,
  type ConfigurationFault,
  type Context,
  faultsOf,
  findVendor,
  inputFile,
  inputsUsed,
  InvalidInput,
  isPartialDate,
  loadCatalogue,
  type LoadedProfile,
  loadContext,
  loadProfile,
  type Problem,
  suggestion,
  TOOL_VERSION,
  UserError,
} from '../index.ts';
import type { Io } from './io.ts';
import { problemLines } from './terminal.ts';

/** Options that all assessing commands share. */
export interface AssessmentOptions {
  edition?: string;
  config: string;
  context?: string;
  asOf?: string;
  hindsight?: true;
}

/** What is the same for every product of a call: catalogue, use, configuration and day. */
export interface Premises {
  catalogue: Catalogue;
  context: Context | undefined;
  asOf: string;
  configuration: Configuration;
  /** Files of the catalogue and of the use. */
  files: NonNullable<AssessInput['inputs']>;
}

/** A product with the edition that is meant. */
export interface Subject {
  profile: LoadedProfile;
  edition: string;
}

/** Everything that an assessment needs, loaded and valid. */
export interface Subjects extends Pick<Premises, 'catalogue' | 'context' | 'asOf'> {
  vendors: Subject[];
  /** What assessing one of the vendors takes. */
  input: (vendor: Subject) => AssessInput;
}

/** Loads what was named; throws InvalidInput with the problems of all files at once. */
export async function loadSubjects(
  names: readonly string[],
  options: AssessmentOptions,
  io: Io,
): Promise<Subjects> {
  const premises = await loadPremises(options, io);
  const settled = await Promise.all(names.map((name) => settle(loadVendor(name, options, premises, io))));
  const problems = settled.flatMap((one) => (one instanceof InvalidInput ? one.problems : []));
  const vendors = settled.flatMap((one) => (one instanceof InvalidInput ? [] : [one]));
  if (problems.length === 0) problems.push(...vendors.flatMap((one) => configurationProblems(premises, one)));
  if (problems.length > 0) throw new InvalidInput(problems);
  const { catalogue, context, asOf } = premises;
  return { catalogue, context, asOf, vendors, input: (one) => inputOf(one, options, premises) };
}

/** Loads what the options name. */
export async function loadPremises(options: AssessmentOptions, io: Io): Promise<Premises> {
  const asOf = dayOf(options.asOf, io.today);
  const { catalogue, inputs } = await loadCatalogue(undefined, { contexts: options.context !== undefined });
  const context = options.context === undefined ? undefined : await loadContext(options.context, catalogue);
  if (context !== undefined) io.err(problemLines(context.warnings));
  const files = [...inputsUsed(inputs, context?.presets ?? []), ...(context?.inputs ?? [])];
  return {
    ...{ catalogue, context: context?.context, asOf, files },
    configuration: configurationOf(options.config),
  };
}

/** Loads one product by itself; throws InvalidInput with every problem of it. */
export async function loadSubject(
  name: string,
  options: AssessmentOptions,
  premises: Premises,
  io: Io,
): Promise<AssessInput> {
  const one = await loadVendor(name, options, premises, io);
  const problems = configurationProblems(premises, one);
  if (problems.length > 0) throw new InvalidInput(problems);
  return inputOf(one, options, premises);
}

function inputOf(
  { profile, edition }: Subject,
  { hindsight }: AssessmentOptions,
  { catalogue, configuration, context, asOf, files }: Premises,
): AssessInput {
  return {
    ...{ profile: profile.value, catalogue, edition, configuration, context, asOf, hindsight },
    ...{ toolVersion: TOOL_VERSION, inputs: [inputFile(profile), ...files] },
  };
}

/** An as-of date in full, not after today. */
export function dayOf(text: string | undefined, today: string): string {
  if (text === undefined) return today;
  if (text.length !== 10 || !isPartialDate(text))
    throw new UserError(
      'bad-date',
      `'${text}' is not a day that exists.`,
      'Write it as YYYY-MM-DD, for example 2020-07-21.',
    );
  if (text > today)
    throw new UserError(
      'future-date',
      `${text} lies in the future (today is ${today}).`,
      'Name today or a day before it.',
    );
  return text;
}

async function loadVendor(
  name: string,
  { edition }: AssessmentOptions,
  { catalogue }: Premises,
  io: Io,
): Promise<Subject> {
  const found = findVendor(name);
  const loaded = await loadProfile(found.file, catalogue, io.today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  if (loaded.value.warnings.length > 0) io.err(problemLines(loaded.value.warnings));
  return { profile: loaded.value, edition: editionOf(loaded.value, found.edition ?? edition) };
}

/** The value, or the problems of the input; every other error is thrown on. */
async function settle<T>(work: Promise<T>): Promise<T | InvalidInput> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
}

function editionOf({ value, file }: LoadedProfile, wanted: string | undefined): string {
  const known = value.editions.map((edition) => edition.id);
  const edition = wanted ?? known[0] ?? '';
  if (known.includes(edition)) return edition;
  throw new InvalidInput([
    problem(
      'unknown-edition',
      `'${edition}' is no edition of ${value.name}.`,
      suggestion(edition, known),
      file,
    ),
  ]);
}

/** 'default', 'hardened', or ids with commas between. */
function configurationOf(text: string): Configuration {
  if (text === 'default' || text === 'hardened') return text;
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}

function configurationProblems({ configuration }: Premises, { profile, edition }: Subject): Problem[] {
  if (typeof configuration === 'string') return [];
  return faultsOf(configuration, profile.value, edition).map((fault) => worded(fault, profile));
}

function worded(fault: ConfigurationFault, { value, file }: LoadedProfile): Problem {
  if (fault.kind === 'unknown-setting')
    return problem(
      fault.kind,
      `'${fault.id}' is no setting of ${value.name}.`,
      suggestion(fault.id, fault.known),
      file,
    );
  if (fault.kind === 'setting-of-other-edition')
    return problem(
      fault.kind,
      `The setting '${fault.id}' is not in this edition.`,
      `It is in: ${fault.editions.join(', ')}.`,
      file,
    );
  return problem(
    fault.kind,
    `'${fault.id}' and '${fault.other}' cannot be on together.`,
    'Leave one of them out.',
    file,
  );
}

function problem(code: string, message: string, hint: string, file: string): Problem {
  return { severity: 'error', code, message, hint, file, line: 1, column: 1 };
}
