import { type Check, checkBlocks, checkCase, type CheckedCase, textLines } from '../../index.ts';
import { throwAll } from '../faults.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { showLines } from '../terminal.ts';
import { printNotices } from '../print-result.ts';

interface Options {
  format: 'text' | 'json';
}

/** Prints what cases come to and lack; exit code 1 if one lacks something or contradicts itself. One that is invalid stops no other. */
export default async function check(io: Io, files: string[], { format }: Options): Promise<number> {
  const { language } = io;
  const job = await jobOf(io);
  const checked: CheckedCase[] = [];
  const faults: unknown[] = [];
  for (const file of files) {
    try {
      const { result, notices } = await checkCase(job, file);
      printNotices(io, notices);
      checked.push(result);
    } catch (error) {
      faults.push(error);
    }
  }
  if (checked.length > 0 || faults.length === 0) {
    const results = checked.map(({ pia }) => pia.check);
    const blocks = checked.flatMap((one, at) => checkBlocks(one, language, at));
    const text = (): string => showLines(`${textLines(blocks, { width: io.columns }).join('\n')}\n`);
    io.out(format === 'json' ? `${JSON.stringify(results, null, 2)}\n` : text());
  }
  throwAll(faults);
  return checked.every(({ pia: { check } }) => check.complete && !contradicts(check)) ? 0 : 1;
}

function contradicts({ remarks }: Check): boolean {
  return remarks.some(({ kind }) => kind === 'contradiction');
}
