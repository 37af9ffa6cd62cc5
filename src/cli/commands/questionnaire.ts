import {
  addDays,
  assess,
  isPartialDate,
  type Questionnaire,
  questionnaire as questionnaireOf,
  renderJson,
  renderLetter,
  renderQuestionnaireForm,
  renderQuestionnaireWorkbook,
  renderQuestionnaireYaml,
  sha256,
  UserError,
} from '../../index.ts';
import { type DocumentOptions, writeDocuments } from '../documents.ts';
import type { Io } from '../io.ts';
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
  const created = dayIn(options.date, '--date') ?? io.today;
  const deadline = dayIn(options.deadline, '--deadline') ?? addDays(created, DAYS_TO_ANSWER);
  if (deadline < created)
    throw new UserError(
      'date-order',
      `The deadline (${deadline}) lies before the letter (${created}).`,
      'Name a later day with --deadline.',
    );
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

/** A full day, in the past or to come. */
function dayIn(text: string | undefined, option: string): string | undefined {
  if (text === undefined || (text.length === 10 && isPartialDate(text))) return text;
  throw new UserError('bad-date', `'${text}' is not a day that exists.`, `Write ${option} as YYYY-MM-DD.`);
}
