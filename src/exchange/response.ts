/** From a filled-in form to a response: by ids, whole, and with a list of all that was noticed. */
import { isPartialDate, type Day } from '../rules/dates.ts';
import type { Principle } from '../types/principle.ts';
import type { Intake, VendorResponse } from '../types/response.ts';
import { AnswerReader } from './answers.ts';
import { askedQuestions } from './asked.ts';
import { documentsHanded } from './documents.ts';
import { type FilledForm, FORM_VERSION, type Hash, type HeadKey } from './form.ts';
import { Notebook } from './notebook.ts';
import type { FormFault, Read } from './read/fault.ts';
import { oneLine } from './read/text.ts';

/** What the form itself does not say. */
export interface ReceivedForm {
  form: FilledForm;
  /** Name of the file, without its folder, and the hash of its bytes. */
  file: string;
  sha256: string;
  principles: readonly Principle[];
  /** Version of the catalogue of today. */
  catalogueVersion: string;
  /** Day on which the answer came. */
  received: Day;
  /** Day on which the letter was sent; undefined: the day of the questionnaire. */
  sent: Day | undefined;
  today: Day;
  /** Id of the response; undefined: <vendor>-<received>. */
  id: string | undefined;
  hash: Hash;
}

/** Makes the response, or gives every reason why the answers cannot be kept whole. Pure. */
export function responseOf(input: ReceivedForm): Read<VendorResponse> {
  const { form, received, sent, today } = input;
  const faults = headFaults(form);
  if (faults.length > 0) return { ok: false, faults };
  const head = (key: HeadKey): string => form.head[key]?.value ?? '';
  const notes = new Notebook(form);
  if (form.elsewhere === undefined) noteVersions(input, notes);
  const questions =
    form.elsewhere === undefined ? askedQuestions(form, input.principles, notes, input.hash) : form.questions;
  const reader = new AnswerReader(form, documentsHanded(form, today, notes), notes);
  const answers = questions.map((question) => reader.answerOf(question));
  if (answers.every(({ answer }) => answer === undefined)) notes.note('nothing-answered', 'form');
  const { notices, unplaced } = notes.close();
  if (notes.faults.length > 0) return { ok: false, faults: notes.faults };
  const response: VendorResponse = {
    id: input.id ?? `${head('vendor')}-${received}`,
    vendor: head('vendor'),
    ...(head('edition') === '' ? {} : { editions: [head('edition')] }),
    ...(head('context') === '' ? {} : { context: head('context') }),
    ...(form.elsewhere === undefined ? { questionnaire: answeredOf(form) } : {}),
    asked: askingOf(form, sent ?? form.head.created?.value),
    outcome: 'answered',
    received,
    status: 'draft',
    intakes: [intakeOf(input, notices)],
    documents: reader.documents,
    answers,
    ...(unplaced.length === 0 ? {} : { unplaced }),
  };
  return { ok: true, value: response };
}

function answeredOf({ head }: FilledForm): NonNullable<VendorResponse['questionnaire']> {
  const of = (key: HeadKey): string => head[key]?.value ?? '';
  return {
    id: of('questionnaire'),
    version: Number(of('version')),
    catalogue: of('catalogue'),
    created: of('created'),
  };
}

function intakeOf({ form, file, sha256, received }: ReceivedForm, notices: Intake['notices'] & {}): Intake {
  return {
    form: form.form,
    file: oneLine(file),
    sha256,
    received,
    ...(form.elsewhere ?? {
      questionnaire: form.head.questionnaire?.value ?? '',
      catalogue: form.head.catalogue?.value ?? '',
    }),
    notices,
  };
}

function askingOf({ head }: FilledForm, on: Day | undefined): VendorResponse['asked'] {
  const line = (key: HeadKey, longest: number) => oneLine(head[key]?.value ?? '', longest);
  const by = head.deadline?.value ?? '';
  const [sender, addressee, number] = [line('sender', 200), line('addressee', 200), line('file-number', 300)];
  return {
    ...(on === undefined ? {} : { on }),
    ...(by === '' ? {} : { by }),
    ...(sender === '' ? {} : { sender }),
    ...(addressee === '' ? {} : { addressee }),
    ...(number === '' ? {} : { 'file-number': number }),
  };
}

const VENDOR = ['vendor', /^[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?$/] as const;
/** Without these nobody can tell who answered what. */
const NEEDED: readonly (readonly [HeadKey, RegExp])[] = [
  ['version', /^[1-9]\d{0,2}$/],
  ['questionnaire', /^[0-9a-f]{16}$/],
  ['catalogue', /^.{1,20}$/],
  ['created', /^\d{4}-\d{2}-\d{2}$/],
  VENDOR,
];
const OPTIONAL: readonly (readonly [HeadKey, RegExp])[] = [
  ['edition', /^(?:[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?)?$/],
  ['context', /^(?:[a-z0-9](?:[a-z0-9.-]{0,62}[a-z0-9])?)?$/],
];
/** As many answers as a response holds. */
const MAX_QUESTIONS = 1000;

/** What a form must say of itself, and does not. */
export function headFaults({ head, asked, questions, elsewhere }: FilledForm): FormFault[] {
  const placeOf = (key: HeadKey): string => oneLine(head[key]?.place ?? '') || 'form';
  const faults: FormFault[] = [...(elsewhere === undefined ? NEEDED : [VENDOR]), ...OPTIONAL]
    .filter(([key, test]) => !test.test(head[key]?.value ?? ''))
    .map(([key]) => ({
      code: 'damaged-form',
      place: placeOf(key),
      values: { text: `${key}: ${oneLine(head[key]?.value ?? '', 80)}` },
    }));
  if (Math.max(asked.length, questions.length) > MAX_QUESTIONS)
    faults.push({
      code: 'too-many',
      values: { count: Math.max(asked.length, questions.length), most: MAX_QUESTIONS },
    });
  const version = head.version?.value ?? '';
  if (Number(version) > FORM_VERSION)
    faults.push({
      code: 'newer-form',
      place: placeOf('version'),
      values: { text: version, most: FORM_VERSION },
    });
  for (const key of ['created', 'deadline'] as const)
    if (!isPartialDate(head[key]?.value || '2020'))
      faults.push({
        code: 'bad-date',
        place: placeOf(key),
        values: { text: oneLine(head[key]?.value ?? '', 80) },
      });
  return faults;
}

/** A form of an earlier version, or from another catalogue, is read all the same; what still fits is taken. */
export function noteVersions({ form, catalogueVersion }: ReceivedForm, notes: Notebook): void {
  const { version, catalogue } = form.head;
  if (Number(version?.value) < FORM_VERSION)
    notes.note('older-form', version?.place ?? 'form', `${version?.value ?? ''}, ${FORM_VERSION}`);
  if (catalogue?.value !== catalogueVersion)
    notes.note(
      'other-catalogue',
      catalogue?.place ?? 'form',
      `${catalogue?.value ?? ''}, ${catalogueVersion}`,
    );
}
