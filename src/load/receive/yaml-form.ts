/** A filled-in text file: keys are known or their texts are kept apart. */
import {
  type AskedText,
  DOCUMENT_FIELDS,
  type DocumentField,
  type Entered,
  type Field,
  type FilledDocument,
  type FilledForm,
  type FilledQuestion,
  HEAD_KEYS,
  type Part,
} from '../../form.ts';
import type { Checked } from '../../problem.ts';
import { decode, type ReadFile } from '../bytes.ts';
import type { Locator, Step } from '../locate.ts';
import { parseUntrusted } from '../untrusted.ts';
import { badForm } from './fault.ts';
import { addedComments } from './yaml-comments.ts';

/** Reads the text file, or gives every problem of it. */
export async function readYamlForm(read: ReadFile): Promise<Checked<FilledForm>> {
  const text = decode(read);
  if (!text.ok) return text;
  // Read by its meaning, section 4.10 would come back as 4.1, and 'null' as nothing.
  const parsed = await parseUntrusted(text.value.text, read.file, 'as-typed');
  if (!parsed.ok) return parsed;
  const tree = parsed.value;
  if (!isEntry(tree) || !isEntry(tree['questionnaire']) || !Array.isArray(tree['answers']))
    return badForm(
      read.file,
      'not-a-questionnaire',
      "The file has no questionnaire of this program in it: 'questionnaire:' and a list under 'answers:' are missing.",
      'Ask for the file that was sent, filled in. A workbook must be saved as .xlsx; a .csv or .xls is not read.',
    );
  const { locator } = await import('../locate.ts');
  const form = new Reader(locator(text.value.text)).form(tree);
  for (const { line, text: said } of addedComments(text.value.text))
    form.unplaced.push({ place: `line ${line}`, text: `# ${said}` });
  return { ok: true, value: form };
}

type Entry = Record<string, unknown>;

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Field of the answer itself by key; the other parts have their own entry. */
const ANSWER_KEYS: Record<string, Field> = {
  level: 'choice',
  answer: 'text',
  document: 'document',
  page: 'page',
};
const STATEMENT_KEYS: Record<string, Field> = {
  answer: 'choice',
  text: 'text',
  document: 'document',
  page: 'page',
};
const STATEMENTS: readonly Part[] = ['implemented', 'monitored', 'validated'];
/** Keys of a question that are ours. */
const ASKED_KEYS = ['criterion', 'asked', 'title', 'question', 'full-answer', 'levels', 'does-not-apply'];

