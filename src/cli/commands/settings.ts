import { checklistBlocks, checklistRows, productChecklists } from '../../index.ts';
import { assessOptions, type TypedOptions } from '../assess-options.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { printNotices, printResult, type ResultFormat } from '../print-result.ts';

interface Options extends TypedOptions {
  format: ResultFormat;
  verbose?: true;
}

/** Prints the checklist of what to switch. */
export default async function settings(io: Io, vendors: string[], options: Options): Promise<number> {
  const job = await jobOf(io);
  const { result, notices } = await productChecklists(job, vendors, assessOptions(options));
  printNotices(io, notices);
  const { language } = io;
  const risks = new Map(job.library.risks.risks.map(({ id, title }) => [id, title]));
  const depth = { verbose: options.verbose ?? false };
  await printResult(io, options.format, {
    blocks: () => result.map((one) => checklistBlocks(one, risks, language, depth)),
    data: () => result.map((one) => one.result),
    rows: () => checklistRows(result),
  });
  return 0;
}
