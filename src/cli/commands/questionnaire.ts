import {
  ask,
  type AskOptions,
  type Language,
  type Questionnaire,
  FORM_FORMATS,
  type FormFormat,
  LETTER_FORMATS,
  questionCounts,
  questionnaireFile,
  questionnaireLetter,
  assertReplaceable,
  writeResult,
} from '../../index.ts';
import { type DocumentFile, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { formatOfFile } from '../output.ts';
import { configurationNamed } from '../configuration.ts';
import { show } from '../terminal.ts';
import { printNotices } from '../print-result.ts';

interface Options extends Omit<AskOptions, 'scope' | 'configuration' | 'signatories' | 'hindsight'> {
  config: string;
  hindsight?: true;
  output: string;
  all?: true;
  required?: true;
  letter?: true;
  signatory?: string[];
  paper: 'A4' | 'Letter';
  browser?: string;
  force?: true;
}

/** Writes the questions in the form that the ending names, or the letter. */
export default async function questionnaire(io: Io, product: string, options: Options): Promise<number> {
  const { language } = io;
  const format = formatOfFile(options.output, options.letter ? LETTER_FORMATS : FORM_FORMATS);
  await assertReplaceable(options.output, options.force === true);
  const job = await jobOf(io);
  const { result: one, notices } = await ask(job, product, {
    ...options,
    scope: options.all ? 'all' : options.required ? 'required' : 'open',
    configuration: configurationNamed(options.config),
    hindsight: options.hindsight ?? false,
    signatories: options.signatory,
  });
  printNotices(io, notices);
  if (one.parts.length === 0) {
    io.err(`${language.say('ask.nothing')}\n`);
    return 0;
  }
  if (options.letter) await writeDocuments([letterFile(one, format, options, language)], options, io);
  else await writeForm(one, format, options, language, io);
  io.err(`${show(counted(one, language))}\n`);
  return 0;
}

async function writeForm(
  one: Questionnaire,
  format: string,
  { output, force }: Options,
  language: Language,
  io: Io,
): Promise<void> {
  const bytes = await questionnaireFile(one, format as FormFormat, language);
  await writeResult(output, bytes, force === true);
  io.err(`${show(language.say('ask.written', { file: output }))}\n`);
}

function letterFile(
  one: Questionnaire,
  format: string,
  { output, paper }: Options,
  language: Language,
): DocumentFile {
  return {
    file: output,
    format: format as DocumentFile['format'],
    load: () => Promise.resolve(questionnaireLetter(one, language, paper)),
  };
}

/** How many questions, how many of them decide, and by when they are to be answered. */
function counted(one: Questionnaire, { say, date }: Language): string {
  const { count, deciding: decide } = questionCounts(one);
  const text = say('ask.counted', { count, deadline: date(one.engagement.deadline) });
  return decide === 0 || decide === count ? text : `${text} ${say('ask.deciding', { count: decide })}`;
}
