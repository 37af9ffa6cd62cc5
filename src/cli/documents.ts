/** Writes documents: PDFs share one browser, two are printed at a time, and without a browser the HTML still comes out. */
import path from 'node:path';
import { openPrinter, type Printable, type Printer, renderPdf, UserError } from '../index.ts';
import { throwAll } from './faults.ts';
import type { Io } from './io.ts';
import { show } from './terminal.ts';
import { assertReplaceable, sealed, writeResult } from './write-file.ts';

/** One file to write. */
export interface DocumentTask {
  file: string;
  /** pdf and html are made from `document`, every other format by `data`. */
  format: string;
  document: () => Promise<Printable>;
  /** The file of any other format; text that is to be sealed carries the open seal. */
  data: () => Promise<Uint8Array | string> | Uint8Array | string;
}

export interface DocumentOptions {
  browser?: string;
  force?: true;
}

/** Writes every task that can be written; what is wrong with the others is thrown at the end, all of it. */
export async function writeDocuments(
  tasks: readonly DocumentTask[],
  options: DocumentOptions,
  io: Io,
): Promise<void> {
  const faults: unknown[] = [];
  const ready = await replaceable(tasks, options, faults);
  const printer = ready.some((task) => task.format === 'pdf')
    ? await openPrinterIn(options, io).catch((error: unknown) => void faults.push(error))
    : undefined;
  // Without a browser the HTML still comes out; the command says so and fails.
  const possible = printer === undefined ? ready.map(asHtml) : ready;
  try {
    const write = (task: DocumentTask) =>
      writeOne(task, options, io, printer).catch((error: unknown) => {
        throw possible.length > 1 ? withFile(task.file, error) : error;
      });
    faults.push(...(await inPairs(possible, write)));
  } finally {
    await printer?.close();
  }
  throwAll(faults);
}

/** Of several documents, the error says which one is meant. */
function withFile(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('fix' in error) || error.message.includes(file)) return error;
  return new UserError('not-made', `${file}: ${error.message}`, String(error.fix), { cause: error });
}

/** Those whose place is free, or holds what this program wrote; no two may have the same. */
async function replaceable(
  tasks: readonly DocumentTask[],
  options: DocumentOptions,
  faults: unknown[],
): Promise<DocumentTask[]> {
  const places = tasks.map(({ file }) => path.resolve(file));
  if (new Set(places).size < places.length) throw new Error('two documents would be written to one file');
  const ready: DocumentTask[] = [];
  for (const task of tasks)
    await assertReplaceable(task.file, options.force === true).then(
      () => ready.push(task),
      (error: unknown) => faults.push(error),
    );
  return ready;
}

function openPrinterIn({ browser }: DocumentOptions, { env, err }: Io): Promise<Printer> {
  const named = browser === undefined ? {} : { browser };
  return openPrinter({ ...named, env, say: (message) => err(`${show(message)}\n`) });
}

function asHtml(task: DocumentTask): DocumentTask {
  if (task.format !== 'pdf') return task;
  return { ...task, file: task.file.replace(/\.pdf$/i, '.html'), format: 'html' };
}

async function writeOne(
  task: DocumentTask,
  options: DocumentOptions,
  io: Io,
  printer?: Printer,
): Promise<void> {
  await writeResult(task.file, sealed(await bytesOf(task, printer)), options.force === true);
  io.err(`${show(task.file)} written\n`);
}

async function bytesOf({ format, document, data }: DocumentTask, printer?: Printer): Promise<Uint8Array> {
  if (format === 'pdf' && printer !== undefined) return renderPdf(await document(), printer);
  if (format === 'html') return Buffer.from((await document()).html);
  return Buffer.from(await data());
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
