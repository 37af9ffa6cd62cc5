import {
  assessCase,
  type AssessedCase,
  assessPia,
  DOCUMENT_FORMATS,
  type DocumentFormat,
  findNextVendor,
  headOf,
  inputsUsed,
  InvalidInput,
  type Job,
  loadCase,
  loadCatalogue,
  type LoadedCase,
  type LoadedCatalogue,
  loadLanguage,
  type Pia,
  renderPia,
  renderPiaJson,
  reportProduct,
  TOOL_VERSION,
  UserError,
} from '../../index.ts';
import { assessOptions, type TypedOptions } from '../assess-options.ts';
import { type DocumentFile, type DocumentOptions, type DocumentTask, writeDocuments } from '../documents.ts';
import { throwAll } from '../faults.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { type OutputOptions, planOutput } from '../output.ts';
import { problemLines, show, showLines } from '../terminal.ts';

interface Options extends TypedOptions, OutputOptions<DocumentFormat>, DocumentOptions {
  paper: 'A4' | 'Letter';
}

/** What was named, with the name of its document; it is loaded when its turn to be written comes. */
interface Named {
  isCase: boolean;
  name: string;
  /** Of the document, for a folder. */
  title: string;
}

/** Writes one document a product or a case. What is wrong with one is told at the end and stops no other. */
export default async function report(io: Io, names: string[], options: Options): Promise<number> {
  const faults: unknown[] = [];
  const named = await allNamed(names, options, faults);
  if (named.some(({ isCase }) => isCase)) assertCaseSaysIt(options);
  // Names are settled over the whole set, and all of it before the first is written.
  const { format, files } = await planOutput(
    named.map(({ title }) => title),
    options,
    names.length,
    DOCUMENT_FORMATS,
  );
  const closing: string[][] = [];
  const taskOf = await taskMaker(named, options, closing, io);
  const tasks = named.map((one, at) => taskOf(one, at, files[at] ?? '', format));
  await writeDocuments(tasks, options, io).catch((error: unknown) => faults.push(error));
  io.err(
    showLines(
      closing
        .flat()
        .map((line) => `${line}\n`)
        .join(''),
    ),
  );
  throwAll(faults);
  return 0;
}

type TaskMaker = (
  one: Named,
  at: number,
  file: string,
  format: DocumentFormat,
) => DocumentFile | DocumentTask;

/** What all documents share is loaded once; `closing` takes what is said after them, in their order. */
async function taskMaker(
  named: readonly Named[],
  options: Options,
  closing: string[][],
  io: Io,
): Promise<TaskMaker> {
  const job = await jobOf(io);
  const language = await loadLanguage();
  const parts = named.some(({ isCase }) => isCase) ? await loadCatalogue() : undefined;
  return ({ isCase, name }, at, file, format) => {
    if (isCase && parts !== undefined)
      return { file, format, ...caseMaker(name, parts, options, { io, job }) };
    const load: DocumentFile['load'] = async () => {
      const { paper } = options;
      const { result, notices } = await reportProduct(job, name, {
        ...assessOptions(options),
        paper,
        language,
      });
      if (notices.length > 0) io.err(problemLines(notices));
      closing[at] = result.closing;
      return result;
    };
    return { file, format, load };
  };
}

/** A case that is named twice is written once. */
async function allNamed(names: readonly string[], options: Options, faults: unknown[]): Promise<Named[]> {
  const named: Named[] = [];
  for (const name of names) {
    const found = await namedBy(name, options).catch((error: unknown) => void faults.push(error));
    const isKnown = found?.isCase === true && named.some((one) => one.isCase && one.name === name);
    if (found !== undefined && !isKnown) named.push(found);
  }
  return named;
}

async function namedBy(name: string, options: Options): Promise<Named> {
  const { file, edition } = findNextVendor(name);
  const head = await headOf(file);
  if (!head.ok) throw new InvalidInput(head.problems);
  const { kind, edition: first } = head.value;
  const id = asFileName(head.value.id);
  const isCase = kind === 'case' && /\.ya?ml$/i.test(name);
  if (isCase) return { isCase, name, title: id };
  const wanted = asFileName(edition ?? options.edition ?? first);
  return { isCase, name, title: vendorTitle(id, wanted, wanted !== first, options.config) };
}

