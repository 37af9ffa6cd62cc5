import {
  DOCUMENT_FORMATS,
  type DocumentInput,
  InvalidInput,
  type Language,
  phrase,
  type Register,
  registerBlocks,
  registerCalendar,
  registerCases,
  registerDocument,
  registerSheet,
  renderCalendar,
  TABLE_FORMATS,
  UserError,
} from '../../index.ts';
import { type DocumentOptions, writeDocuments } from '../documents.ts';
import { throwAll } from '../faults.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { formatOfFile } from '../output.ts';
import { printNotices, printResult, type ResultFormat } from '../print-result.ts';
import { writeBytes } from '../write-bytes.ts';

interface Options extends DocumentOptions {
  format: ResultFormat;
  output?: string;
  paper: 'A4' | 'Letter';
  failOn?: 'overdue';
}

const FILES = [...DOCUMENT_FORMATS, ...TABLE_FORMATS, 'ics'] as const;
type Format = (typeof FILES)[number];

/**
 * Prints or writes the register of all cases in a folder; exit code 1 for a broken file, whose fault is told after the
 * others are listed, and on demand where something is overdue.
 */
export default async function register(io: Io, folder: string, options: Options): Promise<number> {
  const format = options.output === undefined ? undefined : formatOfFile<Format>(options.output, FILES);
  const { result, notices } = await registerCases(await jobOf(io), folder);
  printNotices(io, notices);
  const faults: unknown[] = result.broken.length === 0 ? [] : [new InvalidInput(result.broken)];
  await put(result.register, format, options, io).catch((error: unknown) => faults.push(error));
  throwAll(faults);
  const isOverdue = result.register.cases.some(({ due }) => due.some(({ overdue }) => overdue));
  return options.failOn === 'overdue' && isOverdue ? 1 : 0;
}

async function put(one: Register, format: Format | undefined, options: Options, io: Io): Promise<void> {
  const { language } = io;
  const { output = '', force = false } = options;
  if (format === 'ics') await writeCalendar(one, output, force, io);
  else if (format === undefined)
    await printResult(io, options.format, {
      blocks: () => registerBlocks(one, language),
      data: () => one,
      rows: () => registerSheet(one.cases, language),
    });
  else {
    const load = (): Promise<DocumentInput> => Promise.resolve(inputOf(one, format, options, language));
    await writeDocuments([{ file: output, format, load }], options, io);
  }
}

async function writeCalendar(one: Register, file: string, force: boolean, io: Io): Promise<void> {
  const calendar = registerCalendar(one, io.language);
  if (calendar.entries.length === 0)
    throw new UserError('no-dates', phrase('register.no-dates'), phrase('register.no-dates.fix'));
  const { value, replaced } = renderCalendar(calendar);
  await writeBytes(io, file, value, force);
  if (replaced > 0) io.err(`${io.language.say('documents.replaced', { file, count: replaced })}\n`);
}

/** A workbook and a CSV file hold one line an assessment; every other file the document. */
function inputOf(
  one: Register,
  format: Exclude<Format, 'ics'>,
  { paper }: Options,
  language: Language,
): DocumentInput {
  const document = registerDocument(one, language, paper);
  if (format !== 'xlsx' && format !== 'csv') return { document, data: one };
  return { document: { ...document, blocks: [registerSheet(one.cases, language)] }, data: one };
}
