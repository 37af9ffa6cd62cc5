/** From a filled protocol to own tests: people, points as found, and all that was noticed; nothing is dropped. */
import { isUnseen } from '../input/blank.ts';
import type { OwnTests, TestPerson, TriedPoint } from '../types/own-tests.ts';
import type { IntakeNotice } from '../types/response.ts';
import { isFilled } from './answers.ts';
import { askedQuestions } from './asked.ts';
import { choiceOf } from './choice.ts';
import { publishedOf } from './documents.ts';
import type { Choice, FilledDocument, FilledForm, FilledQuestion, HeadKey } from './form.ts';
import { Notebook } from './notebook.ts';
import type { Read } from './read/fault.ts';
import { isBlank, oneLine } from './read/text.ts';
import { headFaults, noteVersions, type ReceivedForm } from './response.ts';
import { scopeOf } from './scope.ts';

/** True for a form that people fill in who try a product. */
export function isProtocol({ head }: FilledForm): boolean {
  return head.purpose?.value === 'test';
}

/** Makes own tests, or gives every reason why what was found cannot be kept whole. Pure. */
export function ownTestsOf(input: ReceivedForm): Read<{ tests: OwnTests; notices: IntakeNotice[] }> {
  const { form, received } = input;
  const faults = headFaults(form);
  if (faults.length > 0) return { ok: false, faults };
  const head = (key: HeadKey): string => form.head[key]?.value ?? '';
  const notes = new Notebook(form);
  noteVersions(input, notes);
  const people = form.documents.flatMap((one) => personOf(one, input, notes));
  const points = askedQuestions(form, input.principles, notes, input.hash).map((one) =>
    pointOf(one, form, notes),
  );
  if (points.every(({ found }) => found === undefined)) notes.note('nothing-answered', 'form');
  const { notices, unplaced } = notes.close();
  if (notes.faults.length > 0) return { ok: false, faults: notes.faults };
  const tests: OwnTests = {
    id: input.id ?? `${head('vendor')}-${received}`,
    vendor: head('vendor'),
    ...(head('edition') === '' ? {} : { edition: head('edition') }),
    ...(head('context') === '' ? {} : { context: head('context') }),
    'tried-by': oneLine(head('sender')) || '?',
    sheet: {
      id: head('questionnaire'),
      catalogue: head('catalogue'),
      created: head('created'),
      form: form.form,
      file: oneLine(input.file),
      sha256: input.sha256,
      received,
    },
    people,
    points,
    ...(unplaced.length === 0 ? {} : { unplaced }),
  };
  return { ok: true, value: { tests, notices } };
}

function personOf({ id, entered }: FilledDocument, { form, today }: ReceivedForm, notes: Notebook) {
  if (Object.values(entered).every(isBlank)) return [];
  const role = notes.line(entered.title);
  const device = notes.line(entered.publisher);
  const version = notes.line(entered.version);
  const program = notes.line(entered.address);
  const person: TestPerson = {
    id,
    ...(role === undefined ? {} : { role }),
    ...clientOf(entered.kind, form, notes),
    ...(device === undefined ? {} : { device }),
    ...(version === undefined ? {} : { version }),
    ...(program === undefined ? {} : { program }),
    ...dayOf(publishedOf(entered.published, today, notes).published),
  };
  return [person];
}

function clientOf(
  entered: FilledDocument['entered']['kind'],
  form: FilledForm,
  notes: Notebook,
): Pick<TestPerson, 'client' | 'client-as-written'> {
  const text = notes.line(entered);
  if (text === undefined) return {};
  const { clients = [] } = scopeOf(text, form);
  const [client, ...more] = clients;
  return client === undefined || more.length > 0 ? { 'client-as-written': text } : { client };
}

/** A month is no day on which somebody tried something. */
function dayOf(date: string | undefined): { on?: string } {
  return date?.length === 10 ? { on: date } : {};
}

const FOUND: Readonly<Record<Choice, TriedPoint['found'] & string>> = {
  yes: 'yes',
  partly: 'partly',
  no: 'no',
  'does-not-apply': 'lacks',
  declined: 'not-tried',
};

function pointOf(question: FilledQuestion, form: FilledForm, notes: Notebook): TriedPoint {
  const { element, asked, entered, place } = question;
  const raw = notes.text(entered.answer, element)?.trim();
  const choice = raw === undefined ? undefined : choiceOf(raw, form.words.choice);
  const saw = notes.text(entered.words, element);
  const files = notes.text(entered.documents, element);
  if (entered.answer !== undefined && raw !== undefined && choice === undefined)
    notes.note('other-answer', entered.answer.place, raw, element);
  const isSaid = isFilled(question) && Object.values(entered).some(({ value }) => !isUnseen(value));
  if (isSaid && raw === undefined) notes.note('no-choice', place, undefined, element);
  const found = choice === undefined ? (isSaid ? 'unplaced' : undefined) : FOUND[choice];
  return {
    element,
    ...(asked === '' ? {} : { asked }),
    ...(found === undefined ? {} : { found }),
    ...(raw === undefined || choice !== undefined ? {} : { raw }),
    ...(saw === undefined ? {} : { saw }),
    ...clientsOf(question, form, notes),
    ...(files === undefined ? {} : { files }),
  };
}

function clientsOf(
  { element, entered }: FilledQuestion,
  form: FilledForm,
  notes: Notebook,
): Pick<TriedPoint, 'clients' | 'only-for'> {
  const text = notes.text(entered.scope, element);
  if (text === undefined || entered.scope === undefined) return {};
  const { clients, editions, scope } = scopeOf(text, form);
  if (clients !== undefined && editions === undefined) return { clients };
  if (scope !== undefined) notes.note('scope-in-words', entered.scope.place, text, element);
  return { 'only-for': text };
}
