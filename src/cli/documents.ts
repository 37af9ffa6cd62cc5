/** Writes documents: PDFs share one browser, two are printed at a time, and without a browser the HTML still comes out. */
import path from 'node:path';
import {
  type FileFormat,
  isApproved,
  type DocumentInput,
  makeDocument,
  openPrinter,
  installedFonts,
  phrase,
  type Printer,
  type Rendered,
  UserError,
  assertReplaceable,
  sealed,
  writeResult,
  tell,
} from '../index.ts';
import { throwAll } from './faults.ts';
import type { Io } from './io.ts';
import { show } from './terminal.ts';

/** A document to write in the format that the file's name says. */
export interface DocumentFile {
  file: string;
  format: FileFormat;
  /** Makes the document when its turn comes. */
  load: () => Promise<DocumentInput>;
  /** Puts the finished document into an archive, which is written in its place. */
  pack?: (made: { bytes: Uint8Array; format: FileFormat }) => Promise<Uint8Array>;
}

export interface DocumentOptions {
  browser?: string;
  force?: true;
}

const fonts = installedFonts();

/** Writes every task that can be written; what is wrong with the others is thrown at the end, all of it. */
export async function writeDocuments(
  tasks: readonly DocumentFile[],
  options: DocumentOptions,
  io: Io,
): Promise<void> {
  const faults: unknown[] = [];
  const ready = await replaceable(tasks, options, faults);
  // While the browser starts, the first documents are loaded and rendered.
  const opening = ready.some((task) => task.format === 'pdf')
    ? openPrinterIn(options, io).catch((error: unknown) => {
        faults.push(error);
        return undefined;
      })
    : Promise.resolve(undefined);
  let waiting = ready.filter((task) => task.format === 'pdf').length;
  const begun = (printer: Printer): void => {
    waiting -= 1;
    if (waiting === 0) printer.noMore();
  };
  try {
    const write = (task: DocumentFile) =>
      writeOne(task, options, io, { opening, begun }).catch((error: unknown) => {
        throw ready.length > 1 ? withFile(task.file, error) : error;
      });
    const others = await inPairs(ready, write);
    faults.push(...others);
  } finally {
    await (await opening)?.close();
  }
  throwAll(faults);
}

/** Of several documents, the error says which one is meant. */
function withFile(file: string, error: unknown): unknown {
  if (!(error instanceof UserError) || error.message.includes(file)) return error;
  return new UserError('not-made', phrase('documents.not-made', { file, told: error.told }), error.fix, {
    cause: error,
  });
}

/** Those whose place is free, or holds what this program wrote; no two may have the same. */
async function replaceable(
  tasks: readonly DocumentFile[],
  options: DocumentOptions,
  faults: unknown[],
): Promise<DocumentFile[]> {
  const places = tasks.map(({ file }) => path.resolve(file));
  if (new Set(places).size < places.length) throw new Error('two documents would be written to one file');
  const ready: DocumentFile[] = [];
  for (const task of tasks)
    await assertReplaceable(task.file, options.force === true).then(
      () => ready.push(task),
      (error: unknown) => faults.push(error),
    );
  return ready;
}

function openPrinterIn({ browser }: DocumentOptions, { env, err, language }: Io): Promise<Printer> {
  const named = browser === undefined ? {} : { browser };
  return openPrinter({ ...named, env, say: (message) => err(`${show(tell(message, language))}\n`) });
}

async function writeOne(task: DocumentFile, options: DocumentOptions, io: Io, shared: Shared): Promise<void> {
  const { file, bytes, format, ...told } = await made(task, shared);
  const whole =
    task.pack === undefined ? bytes : sealed(await task.pack({ bytes, format }), isApproved(bytes));
  await writeResult(file, whole, options.force === true);
  io.err(`${io.language.say('job.written', { file: show(file) })}\n`);
  tellTables(io, file, format);
  for (const warning of warnings(show(file), told, io)) io.err(`${warning}\n`);
}

/** Tables have no room for the text around them: where that stands is said. */
export function tellTables({ language: { say }, err }: Io, file: string, format: FileFormat): void {
  if (format === 'csv' || format === 'xlsx')
    err(`${say('documents.tables-alone', { file: show(file), format })}\n`);
}

/** What the user has to know of letters that were replaced or that no font at hand has. */
function warnings(file: string, told: Omit<Rendered, 'bytes'>, { language: { say } }: Io): string[] {
  const { replaced, unlettered } = told;
  const lost = replaced === 0 ? [] : [say('documents.replaced', { file, count: replaced })];
  const without = unlettered.map(({ letters, count, text, section, pack }) => [
    say('documents.unlettered', {
      file,
      letters: show(letters),
      count,
      text: show(text),
      section: show(section) || 'none',
    }),
    pack === undefined
      ? say('documents.no-package')
      : say('documents.package', { pack: `@fontsource/${pack}` }),
  ]);
  return [...lost, ...without.flat()];
}

function made(task: DocumentFile, shared: Shared): Promise<Made> {
  return task.format === 'pdf' ? printed(task, shared) : rendered(task);
}

/** The printer of all, and who is told when another document is with it. */
interface Shared {
  opening: Promise<Printer | undefined>;
  begun: (printer: Printer) => void;
}

interface Made extends Rendered {
  file: string;
  format: FileFormat;
}

async function rendered({ file, format, load }: DocumentFile): Promise<Made> {
  return { file, format, ...(await makeDocument(await load(), format, { fonts })) };
}

/** Without a browser the HTML still comes out; the command says so and fails. */
async function printed(task: DocumentFile, { opening, begun }: Shared): Promise<Made> {
  const [[loaded], printer] = await Promise.all([Promise.allSettled([task.load()]), opening]);
  // What a browser that could not start took away meanwhile, such as open files, may be what loading lacked.
  if (loaded.status === 'rejected' && printer !== undefined) throw loaded.reason;
  const input = loaded.status === 'fulfilled' ? loaded.value : await task.load();
  const file = task.file.replace(/\.pdf$/i, '.html');
  if (printer === undefined)
    return { file, format: 'html', ...(await makeDocument(input, 'html', { fonts })) };
  const own = { print: told(printer, begun) };
  return { file: task.file, format: 'pdf', ...(await makeDocument(input, 'pdf', { printer: own, fonts })) };
}

/** Before the document is with the browser, a browser that is not needed for another one would be ended. */
function told(printer: Printer, begun: Shared['begun']): Printer['print'] {
  return (job) => {
    const printing = printer.print(job);
    begun(printer);
    return printing;
  };
}

/**
 * Two at a time: one core prints while the other prepares. One that fails does not stop the others; gives what went
 * wrong, in the order of the tasks.
 */
async function inPairs<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<unknown[]> {
  const waiting = [...items.entries()];
  const faults: [number, unknown][] = [];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, item] = next;
      await act(item).catch((error: unknown) => faults.push([at, error]));
    }
  };
  await Promise.all([worker(), worker()]);
  return faults.sort(([a], [b]) => a - b).map(([, error]) => error);
}
