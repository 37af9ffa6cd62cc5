/** A filled-in questionnaire of somebody else, read by a mapping of its questions to elements. */
import type { MappedElement, Mapping } from '../../types/mapping.ts';
import { choiceOf } from '../choice.ts';
import { type Choice, emptyForm, type FilledForm, type FilledQuestion, type Hash } from '../form.ts';
import { elsewhereIds, type ElsewhereRow, elsewhereRows } from './elsewhere-rows.ts';
import { badForm, type Read } from './fault.ts';
import { note } from './sheet-table.ts';
import type { ReadWorkbook } from './workbook-content.ts';

/** Mappings by which other questionnaires can be read. */
export interface Elsewhere {
  mappings: readonly Mapping[];
  /** Id of the only one to be used; undefined: whichever fits. */
  as: string | undefined;
  hash: Hash;
}

/** As many of its questions as make a workbook recognised by itself. */
const ENOUGH = 5;
/** Under this number the filled-in questionnaire stands among the documents. */
const DOCUMENT = 'd1';

/** The answers, element by element; undefined: it is none of these questionnaires. */
export function readElsewhere(workbook: ReadWorkbook, elsewhere: Elsewhere): Read<FilledForm> | undefined {
  const { mappings, as, hash } = elsewhere;
  const wanted = mappings.filter(({ id }) => as === undefined || id === as);
  const mapping = wanted.find((one) => fits(workbook, one));
  if (mapping === undefined)
    return as === undefined ? undefined : badForm('other-questionnaire', { text: as });
  const version = versionIn(workbook, mapping);
  if (version?.startsWith(mapping.versions) === false)
    return badForm('other-version', { text: `${mapping.title}: ${version}` });
  return { ok: true, value: formOf(workbook, mapping, version, hash) };
}

function fits({ sheets }: ReadWorkbook, mapping: Mapping): boolean {
  const ids = elsewhereIds(sheets, mapping);
  return mapping.answers.filter(({ question }) => ids.has(question)).length >= ENOUGH;
}

/** The number behind the word for the version, in the name of a sheet or in a cell. */
function versionIn({ sheets }: ReadWorkbook, { layout }: Mapping): string | undefined {
  const label = squeezed(layout.version);
  const texts = sheets.flatMap(({ name, cells }) => [name, ...cells.map(({ text }) => text)]);
  for (const text of texts.map(squeezed)) {
    const at = text.indexOf(label);
    const [number] = at < 0 ? [] : (/^\d{1,3}(?:\.\d{1,3}){1,3}/.exec(text.slice(at + label.length)) ?? []);
    if (number !== undefined) return number;
  }
  return undefined;
}

function squeezed(text: string): string {
  return text.slice(0, 300).replaceAll(/\s/g, '').toLowerCase();
}

function formOf(
  workbook: ReadWorkbook,
  mapping: Mapping,
  version: string | undefined,
  hash: Hash,
): FilledForm {
  const { layout, answers, title, questions } = mapping;
  const form = emptyForm(workbook.form);
  const rows = elsewhereRows(workbook.sheets, mapping, form);
  const persons = rows.filter(({ question }) => layout.persons?.includes(question));
  const rest = rows.filter((row) => !persons.includes(row));
  const known = new Map(answers.map((one) => [one.question, one]));
  const mapped = rest.filter((row) => isSameQuestion(row, known.get(row.question)?.fingerprint, form, hash));
  const unseen = mapped.filter(({ asked }) => asked.trim() === '').map(({ question }) => question);
  if (unseen.length > 0) note(form, 'wording-unknown', 'workbook', unseen.join(', '));
  const kept = rest.filter((row) => !mapped.includes(row));
  form.questions.push(...questionsOf(mapped, mapping, form));
  form.unplaced.push(...kept.map((row) => ({ place: row.place, text: said(row), isCounted: true as const })));
  form.documents.push(documentOf(workbook, mapping, version, rows));
  if (version === undefined) note(form, 'version-unknown', 'workbook', title);
  noteOrigin(rows, mapping, form);
  form.elsewhere = {
    mapping: mapping.id,
    elsewhere: {
      title,
      ...(version === undefined ? {} : { version }),
      questions,
      answered: rows.length,
      mapped: mapped.length,
      elements: form.questions.length,
      kept: kept.length,
      persons: persons.length,
    },
  };
  return form;
}

/** An id is taken only where the file asks what was read, or does not show what it asks. */
function isSameQuestion(
  { question, place, asked }: ElsewhereRow,
  fingerprint: string | undefined,
  form: FilledForm,
  hash: Hash,
): boolean {
  if (fingerprint === undefined) return false;
  const text = asked.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const isSame = text === '' || hash(text).slice(0, 16) === fingerprint;
  if (!isSame) note(form, 'other-wording', place, question);
  return isSame;
}

