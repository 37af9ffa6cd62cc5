import {
  ask,
  type AskOptions,
  type Language,
  letterOf,
  type Questionnaire,
  questionsIn,
  jsonFile,
  renderQuestionnairePage,
  renderQuestionnaireWorkbook,
  assertReplaceable,
  sealed,
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

const LETTERS = ['pdf', 'html', 'docx', 'txt'] as const;
const FORMS = ['xlsx', 'html', 'json'] as const;
const RENDERERS: Record<
  (typeof FORMS)[number],
  (one: Questionnaire, language: Language) => Promise<Uint8Array | string> | string
> = {
  xlsx: renderQuestionnaireWorkbook,
  html: renderQuestionnairePage,
  json: jsonFile,
};

/** Writes the questions in the form that the ending names, or the letter. */
export default async function questionnaire(io: Io, product: string, options: Options): Promise<number> {
  const { language } = io;
  const format = formatOfFile(options.output, options.letter ? LETTERS : FORMS);
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

/** The page to fill in is data like the other forms: it is never printed. */
async function writeForm(
  one: Questionnaire,
  format: string,
  { output, force }: Options,
  language: Language,
  io: Io,
): Promise<void> {
  const content = await RENDERERS[format as keyof typeof RENDERERS](one, language);
  await writeResult(output, sealed(Buffer.from(content)), force === true);
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
    load: () => Promise.resolve({ document: letterOf(one, language, paper), data: one }),
  };
}

/** How many questions, how many of them decide, and by when they are to be answered. */
function counted(one: Questionnaire, { say, date }: Language): string {
  const count = questionsIn(one.parts).length;
  const decide = questionsIn(one.parts.filter(({ part }) => part === 'use')).length;
  const text = say('ask.counted', { count, deadline: date(one.engagement.deadline) });
  return decide === 0 || decide === count ? text : `${text} ${say('ask.deciding', { count: decide })}`;
}
