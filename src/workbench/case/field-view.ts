/** The fields of a form as their template takes them: one kind of control of each is filled. */
import { type Choice, type FormField, type FormRow, wordsOf } from '../../app/form-field.ts';
import { labelOf } from '../../blank/schema.ts';
import type { Language } from '../../locale/language.ts';
import { choices } from '../choice.ts';
import type { ProblemView } from '../problems.ts';
import { placeText, slugOf } from './places.ts';

/** What is wrong at a place, by its slug. */
export type ProblemsAt = ReadonlyMap<string, readonly ProblemView[]>;

/** What all fields of a page share. */
interface Page {
  problems: ProblemsAt;
  language: Language;
  /** Long lists, each of which stands once on the page, by the id of its element. */
  lists: Map<readonly Choice[], string>;
}

const NONE = {
  line: null,
  prose: null,
  day: null,
  number: null,
  lines: null,
  search: null,
  picked: null,
  choice: null,
  ticks: null,
  pairs: null,
  group: null,
  rows: null,
  bare: false,
};

/** The fields, and the lists that they search. */
export function formView(
  fields: readonly FormField[],
  problems: ProblemsAt,
  language: Language,
): { fields: object[]; lists: object[] } {
  const page: Page = { problems, language, lists: new Map() };
  const isAlone = fields.length === 1 && fields[0]?.kind === 'rows';
  // The heading of the section says what a single list is.
  const views = fieldViews(fields, page).map((view) => (isAlone ? { ...view, bare: true } : view));
  const lists = [...page.lists].map(([all, id]) => ({ id, choices: all.map(([, text]) => ({ text })) }));
  return { fields: views, lists };
}

function fieldViews(fields: readonly FormField[], page: Page): object[] {
  // A name says nothing to people, unless there is none.
  return fields
    .filter((field) => field.kind !== 'name' || field.value === '')
    .map((field) => fieldView(field, page));
}

function fieldView(field: FormField, page: Page): object {
  const { path, label, question, example } = field;
  const slug = slugOf(path);
  return {
    ...NONE,
    id: `f-${slug}`,
    help: `h-${slug}`,
    place: placeText(path),
    label,
    question,
    example: example === undefined ? null : page.language.say('workbench.example', { example }),
    hint: hintOf(field, page.language),
    problems: problemsView(slug, page.problems),
    ...controlView(field, page),
  };
}

/** Room for what is wrong, filled or not. */
export function problemsView(slug: string, problems: ProblemsAt): object {
  const all = problems.get(slug) ?? [];
  return { id: `p-${slug}`, all: all.length === 0 ? null : { all } };
}

function controlView(field: FormField, page: Page): object {
  const { language } = page;
  const { say } = language;
  const slug = slugOf(field.path);
  const common = { id: `f-${slug}`, help: `h-${slug}` };
  switch (field.kind) {
    case 'choice': {
      const all: Choice[] = [['', say('workbench.not-answered')], ...worded(field.choices, language)];
      return { choice: { choices: choices(all, field.value) } };
    }
    case 'ticks':
      return { ticks: { choices: ticks(field, language) } };
    case 'search':
      return {
        search: { ...common, list: listOf(field.choices, page), value: wordsOf(field.value, field.choices) },
      };
    case 'picked':
      return { picked: pickedView(field, page) };
    case 'pairs':
      return { pairs: pairsView(field, page) };
    case 'group':
      return { group: { fields: fieldViews(field.fields, page) } };
    case 'rows':
      return { rows: rowsView(field.rows, field, page) };
    case 'prose':
      return {
        prose: {
          ...common,
          value: field.value,
          preview: { id: `v-${slug}`, text: say('workbench.as-printed') },
        },
      };
    default:
      return { [field.kind === 'name' ? 'line' : field.kind]: { ...common, value: field.value } };
  }
}

/** How it is filled in, or that nothing can be chosen yet. */
function hintOf(field: FormField, { say }: Language): string | null {
  if (field.kind === 'lines') return say('workbench.one-a-line');
  const isEmpty = (field.kind === 'choice' || field.kind === 'ticks') && field.choices.length === 0;
  return isEmpty ? say('workbench.nothing-to-choose') : null;
}