/** One entry an element, with the words of each question. It is answered where all that can say yes or no say the same. */
function questionsOf(
  rows: readonly ElsewhereRow[],
  { answers }: Mapping,
  form: FilledForm,
): FilledQuestion[] {
  const pairs = answers.flatMap(({ question, elements }) =>
    elements.flatMap((element) => {
      const row = rows.find((one) => one.question === question);
      return row === undefined ? [] : [{ row, element }];
    }),
  );
  return [...Map.groupBy(pairs, ({ element }) => element.element)].map(([element, own]) => {
    const senses = own.filter(({ element: sense }) => hasSense(sense));
    const choices = [...new Set(senses.map(({ row, element: sense }) => meant(row, sense)))];
    const rows = own.map(({ row }) => row);
    const place = rows.map((row) => row.place).join(', ');
    if (choices.length > 1) note(form, 'answers-differ', place, rows.map(said).join(' · '), element);
    const [answer] = choices.length === 1 ? choices : [];
    return questionOf(element, place, answer, rows);
  });
}

function questionOf(
  element: string,
  place: string,
  answer: Choice | undefined,
  rows: readonly ElsewhereRow[],
): FilledQuestion {
  const links = rows.flatMap((row) => [row.answer?.link ?? [], row.words?.link ?? []].flat());
  const cited = [DOCUMENT, ...rows.map(({ question, place: at }) => `${question} (${at})`)].join(', ');
  return {
    element,
    place,
    asked: '',
    text: undefined,
    entered: {
      ...(answer === undefined ? {} : { answer: { value: answer, place } }),
      words: { value: rows.map(said).join('\n'), place },
      documents: { value: [cited, ...links].join('; '), place },
    },
  };
}

/** False: the question only bears on the element, and no answer to it says yes or no by itself. */
function hasSense(sense: MappedElement): boolean {
  return sense['if-yes'] !== undefined || sense['if-no'] !== undefined;
}

/** What an answer to a question says of an element; undefined: nothing by itself. */
function meant({ answer }: ElsewhereRow, sense: MappedElement): Choice | undefined {
  const [yes, no] = [sense['if-yes'], sense['if-no']];
  const choice = choiceOf(answer?.said ?? '', new Map());
  if (choice === 'yes') return yes;
  if (choice === 'no') return no;
  return choice === 'partly' && (yes === undefined || no === undefined) ? undefined : choice;
}

/** AAAI-01: Yes. By SAML. */
function said({ question, answer, words }: ElsewhereRow): string {
  const parts = [answer, words].map((cell) => cell?.said.trim() ?? '').filter((part) => part !== '');
  return `${question}: ${parts.join('. ')}`;
}

function documentOf(
  { sheets }: ReadWorkbook,
  { document, layout }: Mapping,
  version: string | undefined,
  rows: readonly ElsewhereRow[],
): FilledForm['documents'][number] {
  const place = 'workbook';
  const provider = rows.find(({ question }) => question === layout.provider);
  const entry = (value: string | undefined) => (value === undefined ? undefined : { value, place });
  const entered = {
    title: entry(document),
    kind: entry('vendor-statement'),
    publisher: entry(provider?.answer?.said),
    version: entry(version),
    published: entry(completedIn(sheets, layout.completed)),
  };
  return {
    id: DOCUMENT,
    place,
    entered: Object.fromEntries(Object.entries(entered).filter(([, one]) => one !== undefined)),
  };
}

/** The day right of its label, which is not a formula: the first that is filled in. */
function completedIn(sheets: ReadWorkbook['sheets'], label: string | undefined): string | undefined {
  for (const { cells } of sheets) {
    const found = cells.find(({ text }) => label !== undefined && text.trim() === label);
    const day = cells.find(
      ({ row, text }) => row === found?.row && text.trim() !== label && text.trim() !== '',
    );
    if (day !== undefined) return day.text.trim();
  }
  return undefined;
}

/** Whose answers they are by their own words, and what was not looked at: a person has to see both. */
function noteOrigin(rows: readonly ElsewhereRow[], { layout }: Mapping, form: FilledForm): void {
  const named = [layout.provider, layout.product].flatMap((id) => {
    const row = rows.find(({ question }) => question === id);
    return row?.answer === undefined ? [] : [row.answer.said.trim()];
  });
  note(form, 'answers-of', 'workbook', named.join(' · '));
  note(form, 'only-answers-read', 'workbook', `${layout.answer}; ${layout.words}`);
}
