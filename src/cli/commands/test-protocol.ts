import {
  assertReplaceable,
  FORM_FORMATS,
  type Language,
  protocolSheet,
  type Questionnaire,
  questionCounts,
  questionnaireFile,
  testProtocol,
  type TestOptions,
  writeResult,
} from '../../index.ts';
import { configurationNamed } from '../configuration.ts';
import { type DocumentFile, type DocumentOptions, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { jobOf } from '../job.ts';
import { formatOfFile } from '../output.ts';
import { printNotices } from '../print-result.ts';
import { show } from '../terminal.ts';

interface Options extends Omit<TestOptions, 'scope' | 'configuration' | 'hindsight'>, DocumentOptions {
  config: string;
  hindsight?: true;
  output: string;
  all?: true;
  required?: true;
  paper: 'A4' | 'Letter';
}

const SHEETS = ['pdf', 'docx'] as const;

/** Writes the tests as a form to fill in, or as a sheet to print. */
export default async function testProtocolCommand(
  io: Io,
  product: string,
  options: Options,
): Promise<number> {
  const { language } = io;
  const { output, force } = options;
  const format = formatOfFile(output, [...FORM_FORMATS, ...SHEETS]);
  await assertReplaceable(output, force === true);
  const { result: one, notices } = await testProtocol(await jobOf(io), product, {
    ...options,
    scope: options.all ? 'all' : options.required ? 'required' : 'open',
    configuration: configurationNamed(options.config),
    hindsight: options.hindsight ?? false,
  });
  printNotices(io, notices);
  if (one.parts.length === 0) {
    io.err(`${language.say('protocol.nothing')}\n`);
    return 0;
  }
  if (format === 'pdf' || format === 'docx')
    await writeDocuments([sheetFile(one, format, options, language)], options, io);
  else {
    await writeResult(output, await questionnaireFile(one, format, language), force === true);
    io.err(`${show(language.say('ask.written', { file: output }))}\n`);
  }
  io.err(`${show(counted(one, language))}\n`);
  return 0;
}

function sheetFile(
  one: Questionnaire,
  format: DocumentFile['format'],
  { output, paper }: Options,
  language: Language,
): DocumentFile {
  return {
    file: output,
    format,
    load: () => Promise.resolve({ document: protocolSheet(one, language, paper), data: one }),
  };
}

function counted(one: Questionnaire, { say }: Language): string {
  const groups = one.parts.flatMap((part) => part.groups);
  const minutes = groups.reduce((sum, { test }) => sum + (test?.minutes ?? 0), 0);
  return say('protocol.counted', { tests: groups.length, points: questionCounts(one).count, minutes });
}
