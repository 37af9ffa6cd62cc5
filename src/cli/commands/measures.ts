import { listMeasures, measureBlocks } from '../../index.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { printBlocks } from '../print-result.ts';

interface Options {
  risk?: string;
  format: 'table' | 'json';
}

/** Lists typical measures with the risks that they bear on, what they cost, who sees to them, and where they come from. */
export default async function measures(io: Io, { risk, format }: Options): Promise<number> {
  const listed = listMeasures(await jobOf(io), risk);
  if (format === 'json') io.out(`${JSON.stringify(listed.measures, null, 2)}\n`);
  else await printBlocks(io, measureBlocks(listed.measures, { risk: listed.risk }, io.language));
  return 0;
}
