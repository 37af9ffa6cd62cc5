/** The page that a vendor saved: only its two blocks of data are read, never its markup. */
import {
  type AskedText,
  DOCUMENT_FIELDS,
  type DocumentField,
  emptyForm,
  type Entered,
  type Field,
  FIELDS,
  type FilledForm,
  HEAD_KEYS,
  HTML_ANSWERS,
  HTML_QUESTIONNAIRE,
  VOCABULARIES,
} from '../form.ts';
import { badForm, type Read } from './fault.ts';

/** Reads the saved page, or says why not. */
export function readHtmlForm(bytes: Uint8Array): Read<FilledForm> {
  const text = textOf(bytes);
  if (text === undefined) return badForm('not-text');
  const [carried, answers] = [HTML_QUESTIONNAIRE, HTML_ANSWERS].map((id) => block(text, id));
  if (!isEntry(carried) || !isEntry(answers) || !isEntry(carried['head']))
    return badForm('not-a-questionnaire');
  try {
    return { ok: true, value: formOf(carried, carried['head'], answers) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested so deeply that no browser wrote it.
    return badForm('damaged-form', { text: HTML_ANSWERS });
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
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
  const form = emptyForm('html');
  for (const key of HEAD_KEYS)
    if (own(head, key) !== '') form.head[key] = { value: own(head, key), place: key };
  readWords(carried['words'], form);
  const texts = (Array.isArray(carried['asked']) ? carried['asked'] : []).filter(isEntry);
  for (const text of texts)
    form.asked.push({ element: own(text, 'element'), fingerprint: own(text, 'fingerprint') });
  readAnswers(saved['answers'], texts, form);
  readDocuments(saved['documents'], form);
  for (const [key, value] of Object.entries(saved))
    if (key !== 'answers' && key !== 'documents') leave(value, key, form);
  return form;
}

function readWords(words: unknown, form: FilledForm): void {
  if (!isEntry(words)) return;
  for (const kind of VOCABULARIES) {
    const list = words[kind];
    for (const [id, label] of Object.entries(isEntry(list) ? list : {}))
      if (typeof label === 'string') form.words[kind].set(id, label);
  }
}

function readAnswers(saved: unknown, texts: readonly Entry[], form: FilledForm): void {
  if (saved !== undefined && !isEntry(saved)) leave(saved, 'answers', form);
  const answers = isEntry(saved) ? saved : {};
  const known = new Map(texts.map((text) => [own(text, 'element'), text]));
  const all = new Set([...known.keys(), ...Object.keys(answers)]);
  for (const element of all) {
    const text = known.get(element);
    const entered = Object.hasOwn(answers, element) ? answers[element] : {};
    form.questions.push({
      element,
      place: element,
      asked: text === undefined ? '' : own(text, 'fingerprint'),
      text: text === undefined ? undefined : askedText(text),
      entered: fieldsOf<Field>(entered, FIELDS, element, form),
    });
  }
}

function askedText(text: Entry): AskedText {
  return {
    element: own(text, 'element'),
    statement: own(text, 'statement'),
    ask: own(text, 'ask'),
    counts: own(text, 'counts'),
    notEnough: own(text, 'notEnough'),
  };
}

function readDocuments(saved: unknown, form: FilledForm): void {
  if (saved !== undefined && !isEntry(saved)) leave(saved, 'documents', form);
  for (const [id, value] of Object.entries(isEntry(saved) ? saved : {})) {
    const entered = fieldsOf<DocumentField>(value, DOCUMENT_FIELDS, id, form);
    if (Object.keys(entered).length > 0) form.documents.push({ id, place: id, entered });
  }
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
