/** From the file that a vendor sent to a response: by ids, whole, and with a list of all that was noticed. */
import path from 'node:path';
import { isAnswered } from '../../ask/answered.ts';
import type { Catalogue } from '../../assess/catalogue.ts';
import type { Day } from '../../assess/dates.ts';
import type { FilledForm, HeadKey } from '../../form.ts';
import type { Checked } from '../../problem.ts';
import type { VendorResponse } from '../../types/response.ts';
import { type ReadFile, readBytes, sha256 } from '../bytes.ts';
import { responseFaults } from '../response-meaning.ts';
import { shapeFaults } from '../schema.ts';
import { askedQuestions } from './asked.ts';
import { claimOf } from './claims.ts';
import { documentsOf } from './documents.ts';
import { formProblem } from './fault.ts';
import { headProblems, noteVersions } from './head.ts';
import { Notebook } from './intake.ts';
import { readForm } from './read-form.ts';
import { oneLine } from './text.ts';

/** What the file itself does not say. */
export interface ReceiveOptions {
  catalogue: Catalogue;
  /** Day on which the answer came. */
  received: Day;
  /** Day on which the letter was sent; undefined: the day of the questionnaire. */
  sent: Day | undefined;
  today: Day;
  /** Id of the response; undefined: <vendor>-<received>. */
  id: string | undefined;
}

/** A page with fonts inside and many answers is larger than any profile. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Reads a filled-in questionnaire, or gives every reason why it cannot be kept whole. */
export async function receiveFile(file: string, options: ReceiveOptions): Promise<Checked<VendorResponse>> {
  const read = readBytes(file, MAX_BYTES);
  if (!read.ok) return read;
  const form = await readForm(read.value);
  if (!form.ok) return form;
  const faults = headProblems(file, form.value);
  if (faults.length > 0) return { ok: false, problems: faults };
  return responseOf(read.value, form.value, options);
}

async function responseOf(
  read: ReadFile,
  form: FilledForm,
  options: ReceiveOptions,
): Promise<Checked<VendorResponse>> {
  const { catalogue, received, sent, today } = options;
  const head = (key: HeadKey): string => form.head[key]?.value ?? '';
  const notes = new Notebook(read.file, form);
  noteVersions(form, catalogue, notes);
  const hash = (text: string): string => sha256(Buffer.from(text));
  const questions = askedQuestions(form, catalogue, notes, hash);
  const documents = documentsOf(form.documents, oneLine(head('provider')) || head('vendor'), today, notes);
  const claims = questions.map((question) => claimOf(question, documents, notes));
  if (!claims.some(isAnswered))
    notes.note(
      'nothing-answered',
      'form',
      'No question is answered. Was the file saved after it was filled in?',
    );
  const name = oneLine(path.basename(read.file));
  const sender = oneLine(head('sender'), 200);
  const response: VendorResponse = {
    id: options.id ?? `${head('vendor')}-${received}`,
    vendor: head('vendor'),
    ...(head('edition') === '' ? {} : { edition: head('edition') }),
    ...(head('context') === '' ? {} : { context: head('context') }),
    questionnaire: {
      version: Number(head('version')),
      catalogue: head('catalogue'),
      created: head('created'),
      fingerprint: head('fingerprint'),
    },
    engagement: engagementOf(form, sent ?? head('created'), received),
    state: 'collected',
    record: [
      { date: head('created'), role: sender || 'Sender', did: 'Made the questionnaire.' },
      { date: received, role: sender || 'Sender', did: oneLine(`Read the answers in from ${name}.`) },
    ],
    intake: notes.intake({ form: form.form, file: name, sha256: sha256(read.bytes) }),
    documents,
    claims,
  };
  // What could not be kept breaks the schema, too; it is told once, with its place in the file.
  if (notes.errors.length > 0) return { ok: false, problems: notes.errors };
  return checkedResponse(read.file, response, { catalogue, today });
}

function engagementOf({ head }: FilledForm, sent: Day, received: Day): VendorResponse['engagement'] {
  const role = (key: 'sender' | 'addressee') => {
    const text = oneLine(head[key]?.value ?? '', 200);
    return text === '' ? {} : { [key]: text };
  };
  const deadline = head.deadline?.value ?? '';
  return {
    sent,
    ...(deadline === '' ? {} : { deadline }),
    ...role('sender'),
    ...role('addressee'),
    outcome: 'answered',
    received,
  };
}

/** A response by its own schema and rules: what is not valid is not written. */
export async function checkedResponse(
  file: string,
  response: VendorResponse,
  { catalogue, today }: { catalogue: Catalogue; today: Day },
): Promise<Checked<VendorResponse>> {
  const shape = await shapeFaults('response', response);
  const faults = shape.length > 0 ? shape : responseFaults(response, catalogue, today);
  const problems = faults
    .filter(({ severity }) => severity !== 'warning')
    .map(({ code, message, hint, path: at }) =>
      formProblem(file, code, message, hint, at.join('.') || 'form'),
    );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: response };
}
