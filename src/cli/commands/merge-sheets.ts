import { mergeReaders, namesOf, workLines } from '../../index.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { show } from '../terminal.ts';
import { printNotices } from '../print-result.ts';

/** Puts what readers entered into the response, all of it or nothing; without --write it is only told. */
export default async function mergeSheets(
  io: Io,
  file: string,
  sheets: string[],
  options: { write?: true },
): Promise<number> {
  const job = await jobOf(io);
  const { language } = io;
  const write = options.write === true;
  const { result, notices } = await mergeReaders(job, file, sheets, { write }, language);
  printNotices(io, notices);
  const lines = workLines(result, namesOf(job.library.catalogue.principles), language);
  const end = language.say(result.written ? 'sheet.put-in' : 'sheet.hint', { file });
  io.out([...lines, end].map((line) => `${show(line)}\n`).join(''));
  return 0;
}
