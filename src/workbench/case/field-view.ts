/** The fields of a form as their template takes them: one kind of control of each is filled. */
import type { Choice, FormField } from '../../app/file-form.ts';
import type { Language } from '../../locale/language.ts';
import { choices } from '../choice.ts';
import type { ProblemView } from '../problems.ts';
import { labelOf, placeText, slugOf } from './places.ts';

/** What is wrong at a place, by its slug. */
export type ProblemsAt = ReadonlyMap<string, readonly ProblemView[]>;

const NONE = {
  ...{ line: null, prose: null, day: null, number: null, lines: null },
  ...{ choice: null, ticks: null, group: null, rows: null, textOnly: null },
};

export function fieldViews(fields: readonly FormField[], problems: ProblemsAt, language: Language): object[] {
  return fields.map((field) => fieldView(field, problems, language));
}

function fieldView(field: FormField, problems: ProblemsAt, language: Language): object {
  const { path, key, label, question, example } = field;
  const { say } = language;
  const slug = slugOf(path);
  return {
    ...NONE,
    ...{ id: `f-${slug}`, help: `h-${slug}`, place: placeText(path), label: label ?? labelOf(key), question },
    example: example === undefined ? null : say('workbench.example', { example }),
    problems: problemsView(slug, problems),
    ...controlView(field, problems, language),
  };
}

/** Room for what is wrong, filled or not. */
export function problemsView(slug: string, problems: ProblemsAt): object {
  const all = problems.get(slug) ?? [];
  return { id: `p-${slug}`, all: all.length === 0 ? null : { all } };
}

function controlView(field: FormField, problems: ProblemsAt, language: Language): object {
  const { say } = language;
  switch (field.kind) {
    case 'choice':
      return {
        choice: {
          choices: choices(
            [['', say('workbench.not-answered')], ...worded(field.choices, language)],
            field.value,
          ),
        },
      };
    case 'ticks':
      return { ticks: { choices: ticks(field, language) } };
    case 'group':
      return { group: { fields: fieldViews(field.fields, problems, language) } };
    case 'rows':
      return { rows: rowsView(field, problems, language) };
    case 'text-only':
      return { textOnly: { text: say(field.filled ? 'workbench.text-only.filled' : 'workbench.text-only') } };
    default:
      return {
        [field.kind]: {
          id: `f-${slugOf(field.path)}`,
          help: `h-${slugOf(field.path)}`,
          value: field.value,
          hint: field.kind === 'lines' ? say('workbench.one-a-line') : '',
        },
      };
  }
}

function ticks(field: FormField & { kind: 'ticks' }, language: Language): object[] {
  const slug = slugOf(field.path);
  return choices(worded(field.choices, language), field.values).map((one, at) => ({
    ...one,
    id: `f-${slug}-${at}`,
  }));
}

/** What the schema lists is written as words. */
function worded(all: readonly Choice[], { say }: Language): Choice[] {
  const words = (value: string): string =>
    value === 'true' ? say('workbench.yes') : value === 'false' ? say('workbench.no') : labelOf(value);
  return all.map(([value, text]) => [
    value,
    value === text && /^[a-z][a-z-]*$/.test(value) ? words(value) : text,
  ]);
}

/** So many entries are open when the page is. */
const MOST_OPEN = 1;

function rowsView(
  { path, key, rows, keys }: FormField & { kind: 'rows' },
  problems: ProblemsAt,
  language: Language,
): object {
  const { say } = language;
  const isOne = rows.length <= MOST_OPEN;
  const list = placeText(path);
  return {
    count: say('workbench.rows', { count: rows.length }),
    add: { list, id: `add-${slugOf(path)}`, text: say('workbench.row.add', { what: labelOf(key) }) },
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
        ...{ id: `f-${slugOf([...path, at])}`, title: name, number: at + 1, isOpen: isOne || keys < 3 },
        up: at === 0 ? null : act('up'),
        down: at === rows.length - 1 ? null : act('down'),
        remove: act('remove'),
        fields: fieldViews(fields, problems, language),
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
