import {
  type Bundle,
  DOCUMENT_FORMATS,
  type DocumentFormat,
  findVendor,
  gatherBundle,
  type LayoutId,
  readHead,
  InvalidInput,
  type Job,
  type Language,
  loadPrinter,
  packBundle,
  type Pia,
  phrase,
  reportCase,
  reportProduct,
  UserError,
} from '../../index.ts';
import { assessOptions, type TypedOptions } from '../assess-options.ts';
import { type DocumentFile, type DocumentOptions, writeDocuments } from '../documents.ts';
import { throwAll } from '../faults.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { likelyFormat, type OutputOptions, planOutput } from '../output.ts';
import { showLines } from '../terminal.ts';
import { printNotices } from '../print-result.ts';

interface Options extends TypedOptions, OutputOptions<DocumentFormat>, DocumentOptions {
  bundle?: true;
  paper: 'A4' | 'Letter';
  layout?: LayoutId;
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
  // What all documents share is loaded while a thread looks at the files from outside.
  const isPrinted = likelyFormat(options, DOCUMENT_FORMATS) === 'pdf';
  const [named, job] = await Promise.all([
    allNamed(names, options, faults),
    jobOf(io),
    isPrinted ? loadPrinter() : undefined,
  ]);
  if (named.some(({ isCase }) => isCase)) assertCaseSaysIt(options);
  assertLaidOut(named, options, io);
  // Names are settled over the whole set, and all of it before the first is written.
  const { format, files } = await plan(named, names.length, options);
  const closing: string[][] = [];
  const fileOf = fileMaker(job, options, closing, io);
  const tasks = named.map((one, at) => fileOf(one, at, files[at] ?? '', format));
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

/** An archive holds a PDF. */
async function plan(
  named: readonly Named[],
  wanted: number,
  options: Options,
): Promise<{ format: DocumentFormat; files: string[] }> {
  const titles = named.map(({ title }) => title);
  if (options.bundle !== true) return planOutput(titles, options, wanted, DOCUMENT_FORMATS);
  if (named.some(({ isCase }) => !isCase) || (options.format ?? 'pdf') !== 'pdf')
    throw new UserError('bundle-of-cases', phrase('bundle.cases'), phrase('bundle.cases.fix'));
  const { files } = await planOutput(titles, { output: options.output, format: 'zip' }, wanted, ['zip']);
  return { format: 'pdf', files };
}

type FileMaker = (one: Named, at: number, file: string, format: DocumentFormat) => DocumentFile;

/** `closing` takes what is said after the documents, in their order. */
function fileMaker(job: Job, options: Options, closing: string[][], io: Io): FileMaker {
  const { language } = io;
  const { paper, layout = 'own' } = options;
  return ({ isCase, name }, at, file, format) => {
    let bundle: Bundle | undefined;
    const load: DocumentFile['load'] = async () => {
      const { result, notices } = isCase
        ? await reportedCase(job, name, { paper, language, layout, format })
        : await reportProduct(job, name, { ...assessOptions(options), paper, language });
      printNotices(io, notices);
      closing[at] = result.closing;
      if (options.bundle === true && 'case' in result.data) {
        bundle = await gatherBundle(job, name, result.data as Pia);
        closing[at] = [...result.closing, ...leftLines(bundle, language)];
      }
      return result;
    };
    const pack: DocumentFile['pack'] = (made) => {
      if (bundle === undefined) throw new TypeError('nothing was gathered');
      return packBundle(bundle, made);
    };
    return { file, format, load, ...(options.bundle === true ? { pack } : {}) };
  };
}

/** In JSON the CNIL's layout is the file of its software. */
async function reportedCase(
  job: Job,
  name: string,
  { format, ...how }: Parameters<typeof reportCase>[2] & { format: DocumentFormat },
) {
  const { result, notices } = await reportCase(job, name, how);
  if (how.layout !== 'cnil' || format !== 'json') return { result, notices };
  const { data, told } = result.cnil();
  return { result: { ...result, data, closing: [...result.closing, ...told] }, notices };
}

/** What the case names but the archive does not hold. */
function leftLines({ left }: Bundle, { say, all }: Language): string[] {
  return left.length === 0 ? [] : [say('bundle.left', { files: all(left) })];
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
  const head = await readHead(file);
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

/** Only an impact assessment has layouts. */
function assertLaidOut(named: readonly Named[], { layout }: Options, { language: { say } }: Io): void {
  const product = named.find(({ isCase }) => !isCase);
  if (layout === undefined || product === undefined) return;
  throw new UserError(
    'no-layout',
    say('layout.fault.product', { name: product.name }),
    say('layout.fault.product.hint'),
  );
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
    phrase('job.beside-a-case', { given: given.join(', ') }),
    phrase('job.beside-a-case.fix'),
  );
}
