import {
  assessVendors,
  type Block,
  fitTable,
  type Job,
  judgeVendors,
  knownTables,
  type Language,
  listVendors,
  type Problem,
  vendorTable,
} from '../../index.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { printBlocks, printNotices } from '../print-result.ts';

interface Options {
  format: 'table' | 'json';
  asOf?: string;
  details?: true;
  uses?: true;
}

/** What is printed of the products: as data, and as tables. */
interface Printed {
  data: unknown;
  blocks: Block[];
  notices: readonly Problem[];
}

/** Lists the products that are known, with how well, why the rest is open, or what they are fit for. */
export default async function vendors(io: Io, options: Options): Promise<number> {
  const job = await jobOf(io);
  const { language } = io;
  const { data, blocks, notices } = await printed(job, options, language);
  printNotices(io, notices);
  if (options.format === 'json') io.out(`${JSON.stringify(data, null, 2)}\n`);
  else await printBlocks(io, blocks);
  return 0;
}

async function printed(job: Job, { asOf, details, uses }: Options, language: Language): Promise<Printed> {
  if (uses === true) {
    const { result, notices } = await judgeVendors(job, asOf);
    return { data: result.map(withoutContexts), blocks: [fitTable(result, language)], notices };
  }
  if (details === true) {
    const { result, notices } = await assessVendors(job, asOf);
    return { data: result.map((one) => one.result), blocks: knownTables(result, language), notices };
  }
  const { result, notices } = await listVendors(job, asOf);
  return { data: result, blocks: [vendorTable(result, language)], notices };
}

function withoutContexts({
  uses,
  ...line
}: Awaited<ReturnType<typeof judgeVendors>>['result'][number]): object {
  return { ...line, uses: uses.map(({ context, verdict }) => ({ use: context.id, verdict })) };
}
