import {
  type CompareOptions,
  comparisonAnswer,
  comparisonBlocks,
  comparisonInput,
  comparisonTable,
  compareProducts,
  DOCUMENT_FORMATS,
  DRAWS,
  type DocumentInput,
  SEEDS,
  TABLE_FORMATS,
  textLines,
} from '../../index.ts';
import { assessOptions, type TypedOptions } from '../assess-options.ts';
import { type DocumentOptions, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { formatOfFile } from '../output.ts';
import { showLines } from '../terminal.ts';
import { printNotices, printResult } from '../print-result.ts';
import { wholeNumber } from '../whole-number.ts';

interface Options extends TypedOptions, DocumentOptions {
  format: 'table' | 'json' | 'csv';
  output?: string;
  paper: 'A4' | 'Letter';
  seed: string;
  samples: string;
  weights?: string;
  allRanked?: true;
}

const FILES = [...DOCUMENT_FORMATS, ...TABLE_FORMATS];

/** Puts products side by side for a use, on screen or into a file. */
export default async function compare(io: Io, vendors: string[], options: Options): Promise<number> {
  const compared = compareOptions(options);
  const format = options.output === undefined ? undefined : formatOfFile(options.output, FILES);
  const { language } = io;
  const job = await jobOf(io);
  const { result, notices } = await compareProducts(job, vendors, compared);
  printNotices(io, notices);
  if (options.output === undefined || format === undefined) {
    await printResult(io, options.format, {
      blocks: () => comparisonBlocks(result, language),
      data: () => result.result,
      rows: () => comparisonTable(result, language),
    });
    return 0;
  }
  const load = (): Promise<DocumentInput> =>
    Promise.resolve(comparisonInput(result, language, format, options));
  await writeDocuments([{ file: options.output, format, load }], options, io);
  io.err(showLines(`${textLines(comparisonAnswer(result, language), { width: io.columns }).join('\n')}\n`));
  return 0;
}

function compareOptions(options: Options): CompareOptions {
  return {
    ...assessOptions(options),
    weights: options.weights,
    seed: wholeNumber('--seed', options.seed, SEEDS.least, SEEDS.most),
    samples: wholeNumber('--samples', options.samples, DRAWS.least, DRAWS.most),
    allRanked: options.allRanked ?? false,
  };
}
