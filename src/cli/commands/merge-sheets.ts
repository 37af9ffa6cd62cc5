import { mergeReaders, type MergedWork, namesOf, type Language, type Names } from '../../index.ts';
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

function workLines({ work, pairs }: MergedWork, names: Names, { say, date, all }: Language): string[] {
  const confirmed = [...work.confirmed.keys()];
  return [
    ...work.readings.map(({ reader, elements, date: day }) =>
      say('sheet.merged', { reader, count: elements.length, date: date(day) }),
    ),
    ...(confirmed.length === 0
      ? []
      : [say('sheet.confirmed', { count: confirmed.length, ids: all(confirmed) })]),
    ...pairs.flatMap(({ first, second, kappa, same, undecided }) => [
      say('sheet.agreement', { first, second, both: kappa.count, same }),
      ...(undecided.length === 0
        ? []
        : [say('sheet.differ', { codes: all(undecided.map((id) => names.element(id).code)) })]),
    ]),
  ];
}
