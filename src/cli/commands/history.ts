import {
  DOCUMENT_FORMATS,
  type DocumentFormat,
  type DocumentInput,
  historyBlocks,
  historyRows,
  type Job,
  productHistories,
  renderCsvFile,
  reportHistory,
} from '../../index.ts';
import { assessOptions, type TypedOptions } from '../assess-options.ts';
import { type DocumentOptions, tellTables, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { writeBytes } from '../write-bytes.ts';
import { jobOf } from '../job.ts';
import { formatOfFile } from '../output.ts';
import { printNotices, printResult, type ResultFormat } from '../print-result.ts';

interface Options extends Omit<TypedOptions, 'asOf'>, DocumentOptions {
  from?: string;
  to?: string;
  asOf?: string;
  format: ResultFormat;
  output?: string;
  paper: 'A4' | 'Letter';
  verbose?: true;
}

/** Prints the standings of one product over time, or writes them to a file. */
export default async function history(io: Io, vendor: string, options: Options): Promise<number> {
  const job = await jobOf(io);
  const asOf = options.to ?? options.asOf;
  const time = { ...assessOptions(asOf === undefined ? options : { ...options, asOf }), from: options.from };
  const file = options.output;
  const format = file === undefined ? undefined : formatOfFile(file, [...DOCUMENT_FORMATS, 'csv']);
  if (file !== undefined && format !== undefined && format !== 'csv') {
    await writeHistory(io, job, vendor, { file, format, options, time });
    return 0;
  }
  const { result, notices } = await productHistories(job, [vendor], time);
  printNotices(io, notices);
  const data = result[0]?.result;
  if (file !== undefined) {
    await writeBytes(io, file, renderCsvFile(historyRows(result)), options.force === true);
    tellTables(io, file, 'csv');
    return 0;
  }
  const { language } = io;
  const depth = { verbose: options.verbose ?? false };
  await printResult(io, options.format, {
    blocks: () => result.map((one) => historyBlocks(one, language, depth)),
    data: () => data,
    rows: () => historyRows(result),
  });
  return 0;
}

interface HistoryFile {
  file: string;
  format: DocumentFormat;
  options: Options;
  time: Parameters<typeof productHistories>[2];
}

async function writeHistory(
  io: Io,
  job: Job,
  vendor: string,
  { file, format, options, time }: HistoryFile,
): Promise<void> {
  const { language } = io;
  const load = async (): Promise<DocumentInput> => {
    const { result, notices } = await reportHistory(job, vendor, { ...time, paper: options.paper, language });
    printNotices(io, notices);
    return result;
  };
  await writeDocuments([{ file, format, load }], options, io);
}
