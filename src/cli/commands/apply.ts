import { applyResponse, changeLines, namesOf } from '../../index.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { show, showLines } from '../terminal.ts';
import { printNotices } from '../print-result.ts';

interface Options {
  asOf?: string;
  hindsight?: true;
  profile?: string[];
  write?: true;
}

/** Shows the change to a profile that settled answers justify; makes it with --write. */
export default async function apply(io: Io, file: string, options: Options): Promise<number> {
  const job = await jobOf(io);
  const { result, notices } = await applyResponse(job, file, {
    asOf: options.asOf,
    hindsight: options.hindsight === true,
    profiles: options.profile,
    write: options.write === true,
  });
  const { language } = io;
  const { say } = language;
  io.out(showLines(result.difference));
  const names = namesOf(job.library.catalogue.principles);
  const lines = changeLines(result.change, names, language);
  const end =
    result.difference === ''
      ? say('apply.nothing')
      : say(result.written ? 'apply.changed' : 'apply.hint', { file: result.file });
  printNotices(io, notices);
  io.err([...lines, end].map((line) => `${show(line)}\n`).join(''));
  return 0;
}
