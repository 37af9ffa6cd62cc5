import {
  assess,
  type Questionnaire,
  questionnaire as questionnaireOf,
  renderJson,
  renderLetter,
  renderQuestionnaireForm,
  renderQuestionnaireWorkbook,
  renderQuestionnaireYaml,
  sha256,
} from '../../index.ts';
import { type DocumentOptions, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
import { letterDates } from '../letter-dates.ts';
import { formatOfFile } from '../output.ts';
import { type AssessmentOptions, loadSubjects } from '../subjects.ts';

interface Options extends AssessmentOptions, DocumentOptions {
  output: string;
  all?: true;
  letter?: true;
  date?: string;
  deadline?: string;
  sender: string;
  addressee: string;
  paper: 'A4' | 'Letter';
}

/** In 2020 the authorities gave ten weeks. */
const DAYS_TO_ANSWER = 70;

/** Writes the questions in the form that the ending names, or the letter. */
export default async function questionnaire(io: Io, vendor: string, options: Options): Promise<number> {
  const one = await questionsFor(io, vendor, options);
  if (one.questions.length === 0) {
    io.err('Nothing is open: no question is left to ask. With --all every question is asked.\n');
    return 0;
  }
  const format = options.letter
    ? formatOfFile(options.output, ['pdf', 'html'])
    : formatOfFile(options.output, ['xlsx', 'yaml', 'html', 'json']);
  const task = { file: options.output, format: options.letter ? format : `form-${format}` };
  await writeDocuments(
    [{ ...task, document: () => renderLetter(one, options), data: () => FORMS[format](one) }],
    options,
    io,
  );
  io.err(
    `${one.questions.length} question${one.questions.length === 1 ? '' : 's'}, to be answered by ${one.engagement.deadline}\n`,
  );
  return 0;
}

const FORMS = {
  xlsx: renderQuestionnaireWorkbook,
  yaml: renderQuestionnaireYaml,
  html: renderQuestionnaireForm,
  json: renderJson,
  pdf: renderJson,
} satisfies Record<string, (one: Questionnaire) => Promise<Uint8Array | string> | string>;

async function questionsFor(io: Io, vendor: string, options: Options): Promise<Questionnaire> {
  const { date: created, deadline } = letterDates(options, io.today, DAYS_TO_ANSWER);
  const subjects = await loadSubjects([vendor], options, io);
  const [input] = subjects.vendors.map((one) => subjects.input(one));
  if (input === undefined) throw new Error('no vendor was loaded');
  return questionnaireOf({
    assessment: assess(input),
    catalogue: subjects.catalogue,
    all: options.all === true,
    ...{ created, deadline, sender: options.sender, addressee: options.addressee },
    hash: (text) => sha256(Buffer.from(text)),
  });
}
