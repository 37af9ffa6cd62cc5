import {
  assess,
  type AssessInput,
  openPrinter,
  type Printer,
  renderHtml,
  renderJson,
  renderPdf,
  seal,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { type Format, type OutputOptions, planOutput } from '../output.ts';
import { type AssessmentOptions, loadSubjects } from '../subjects.ts';
import { show } from '../terminal.ts';
import { assertReplaceable, writeResult } from '../write-file.ts';

interface Options extends AssessmentOptions, OutputOptions {
  paper: 'A4' | 'Letter';
  browser?: string;
  force?: true;
}

/** One document to write. */
interface Task {
  input: AssessInput;
  file: string;
  format: Format;
}

/** Writes one document a product. All of them share one browser; two are printed at a time. */
export default async function report(io: Io, vendors: string[], options: Options): Promise<number> {
  const subjects = await loadSubjects(vendors, options, io);
  const { format, files } = await planOutput(subjects.vendors, options);
  const tasks = subjects.vendors.map((vendor, index): Task => ({
    input: subjects.input(vendor),
    file: files[index] ?? '',
    format,
  }));
  for (const { file } of tasks) await assertReplaceable(file, options.force === true);
  const printer = format === 'pdf' ? await printerOrHtml(tasks, options, io) : undefined;
  try {
    await inPairs(tasks, (task) => write(task, options, io, printer));
  } finally {
    await printer?.close();
  }
  return 0;
}

/** Without a browser the HTML still comes out; the command says so and fails. */
async function printerOrHtml(tasks: readonly Task[], options: Options, io: Io): Promise<Printer> {
  const browser = options.browser === undefined ? {} : { browser: options.browser };
  try {
    return await openPrinter({ ...browser, env: io.env, say: (message) => io.err(`${show(message)}\n`) });
  } catch (error) {
    const instead = tasks.map((task): Task => ({
      ...task,
      file: task.file.replace(/\.pdf$/i, '.html'),
      format: 'html',
    }));
    await inPairs(instead, (task) => write(task, options, io));
    throw error;
  }
}

async function write(
  { input, file, format }: Task,
  options: Options,
  io: Io,
  printer?: Printer,
): Promise<void> {
  const assessment = assess(input);
  const bytes =
    format === 'json'
      ? Buffer.from(renderJson(assessment))
      : format === 'pdf' && printer !== undefined
        ? await renderPdf(assessment, printer, options)
        : Buffer.from(await renderHtml(assessment, options));
  await writeResult(file, seal(bytes), options.force === true);
  io.err(`${show(file)} written\n`);
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
