import {
  DOCUMENT_FORMATS,
  type DocumentInput,
  listRequirements,
  requirementBlocks,
  requirementsInput,
  requirementSheet,
  TABLE_FORMATS,
} from '../../index.ts';
import { type DocumentOptions, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { formatOfFile } from '../output.ts';
import { printNotices, printResult } from '../print-result.ts';

interface Options extends DocumentOptions {
  context: string;
  weights?: string;
  format: 'table' | 'json' | 'csv';
  output?: string;
  paper: 'A4' | 'Letter';
}

const FILES = [...DOCUMENT_FORMATS, ...TABLE_FORMATS];

/** Prints or writes what a use requires of any product, as requirements of a tender. */
export default async function requirements(io: Io, options: Options): Promise<number> {
  const format = options.output === undefined ? undefined : formatOfFile(options.output, FILES);
  const { language } = io;
  const job = await jobOf(io);
  const { result, notices } = await listRequirements(job, options);
  printNotices(io, notices);
  if (options.output === undefined || format === undefined) {
    await printResult(io, options.format, {
      blocks: () => requirementBlocks(result, language),
      data: () => result.result,
      rows: () => requirementSheet(result, language),
    });
    return 0;
  }
  const load = (): Promise<DocumentInput> =>
    Promise.resolve(requirementsInput(result, language, format, { paper: options.paper, created: io.today }));
  await writeDocuments([{ file: options.output, format, load }], options, io);
  return 0;
}
