import {
  assess,
  assessCase,
  type AssessedCase,
  assessPia,
  headOf,
  findVendor,
  inputsUsed,
  InvalidInput,
  loadCase,
  loadCatalogue,
  type LoadedCase,
  type LoadedCatalogue,
  type Pia,
  renderAssessment,
  renderJson,
  renderPia,
  renderPiaJson,
  TOOL_VERSION,
  UserError,
} from '../../index.ts';
import { type DocumentOptions, type DocumentTask, writeDocuments } from '../documents.ts';
import { throwAll } from '../faults.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { type OutputOptions, planOutput } from '../output.ts';
import { type AssessmentOptions, loadPremises, loadSubject } from '../subjects.ts';
import { problemLines, show } from '../terminal.ts';

interface Options extends AssessmentOptions, OutputOptions, DocumentOptions {
  paper: 'A4' | 'Letter';
}

/** What was named, with the name of its document; it is loaded when its turn to be written comes. */
interface Named {
  isCase: boolean;
  name: string;
  /** Of the document, for a folder. */
  title: string;
}

type Maker = Pick<DocumentTask, 'document' | 'data'>;

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
  );
  const make = await makers(named, options, io);
  const tasks = named.map((one, at) => ({ file: files[at] ?? '', format, ...make(one) }));
  await writeDocuments(tasks, options, io).catch((error: unknown) => faults.push(error));
  throwAll(faults);
  return 0;
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
  const { file, edition } = findVendor(name);
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

/** Gives what makes the document of each; what all share is loaded once. */
async function makers(named: readonly Named[], options: Options, io: Io): Promise<(one: Named) => Maker> {
  const premises = named.some(({ isCase }) => !isCase) ? await loadPremises(options, io) : undefined;
  const parts = named.some(({ isCase }) => isCase) ? await loadCatalogue() : undefined;
  return ({ isCase, name }) => {
    if (isCase && parts !== undefined) return caseMaker(name, parts, options, io);
    if (premises === undefined) throw new Error('nothing is loaded');
    const assessed = async () => assess(await loadSubject(name, options, premises, io));
    return {
      document: async () => renderAssessment(await assessed(), options),
      data: async () => renderJson(await assessed()),
    };
  };
}

/** A case by levels becomes the document of version 1; one by elements is data until its document is built. */
function caseMaker(file: string, parts: LoadedCatalogue, { paper }: Options, io: Io): Maker {
  return {
    document: async () => {
      const found = await caseOf(file, parts, io);
      if ('result' in found) throw documentToCome(file);
      return renderPia(found.pia, { paper, logo: found.logo });
    },
    data: async () => {
      const found = await caseOf(file, parts, io);
      return 'result' in found ? renderPiaJson(found.result.pia) : renderPiaJson(found.pia);
    },
  };
}

type Former = Awaited<ReturnType<typeof formerPia>>;

async function caseOf(
  file: string,
  parts: LoadedCatalogue,
  io: Io,
): Promise<{ result: AssessedCase } | Former> {
  try {
    const { result, notices } = await assessCase(await jobOf(io), file);
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
