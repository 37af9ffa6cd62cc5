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
  UserError,
  withRoomInYaml,
} from '../../index.ts';
import { type DocumentOptions, type DocumentTask, writeDocuments } from '../documents.ts';
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
  await writeDocuments([options.letter ? letterTask(one, options) : formTask(one, options)], options, io);
  const { questions, engagement } = one;
  const count = `${questions.length} question${questions.length === 1 ? '' : 's'}`;
  io.err(`${count}, to be answered by ${engagement.deadline}\n`);
  return 0;
}

function letterTask(one: Questionnaire, options: Options): DocumentTask {
  const format = formatOfFile(options.output, ['pdf', 'html']);
  const document = () => renderLetter(one, options);
  return { file: options.output, format, document, data: async () => (await document()).html };
}

/** The page to fill in is data like the other forms: it is never printed. */
function formTask(one: Questionnaire, options: Options): DocumentTask {
  const format = formatOfFile(options.output, ['xlsx', 'yaml', 'html', 'json']);
  const document = () => renderLetter(one, options);
  return { file: options.output, format: `form-${format}`, document, data: () => FORMS[format](one) };
}

const FORMS = {
  xlsx: renderQuestionnaireWorkbook,
  yaml: async (one) => withRoomInYaml(await renderQuestionnaireYaml(one)),
  html: renderQuestionnaireForm,
  json: renderJson,
} satisfies Record<string, (one: Questionnaire) => Promise<Uint8Array | string> | string>;

async function questionsFor(io: Io, vendor: string, options: Options): Promise<Questionnaire> {
  const { date: created, deadline } = letterDates(options, io.today, DAYS_TO_ANSWER);
  const subjects = await loadSubjects([vendor], options, io);
  const [input] = subjects.vendors.map((one) => subjects.input(one));
  if (input === undefined) throw new Error('no vendor was loaded');
  const assessment = assess(input);
  assertKnown(assessment.asOf, created);
  return questionnaireOf({
    assessment,
    catalogue: subjects.catalogue,
    all: options.all === true,
    ...{ created, deadline, sender: options.sender, addressee: options.addressee },
    hash: (text) => sha256(Buffer.from(text)),
  });
}

/** A letter that names evidence of a later day would not be believed. */
function assertKnown(asOf: string, created: string): void {
  if (asOf <= created) return;
  throw new UserError(
    'date-order',
    `The letter of ${created} would rest on evidence of ${asOf}.`,
    `Add --as-of ${created}, or name a later day with --date.`,
  );
}
