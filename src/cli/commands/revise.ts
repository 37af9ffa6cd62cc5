import { reviseCase, writeNew } from '../../index.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { printNotices } from '../print-result.ts';
import { show } from '../terminal.ts';

/** Writes the next version of an approved case beside it; nothing that is there is changed. */
export default async function revise(io: Io, file: string, { output }: { output?: string }): Promise<number> {
  const { language } = io;
  const { result, notices } = await reviseCase(await jobOf(io), file, output, language);
  printNotices(io, notices);
  await writeNew(result.data.file, result.data.bytes);
  await writeNew(result.file, result.text);
  const [to, data] = [result.file, result.data.file].map(show);
  io.err(
    `${language.say('revise.written', { file: to ?? '', data: data ?? '', version: show(result.version), changes: result.changes })}\n`,
  );
  return 0;
}