/** Nothing is checked yet: what cannot be an id names no file, and the fault comes out when the file is loaded. */
function asFileName(id: string | undefined): string {
  return id !== undefined && /^[a-z0-9][a-z0-9.-]{0,63}$/.test(id) ? id : 'document';
}

function vendorTitle(id: string, edition: string, isNamed: boolean, config: string): string {
  const settings = config === 'default' ? '' : config === 'hardened' ? '-hardened' : '-configured';
  return `${id}${isNamed ? `@${edition}` : ''}${settings}`;
}

/** Product, use and day stand in the case; an option beside it would be left out in silence. */
function assertCaseSaysIt({ edition, config, context, asOf, hindsight }: Options): void {
  const given = [
    ...(edition === undefined ? [] : ['--edition']),
    ...(config === 'default' ? [] : ['--config']),
    ...(context === undefined ? [] : ['--context']),
    ...(asOf === undefined ? [] : ['--as-of']),
    ...(hindsight === undefined ? [] : ['--hindsight']),
  ];
  if (given.length === 0) return;
  throw new UserError(
    'case-says-it',
    `${given.join(', ')} cannot stand beside a case: what is assessed stands in its file.`,
    'Change the case, or report the product and the case in two calls.',
  );
}

/** A case by levels becomes the document of version 1; one by elements is data until its document is built. */
function caseMaker(
  file: string,
  parts: LoadedCatalogue,
  { paper }: Options,
  world: World,
): Pick<DocumentTask, 'document' | 'data'> {
  return {
    document: async () => {
      const found = await caseOf(file, parts, world);
      if ('result' in found) throw documentToCome(file);
      return renderPia(found.pia, { paper, logo: found.logo });
    },
    data: async () => {
      const found = await caseOf(file, parts, world);
      return 'result' in found ? renderPiaJson(found.result.pia) : renderPiaJson(found.pia);
    },
  };
}

interface World {
  io: Io;
  job: Job;
}

type Former = Awaited<ReturnType<typeof formerPia>>;

async function caseOf(
  file: string,
  parts: LoadedCatalogue,
  { io, job }: World,
): Promise<{ result: AssessedCase } | Former> {
  try {
    const { result, notices } = await assessCase(job, file);
    if (notices.length > 0) io.err(problemLines(notices));
    if (result.pia.case.status === 'final' && !result.pia.check.complete) io.err(notFinal(file));
    return { result };
  } catch (error) {
    const isFormer = error instanceof InvalidInput && error.problems.some(({ code }) => code === 'version-1');
    if (!isFormer) throw error;
    return formerPia(file, parts, io);
  }
}

function documentToCome(file: string): UserError {
  const fix = `Write its data to a file that ends with .json, or see what it comes to: vtc-pia check ${file}`;
  return new UserError('no-document', `The document of '${file}' cannot be made yet.`, fix);
}

async function formerPia(
  file: string,
  { catalogue, inputs }: LoadedCatalogue,
  io: Io,
): Promise<{ pia: Pia; logo: LoadedCase['logo'] }> {
  const loaded = await loadCase(file, catalogue, io.today);
  if (loaded.warnings.length > 0) io.err(problemLines(loaded.warnings));
  const all = [...loaded.inputs, ...inputsUsed(inputs, loaded.presets)];
  const pia = assessPia({ ...loaded, catalogue, today: io.today, toolVersion: TOOL_VERSION, inputs: all });
  if (pia.case.status === 'final' && !pia.check.complete) io.err(notFinal(file));
  return { pia, logo: loaded.logo };
}

/** A document that lacks what is required must not look as if it were finished. */
function notFinal(file: string): string {
  const name = show(file);
  return `${name} says that it is final, but parts that are required are missing: it is printed as a draft.\nSee what is missing: vtc-pia check ${name}\n`;
}
