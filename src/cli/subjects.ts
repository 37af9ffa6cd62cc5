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

/** Everything that an assessment needs, loaded and valid. */
export interface Subjects {
  catalogue: Catalogue;
  context: Context | undefined;
  asOf: string;
  vendors: { profile: LoadedProfile; edition: string }[];
  /** What assessing one of the vendors takes. */
  input: (vendor: Subjects['vendors'][number]) => AssessInput;
}

/** Loads what was named; throws InvalidInput with the problems of all files at once. */
export async function loadSubjects(
  names: readonly string[],
  options: AssessmentOptions,
  io: Io,
): Promise<Subjects> {
  const asOf = dayOf(options.asOf, io.today);
  const { catalogue, inputs } = await loadCatalogue(undefined, { contexts: options.context !== undefined });
  const context = options.context === undefined ? undefined : await loadContext(options.context, catalogue);
  const vendors = await loadVendors(names, options.edition, catalogue, io);
  const configuration = configurationOf(options.config);
  const faults = vendors.flatMap((vendor) => configurationProblems(configuration, vendor));
  if (faults.length > 0) throw new InvalidInput(faults);
  const files = [...inputsUsed(inputs, context?.presets ?? []), ...(context?.inputs ?? [])];
  return {
    catalogue,
    context: context?.context,
    asOf,
    vendors,
    input: ({ profile, edition }) => ({
      ...{ profile: profile.value, catalogue, edition, configuration, context: context?.context },
      ...{
        asOf,
        hindsight: options.hindsight,
        toolVersion: TOOL_VERSION,
        inputs: [inputFile(profile), ...files],
      },
    }),
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

async function loadVendors(
  names: readonly string[],
  edition: string | undefined,
  catalogue: Catalogue,
  io: Io,
): Promise<Subjects['vendors']> {
  const settled = await Promise.all(
    names.map((name) => loadVendor(name, edition, catalogue, io).catch((error: unknown) => caught(error))),
  );
  const problems = settled.flatMap((one) => (one instanceof InvalidInput ? one.problems : []));
  if (problems.length > 0) throw new InvalidInput(problems);
  return settled.flatMap((one) => (one instanceof InvalidInput ? [] : [one]));
}

async function loadVendor(
  name: string,
  edition: string | undefined,
  catalogue: Catalogue,
  io: Io,
): Promise<Subjects['vendors'][number]> {
  const found = findVendor(name);
  const loaded = await loadProfile(found.file, catalogue, io.today);
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  if (loaded.value.warnings.length > 0) io.err(problemLines(loaded.value.warnings));
  return { profile: loaded.value, edition: editionOf(loaded.value, found.edition ?? edition) };
}

function caught(error: unknown): InvalidInput {
  if (error instanceof InvalidInput) return error;
  throw error;
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

function configurationProblems(
  configuration: Configuration,
  { profile, edition }: Subjects['vendors'][number],
): Problem[] {
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
