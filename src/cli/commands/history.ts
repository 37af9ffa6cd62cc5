import {
  historyBlocks,
  historyRows,
  loadLanguage,
  jsonFile,
  productHistories,
  renderCsvFile,
} from '../../index.ts';
import { assessOptions, type TypedOptions } from '../assess-options.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { formatOfFile } from '../output.ts';
import { printNotices, printResult, type ResultFormat } from '../print-result.ts';
import { writeText } from '../write-file.ts';

interface Options extends Omit<TypedOptions, 'asOf'> {
  from?: string;
  to?: string;
  asOf?: string;
  format: ResultFormat;
  output?: string;
  force?: true;
  verbose?: true;
}

/** Prints the standings of one product over time, or writes them to a file. */
export default async function history(io: Io, vendor: string, options: Options): Promise<number> {
  const asOf = options.to ?? options.asOf;
  const file = options.output;
  const format = file === undefined ? undefined : formatOfFile(file, ['json', 'csv']);
  const { result, notices } = await productHistories(await jobOf(io), [vendor], {
    ...assessOptions(asOf === undefined ? options : { ...options, asOf }),
    from: options.from,
  });
  printNotices(io, notices);
  const data = result[0]?.result;
  if (file !== undefined && format !== undefined && data !== undefined) {
    const text =
      format === 'csv' ? Buffer.from(renderCsvFile(historyRows(result))).toString() : jsonFile(data);
    return writeText(io, file, text, options.force === true);
  }
  const language = await loadLanguage();
  const depth = { verbose: options.verbose ?? false };
  await printResult(io, options.format, {
    blocks: () => result.map((one) => historyBlocks(one, language, depth)),
    data: () => data,
    rows: () => historyRows(result),
  });
  return 0;
}
