import {
  type Correspondence,
  correspondenceInput,
  correspondenceTable,
  DOCUMENT_FORMATS,
  InvalidInput,
  leadSentence,
  listCorrespondence,
  TABLE_FORMATS,
} from '../../index.ts';
import { type DocumentOptions, writeDocuments } from '../documents.ts';
import { throwAll } from '../faults.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { formatOfFile } from '../output.ts';
import { printNotices, printResult } from '../print-result.ts';

interface Options extends DocumentOptions {
  asOf?: string;
  format: 'table' | 'json' | 'csv';
  output?: string;
  paper: 'A4' | 'Letter';
  failOn?: 'overdue';
}

const FILES = [...DOCUMENT_FORMATS, ...TABLE_FORMATS];

/**
 * The register of letters over all vendors; exit code 1 for a broken file, whose fault is told after the others are
 * listed, and on demand where something is overdue.
 */
export default async function correspondence(io: Io, places: string[], options: Options): Promise<number> {
  const format = options.output === undefined ? undefined : formatOfFile(options.output, FILES);
  const { result, notices } = await listCorrespondence(await jobOf(io), places, options);
  printNotices(io, notices);
  const faults: unknown[] = result.broken.length === 0 ? [] : [new InvalidInput(result.broken)];
  await put(result.correspondence, format, options, io).catch((error: unknown) => faults.push(error));
  throwAll(faults);
  const isOverdue = result.correspondence.exchanges.some(({ state }) => state === 'overdue');
  return options.failOn === 'overdue' && isOverdue ? 1 : 0;
}

async function put(
  one: Correspondence,
  format: (typeof FILES)[number] | undefined,
  options: Options,
  io: Io,
): Promise<void> {
  const { language } = io;
  const { output } = options;
  if (output !== undefined && format !== undefined) {
    const load = () => Promise.resolve(correspondenceInput(one, format, language, options));
    return writeDocuments([{ file: output, format, load }], options, io);
  }
  const table = correspondenceTable(one, language);
  return printResult(io, options.format, {
    blocks: () => [{ kind: 'paragraph', text: [leadSentence(one, language)] }, table],
    data: () => one,
    rows: () => table,
  });
}