class Reader {
  readonly #at: Locator;
  readonly #documents = new Set<string>();
  readonly #questions = new Map<string, FilledQuestion>();
  readonly #form: FilledForm = {
    form: 'yaml',
    head: {},
    questions: [],
    asked: [],
    documents: [],
    unplaced: [],
    notices: [],
  };

  constructor(at: Locator) {
    this.#at = at;
  }

  form(tree: Entry): FilledForm {
    this.#head(tree['questionnaire'] as Entry);
    for (const [index, one] of listOf(tree['documents']).entries()) this.#document(one, ['documents', index]);
    for (const [index, one] of listOf(tree['answers']).entries()) this.#question(one, ['answers', index]);
    if (!Array.isArray(tree['documents'])) this.#leave(tree['documents'], ['documents'], 'documents: ');
    this.#leaveOthers(tree, ['questionnaire', 'documents', 'answers'], []);
    return this.#form;
  }

  #head(entry: Entry): void {
    for (const key of HEAD_KEYS) {
      const value = plain(entry[key]);
      if (value !== undefined)
        this.#form.head[key] = { value: value.trim(), place: this.#place(['questionnaire', key]) };
    }
    for (const line of listOf(entry['asked'])) {
      const [criterion = '', fingerprint = ''] = (plain(line) ?? '').split(' ');
      this.#form.asked.push({ criterion, fingerprint });
    }
    this.#leaveOthers(entry, [...HEAD_KEYS, 'asked'], ['questionnaire']);
  }

  #document(value: unknown, path: Step[]): void {
    const id = isEntry(value) ? (plain(value['id'])?.trim().toLowerCase() ?? '') : '';
    if (!isEntry(value) || id === '' || this.#documents.has(id)) {
      this.#leave(isEntry(value) ? { ...value, id: undefined } : value, path);
      return;
    }
    this.#documents.add(id);
    const entered: FilledDocument['entered'] = {};
    for (const field of DOCUMENT_FIELDS)
      this.#enter<DocumentField>(entered, field, value[field], [...path, field]);
    this.#leaveOthers(value, ['id', ...DOCUMENT_FIELDS], path);
    if (Object.keys(entered).length > 0) this.#form.documents.push({ id, place: this.#place(path), entered });
  }

  #question(value: unknown, path: Step[]): void {
    const criterion = isEntry(value) ? (plain(value['criterion'])?.trim() ?? '') : '';
    if (!isEntry(value) || criterion === '') {
      this.#leave(value, path);
      return;
    }
    const question: FilledQuestion = {
      criterion,
      place: this.#place(path),
      asked: plain(value['asked'])?.trim() ?? '',
      text: textOf(criterion, value),
      entered: {},
    };
    this.#part(question, 'answer', value, ANSWER_KEYS, path);
    for (const part of STATEMENTS) this.#statement(question, part, value[part], [...path, part]);
    this.#leaveOthers(value, [...ASKED_KEYS, ...Object.keys(ANSWER_KEYS), ...STATEMENTS], path);
    this.#add(question);
  }

  /** A bare 'implemented: yes' is understood. */
  #statement(question: FilledQuestion, part: Part, value: unknown, path: Step[]): void {
    if (!isEntry(value)) {
      this.#part(question, part, { answer: value }, STATEMENT_KEYS, path);
      return;
    }
    this.#part(question, part, value, STATEMENT_KEYS, path);
    this.#leaveOthers(value, Object.keys(STATEMENT_KEYS), path);
  }

  #part(question: FilledQuestion, part: Part, value: Entry, keys: Record<string, Field>, path: Step[]): void {
    const entered: Partial<Record<Field, Entered>> = {};
    for (const [key, field] of Object.entries(keys)) this.#enter(entered, field, value[key], [...path, key]);
    if (Object.keys(entered).length > 0) question.entered[part] = entered;
  }

  #enter<Name extends string>(
    entered: Partial<Record<Name, Entered>>,
    field: Name,
    value: unknown,
    path: Step[],
  ): void {
    const text = plain(value);
    if (text === undefined) this.#leave(value, path);
    else if (text !== '') entered[field] = { value: text, place: this.#place(path) };
  }

  /** A second entry for the same question is kept apart. */
  #add(question: FilledQuestion): void {
    const first = this.#questions.get(question.criterion);
    if (first === undefined) {
      this.#questions.set(question.criterion, question);
      this.#form.questions.push(question);
      return;
    }
    const message = `A second entry answers the same question; the first stands at ${first.place}. This one is kept apart.`;
    const { criterion, place } = question;
    this.#form.notices.push({ code: 'duplicate-row', place, message, criterion });
    for (const part of Object.values(question.entered))
      for (const { value, place: at } of Object.values(part))
        this.#form.unplaced.push({ place: at, text: value });
  }

  #leaveOthers(entry: Entry, known: readonly string[], path: Step[]): void {
    for (const [key, value] of Object.entries(entry))
      if (!known.includes(key)) this.#leave(value, [...path, key], `${key}: `);
  }

  /** Every text in a value that has no field, with its own place. */
  #leave(value: unknown, path: Step[], before = ''): void {
    const text = plain(value);
    if (text !== undefined) {
      if (text.trim() !== '') this.#form.unplaced.push({ place: this.#place(path), text: before + text });
      return;
    }
    const inside: [Step, unknown][] = Array.isArray(value)
      ? value.map((one, index) => [index, one])
      : isEntry(value)
        ? Object.entries(value)
        : [];
    for (const [step, one] of inside)
      this.#leave(one, [...path, step], typeof step === 'string' ? `${before}${step}: ` : before);
  }

  #place(path: readonly Step[]): string {
    return `line ${this.#at(path).line}`;
  }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text; an absent one as an empty text; undefined for lists and entries. */
function plain(value: unknown): string | undefined {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : undefined;
}

function textOf(criterion: string, value: Entry): AskedText {
  const text = (key: string): string => plain(value[key]) ?? '';
  const levels = isEntry(value['levels']) ? value['levels'] : {};
  const tests = [0, 1, 2, 3, 4].map((level) => plain(levels[`level-${level}`]) ?? '');
  return {
    ...{ criterion, title: text('title'), question: text('question'), ask: text('full-answer') },
    levels: tests,
    rule: text('does-not-apply'),
  };
}
