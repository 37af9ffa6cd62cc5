/** Writes documents: PDFs share one browser, two are printed at a time, and without a browser the HTML still comes out. */
import { openPrinter, type Printable, type Printer, renderPdf } from '../index.ts';
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

/** Writes every task, or throws the first fault after the others are written. */
export async function writeDocuments(
  tasks: readonly DocumentTask[],
  options: DocumentOptions,
  io: Io,
): Promise<void> {
  for (const { file } of tasks) await assertReplaceable(file, options.force === true);
  const printer = tasks.some((task) => task.format === 'pdf')
    ? await printerOrHtml(tasks, options, io)
    : undefined;
  try {
    await inPairs(tasks, (task) => write(task, options, io, printer));
  } finally {
    await printer?.close();
  }
}

/** Without a browser the HTML still comes out; the command says so and fails. */
async function printerOrHtml(
  tasks: readonly DocumentTask[],
  options: DocumentOptions,
  io: Io,
): Promise<Printer> {
  const browser = options.browser === undefined ? {} : { browser: options.browser };
  try {
    return await openPrinter({ ...browser, env: io.env, say: (message) => io.err(`${show(message)}\n`) });
  } catch (error) {
    const instead = tasks.map((task) =>
      task.format === 'pdf' ? { ...task, file: task.file.replace(/\.pdf$/i, '.html'), format: 'html' } : task,
    );
    await inPairs(instead, (task) => write(task, options, io));
    throw error;
  }
}

async function write(task: DocumentTask, options: DocumentOptions, io: Io, printer?: Printer): Promise<void> {
  await writeResult(task.file, sealed(await bytesOf(task, printer)), options.force === true);
  io.err(`${show(task.file)} written\n`);
}

async function bytesOf({ format, document, data }: DocumentTask, printer?: Printer): Promise<Uint8Array> {
  if (format === 'pdf' && printer !== undefined) return renderPdf(await document(), printer);
  if (format === 'html') return Buffer.from((await document()).html);
  return Buffer.from(await data());
}

/** Two at a time: one core prints while the other prepares. One that fails does not stop the others. */
async function inPairs<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const faults: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
      await act(item).catch((error: unknown) => faults.push(error));
  };
  await Promise.all([worker(), worker()]);
  if (faults.length > 0) throw faults[0];
}
