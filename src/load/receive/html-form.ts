/** The page that a vendor saved: only its two blocks of data are read, never its markup. */
import {
  type AskedText,
  DOCUMENT_FIELDS,
  type DocumentField,
  type Entered,
  type Field,
  FIELDS,
  type FilledForm,
  type FilledQuestion,
  HEAD_KEYS,
  HTML_ANSWERS,
  HTML_QUESTIONNAIRE,
  type Part,
  PARTS,
} from '../../form.ts';
import type { Checked } from '../../problem.ts';
import { decode, type ReadFile } from '../bytes.ts';
import { badForm } from './fault.ts';

/** Reads the saved page, or says why not. */
export function readHtmlForm(read: ReadFile): Checked<FilledForm> {
  const text = decode(read);
  if (!text.ok) return text;
  const [carried, answers] = [HTML_QUESTIONNAIRE, HTML_ANSWERS].map((id) => block(text.value.text, id));
  if (!isEntry(carried) || !isEntry(answers) || !isEntry(carried['head']))
    return badForm(
      read.file,
      'not-a-questionnaire',
      'The page has no questionnaire of this program in it, or its data are damaged.',
      "Ask for the file that 'Save to a file' wrote. A printed or copied page holds no answers.",
    );
  try {
    return { ok: true, value: formOf(carried, carried['head'], answers) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'The answers in the page are nested too deeply: no browser wrote them.';
    return badForm(read.file, 'damaged-form', message, "Ask for the file that 'Save to a file' wrote.");
  }
}

type Entry = Record<string, unknown>;

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The data of a block; undefined where it is not there exactly once or is no JSON. */
function block(html: string, id: string): unknown {
  const [, inside, ...more] = html.split(`<script type="application/json" id="${id}">`);
  const end = inside?.indexOf('</script>') ?? -1;
  if (inside === undefined || more.length > 0 || end < 0) return undefined;
  try {
    return JSON.parse(inside.slice(0, end)) as unknown;
  } catch {
    return undefined;
  }
}

function formOf(carried: Entry, head: Entry, saved: Entry): FilledForm {
  const form: FilledForm = {
    form: 'html',
    head: {},
    questions: [],
    asked: [],
    documents: [],
    unplaced: [],
    notices: [],
  };
  for (const key of HEAD_KEYS)
    if (own(head, key) !== '') form.head[key] = { value: own(head, key), place: `form, ${key}` };
  const texts = (Array.isArray(carried['asked']) ? carried['asked'] : []).filter(isEntry);
  for (const text of texts)
    form.asked.push({ criterion: own(text, 'criterion'), fingerprint: own(text, 'fingerprint') });
  const answers = isEntry(saved['answers']) ? saved['answers'] : {};
  for (const text of texts) form.questions.push(questionOf(text, answers, form));
  const known = new Set(form.asked.map(({ criterion }) => criterion));
  for (const [id, value] of Object.entries(answers)) if (!known.has(id)) leave(value, id, form);
  for (const key of ['answers', 'documents'])
    if (saved[key] !== undefined && !isEntry(saved[key])) leave(saved[key], key, form);
  const documents = isEntry(saved['documents']) ? saved['documents'] : {};
  for (const [id, value] of Object.entries(documents)) addDocument(id, value, form);
  for (const [key, value] of Object.entries(saved))
    if (key !== 'answers' && key !== 'documents') leave(value, key, form);
  return form;
}

function questionOf(text: Entry, answers: Entry, form: FilledForm): FilledQuestion {
  const criterion = own(text, 'criterion');
  const answer = Object.hasOwn(answers, criterion) ? answers[criterion] : {};
  const entered: FilledQuestion['entered'] = {};
  for (const [part, value] of Object.entries(isEntry(answer) ? answer : {})) {
    const place = `${criterion}, ${part}`;
    if (isPart(part)) entered[part] = fieldsOf<Field>(value, FIELDS, place, form);
    else leave(value, place, form);
  }
  if (!isEntry(answer)) leave(answer, criterion, form);
  const levels = Array.isArray(text['levels']) ? text['levels'].map(String) : [];
  const asked: AskedText = {
    ...{ criterion, title: own(text, 'title'), question: own(text, 'question') },
    ...{ ask: own(text, 'ask'), levels, rule: own(text, 'rule') },
  };
  return { criterion, place: criterion, asked: own(text, 'fingerprint'), text: asked, entered };
}

function isPart(part: string): part is Part {
  return PARTS.some((one) => one === part);
}

function addDocument(id: string, value: unknown, form: FilledForm): void {
  const entered = fieldsOf<DocumentField>(value, DOCUMENT_FIELDS, `document ${id}`, form);
  if (Object.keys(entered).length > 0) form.documents.push({ id, place: `document ${id}`, entered });
}

function fieldsOf<Name extends string>(
  value: unknown,
  names: readonly Name[],
  place: string,
  form: FilledForm,
): Partial<Record<Name, Entered>> {
  const entered: Partial<Record<Name, Entered>> = {};
  if (!isEntry(value)) leave(value, place, form);
  for (const [key, text] of Object.entries(isEntry(value) ? value : {})) {
    const name = names.find((one) => one === key);
    const where = `${place}, ${key}`;
    if (name === undefined || typeof text !== 'string') leave(text, where, form);
    else if (text !== '') entered[name] = { value: text, place: where };
  }
  return entered;
}

/** What has no field in the form was not typed into it; it is kept all the same. */
function leave(value: unknown, place: string, form: FilledForm): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text.trim() !== '' && text !== '{}') form.unplaced.push({ place, text });
}

function own(entry: Entry, key: string): string {
  const value = Object.hasOwn(entry, key) ? entry[key] : '';
  return typeof value === 'string' ? value : '';
}
