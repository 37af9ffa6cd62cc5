import { diffBlocks, diffRows, productDifferences } from '../../index.ts';
import { assessOptions, type TypedOptions } from '../assess-options.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { printNotices, printResult, type ResultFormat } from '../print-result.ts';

interface Options extends Omit<TypedOptions, 'asOf'> {
  from: string;
  to?: string;
  format: ResultFormat;
  verbose?: true;
}

/** Prints what changed between two days, each change with its causes. */
export default async function diff(io: Io, vendor: string, options: Options): Promise<number> {
  const typed: TypedOptions = options.to === undefined ? options : { ...options, asOf: options.to };
  const { result, notices } = await productDifferences(await jobOf(io), [vendor], {
    ...assessOptions(typed),
    from: options.from,
  });
  printNotices(io, notices);
  const { language } = io;
  const depth = { verbose: options.verbose ?? false };
  await printResult(io, options.format, {
    blocks: () => result.map((one) => diffBlocks(one, language, depth)),
    data: () => result[0]?.result,
    rows: () => diffRows(result),
  });
  return 0;
}
