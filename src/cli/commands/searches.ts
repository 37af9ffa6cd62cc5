import {
  type AssessOptions,
  DOCUMENT_FORMATS,
  registerSearches,
  searchBlocks,
  searchesDocument,
  textLines,
} from '../../index.ts';
import { configurationNamed } from '../configuration.ts';
import { type DocumentOptions, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { formatOfFile } from '../output.ts';
import { printNotices } from '../print-result.ts';
import { showLines } from '../terminal.ts';

interface Options extends Omit<AssessOptions, 'configuration' | 'hindsight'>, DocumentOptions {
  config: string;
  hindsight?: true;
  format: 'text' | 'json';
  output?: string;
  paper: 'A4' | 'Letter';
}

/** Prints or writes which registers to search for what is open about the record of a product. */
export default async function searches(io: Io, product: string, options: Options): Promise<number> {
  const { output: file, paper } = options;
  const format = file === undefined ? undefined : formatOfFile(file, DOCUMENT_FORMATS);
  const { result, notices } = await registerSearches(await jobOf(io), product, {
    ...options,
    configuration: configurationNamed(options.config),
    hindsight: options.hindsight ?? false,
  });
  printNotices(io, notices);
  if (file !== undefined && format !== undefined) {
    const document = searchesDocument(result, io.language, { paper, created: io.today });
    const load = () => Promise.resolve({ document, data: result });
    await writeDocuments([{ file, format, load }], options, io);
    return 0;
  }
  const text =
    options.format === 'json'
      ? JSON.stringify(result, null, 2)
      : textLines(searchBlocks(result, io.language), { width: io.columns }).join('\n');
  io.out(showLines(`${text}\n`));
  return 0;
}
