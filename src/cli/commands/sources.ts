import { listSources, readAgainRows, readAgainTable } from '../../index.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { printNotices, printResult } from '../print-result.ts';

/** Lists the sources to read again, what would change a verdict first. */
export default async function sources(
  io: Io,
  vendors: string[],
  options: { format: 'table' | 'json' | 'csv'; asOf?: string },
): Promise<number> {
  const { result, notices } = await listSources(await jobOf(io), vendors, options);
  printNotices(io, notices);
  const { language } = io;
  await printResult(io, options.format, {
    blocks: () => [readAgainTable(result, language)],
    data: () => result,
    rows: () => readAgainRows(result),
  });
  return 0;
}