/** The id of the list of a page; it stands there once, however many fields search it. */
function listOf(all: readonly Choice[], { lists }: Page): string {
  const id = lists.get(all) ?? `list-${lists.size + 1}`;
  lists.set(all, id);
  return id;
}

function ticks(field: FormField & { kind: 'ticks' }, language: Language): object[] {
  return boxes(field, choices(worded(field.choices, language), field.values));
}

function boxes({ path }: FormField, all: readonly object[]): object[] {
  return all.map((one, at) => ({ ...one, id: `f-${slugOf(path)}-${at}` }));
}

/** Those that were chosen, each to be taken out, and a field that finds more. */
function pickedView(field: FormField & { kind: 'picked' }, page: Page): object {
  const chosen = field.values.map((value): Choice => [value, wordsOf(value, field.choices)]);
  return {
    boxes: chosen.length === 0 ? null : { choices: boxes(field, choices(chosen, field.values)) },
    more: moreView(field, field.choices, page),
  };
}

/** A field that finds one of many, and puts it in. */
function moreView({ path, label }: FormField, all: readonly Choice[], page: Page): object {
  const { say } = page.language;
  const slug = slugOf(path);
  return {
    id: `more-${slug}`,
    list: listOf(all, page),
    place: placeText(path),
    label: say('workbench.more', { what: label }),
    help: say('workbench.more.help'),
    put: say('workbench.more.put'),
    values: null,
  };
}

function pairsView(field: FormField & { kind: 'pairs' }, page: Page): object {
  const { language } = page;
  const { say } = language;
  const answers = field.answers === undefined ? undefined : worded(field.answers, language);
  const valueView = (id: string, value: string): object => ({
    id,
    choice:
      answers === undefined
        ? null
        : { choices: choices([['', say('workbench.pair.none')], ...answers], value) },
    number: answers === undefined ? { value } : null,
  });
  const slug = slugOf(field.path);
  return {
    entries: field.pairs.map(([key, value], at) => ({
      place: placeText(field.path),
      key,
      text: wordsOf(key, field.choices),
      value: valueView(`f-${slug}-${at}`, value),
    })),
    more: {
      ...moreView(field, field.choices, page),
      values: {
        label: say(answers === undefined ? 'workbench.pair.number' : 'workbench.pair.value'),
        value: valueView(`value-${slug}`, ''),
      },
    },
  };
}

/** What the schema lists is written as words. */
export function worded(all: readonly Choice[], { say }: Language): Choice[] {
  const words = (value: string): string =>
    value === 'true' ? say('workbench.yes') : value === 'false' ? say('workbench.no') : labelOf(value);
  return all.map(([value, text]) => [
    value,
    value === text && /^[a-z][a-z-]*$/.test(value) ? words(value) : text,
  ]);
}

/** So many entries are open when the page is. */
const MOST_OPEN = 1;

function rowsView(rows: readonly FormRow[], { path, label }: FormField, page: Page): object {
  const { say } = page.language;
  const isOne = rows.length <= MOST_OPEN;
  const list = placeText(path);
  const many = rows[0]?.fields.length ?? 0;
  return {
    count: say('workbench.rows', { count: rows.length }),
    add: { list, id: `add-${slugOf(path)}`, text: say('workbench.row.add', { what: label }) },
    entries: rows.map(({ at, title, fields }) => {
      const name = title === '' ? say('workbench.row.untitled', { number: at + 1 }) : title;
      const act = (what: 'up' | 'down' | 'remove'): object => ({
        act: what,
        list,
        at,
        text: say(`workbench.row.${what}`),
        about: name,
      });
      return {
        id: `f-${slugOf([...path, at])}`,
        title: name,
        number: at + 1,
        isOpen: isOne || many < 3,
        up: at === 0 ? null : act('up'),
        down: at === rows.length - 1 ? null : act('down'),
        remove: act('remove'),
        fields: fieldViews(fields, page),
      };
    }),
  };
}

/** Every place of a section, and of the entries in it. */
export function slugsOf(fields: readonly FormField[]): string[] {
  return fields.flatMap((field) => [
    slugOf(field.path),
    ...(field.kind === 'group' ? slugsOf(field.fields) : []),
    ...(field.kind === 'rows' ? field.rows.flatMap((row) => slugsOf(row.fields)) : []),
  ]);
}
