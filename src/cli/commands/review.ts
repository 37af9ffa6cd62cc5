import {
  assertReplaceable,
  DOCUMENT_FORMATS,
  followUpInput,
  type Job,
  type LetterOptions,
  phrase,
  reviewBlocks,
  reviewInput,
  reviewResponses,
  sheetFile,
  sheetFor,
  textLines,
  UserError,
  writeResult,
} from '../../index.ts';
import { type DocumentOptions, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { formatOfFile } from '../output.ts';
import { show, showLines } from '../terminal.ts';
import { printNotices } from '../print-result.ts';

interface Options extends DocumentOptions {
  asOf?: string;
  hindsight?: true;
  profile?: string[];
  public?: true;
  output?: string;
  letter?: true;
  sheet?: string;
  since?: string;
  date?: string;
  deadline?: string;
  sender?: string[];
  addressee?: string;
  format: 'table' | 'json';
  paper: 'A4' | 'Letter';
}

/** Holds answers against the evidence: one response alone, several as a group. */
export default async function review(io: Io, files: string[], options: Options): Promise<number> {
  const job = await jobOf(io);
  if (options.sheet !== undefined) return writeSheet(io, job, files, options.sheet, options);
  const { result: reviews, notices } = await reviewResponses(job, files, {
    asOf: options.asOf,
    hindsight: options.hindsight === true,
    profiles: options.profile,
    forPublic: options.public === true,
    since: options.since,
  });
  printNotices(io, notices);
  if (options.letter) return writeLetter(io, job, reviews, options);
  const { language } = io;
  if (options.output === undefined) {
    if (options.format === 'json')
      io.out(
        `${JSON.stringify(
          reviews.map(({ result }) => result),
          null,
          2,
        )}\n`,
      );
    else
      io.out(showLines(`${textLines(reviewBlocks(reviews, language), { width: io.columns }).join('\n')}\n`));
    return 0;
  }
  const format = formatOfFile(options.output, DOCUMENT_FORMATS);
  const load = () => Promise.resolve(reviewInput(reviews, job, language, options));
  await writeDocuments([{ file: options.output, format, load }], options, io);
  return 0;
}

/** A sheet for one reader, without what others found. */
async function writeSheet(
  io: Io,
  job: Job,
  [file = '', ...others]: string[],
  reader: string,
  { output, force }: Options,
): Promise<number> {
  if (others.length > 0)
    throw new UserError('one-response', phrase('sheet.one-response'), phrase('sheet.mend-one-response'));
  if (output === undefined)
    throw new UserError('no-output', phrase('sheet.needs-output'), phrase('sheet.mend-needs-output'));
  const format = formatOfFile(output, ['xlsx', 'yaml']);
  await assertReplaceable(output, force === true);
  const { language } = io;
  const { result: sheet, notices } = await sheetFor(job, file, reader, language);
  printNotices(io, notices);
  const tell = (text: string): void => io.err(`${show(text)}\n`);
  if (sheet === undefined) {
    tell(language.say('sheet.nothing-to-read', { reader }));
    return 0;
  }
  await writeResult(output, await sheetFile(sheet, format, language), force === true);
  tell(language.say('sheet.written', { file: output, count: sheet.elements.length }));
  if (!sheet.apart) tell(language.say('sheet.seen', { reader }));
  return 0;
}

type Reviews = Awaited<ReturnType<typeof reviewResponses>>['result'];

async function writeLetter(io: Io, job: Job, reviews: Reviews, options: Options): Promise<number> {
  const [one, ...others] = reviews;
  const { output } = options;
  if (one === undefined || others.length > 0)
    throw new UserError('one-letter', phrase('job.letter-to-one'), phrase('job.letter-to-one.fix'));
  if (output === undefined)
    throw new UserError('no-output', phrase('job.letter-needs-file'), phrase('job.letter-needs-file.fix'));
  const format = formatOfFile(output, DOCUMENT_FORMATS);
  const { language } = io;
  const input = followUpInput(one, job, language, letterOptions(options));
  if (input === undefined) {
    io.err(`${show(language.say('follow-up.nothing-open'))}\n`);
    return 0;
  }
  await writeDocuments([{ file: output, format, load: () => Promise.resolve(input) }], options, io);
  return 0;
}

function letterOptions({ date, deadline, sender, addressee, paper }: Options): LetterOptions {
  return { date, deadline, senders: sender, addressee, paper };
}
