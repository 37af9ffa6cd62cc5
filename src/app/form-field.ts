/** A place of a form with what stands there, and what can be put there. */
import { type FormSchema, labelOf, propertiesOf } from '../blank/schema.ts';
import { valueAt } from '../input/edit-text.ts';
import type { Step } from '../input/locate.ts';
import type { Plain } from '../input/yaml-lines.ts';

/** A value with the words that stand for it. */
export type Choice = readonly [value: string, text: string];
/**
 * What can be chosen at a place, by its path with '[]' for entries and '{}' for the keys of a map; undefined: it is typed.
 * The same list is the same array.
 */
export type ChoicesAt = (pattern: string) => readonly Choice[] | undefined;

interface Place {
  path: readonly Step[];
  /** Last key of the path; of a list of texts, the list's. */
  key: string;
  /** What it is called. */
  label: string;
  /** What is asked. */
  question: string;
  /** As a person would write it. */
  example: string | undefined;
}

/** A place of the form with what stands there. */
export type FormField = Place &
  /** name: binds entries to each other; people choose by title, and a new entry has one from the beginning. */
  (
    | { kind: 'line' | 'prose' | 'day' | 'number' | 'lines' | 'name'; value: string }
    | { kind: 'choice'; value: string; choices: readonly Choice[] }
    | { kind: 'ticks'; values: readonly string[]; choices: readonly Choice[] }
    /** One of more than can be looked through: found by what is typed. */
    | { kind: 'search'; value: string; choices: readonly Choice[] }
    /** Several of them. */
    | { kind: 'picked'; values: readonly string[]; choices: readonly Choice[] }
    /** A value for each of several: `answers` are those that can be given; undefined: a number. */
    | {
        kind: 'pairs';
        pairs: readonly Choice[];
        choices: readonly Choice[];
        answers: readonly Choice[] | undefined;
      }
    | { kind: 'group'; fields: readonly FormField[] }
    | { kind: 'rows'; rows: readonly FormRow[] }
  );

export interface FormRow {
  at: number;
  /** What it is about; '' as long as nothing tells. */
  title: string;
  fields: readonly FormField[];
}

/** measures[0].owner → measures[].owner. */
export function patternOf(path: readonly Step[]): string {
  return path.map((step, at) => (typeof step === 'number' ? '[]' : at === 0 ? step : `.${step}`)).join('');
}

export function fieldOf(
  path: readonly Step[],
  schema: FormSchema,
  tree: Plain,
  choicesAt: ChoicesAt,
): FormField {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const { description: question = '' } = schema;
  const place: Place = { path, key, label: labelOf(key, schema), question, example: exampleOf(schema) };
  const value = valueAt(tree, path);
  if (schema.properties !== undefined) {
    const fields = propertiesOf(schema).map(([inner, below]) =>
      fieldOf([...path, inner], below, tree, choicesAt),
    );
    return { ...place, kind: 'group', fields };
  }
  if (schema.items !== undefined) return { ...place, ...listField(path, schema.items, tree, choicesAt) };
  if (schema.type === 'object') return { ...place, ...pairsField(path, schema, value, choicesAt) };
  return { ...place, ...singleField(path, schema, textOf(value), choicesAt) };
}

type Control = FormField extends infer One ? (One extends Place ? Omit<One, keyof Place> : never) : never;

function listField(path: readonly Step[], items: FormSchema, tree: Plain, choicesAt: ChoicesAt): Control {
  const value = valueAt(tree, path);
  const list = Array.isArray(value) ? (value as readonly Plain[]) : [];
  if (items.properties !== undefined) {
    const rows = list.map((_, at): FormRow => {
      const fields = propertiesOf(items).map(([key, below]) =>
        fieldOf([...path, at, key], below, tree, choicesAt),
      );
      return { at, title: titleOf(fields), fields };
    });
    return { kind: 'rows', rows };
  }
  const values = list.map(textOf);
  const choices = choicesAt(`${patternOf(path)}[]`) ?? enumChoices(items);
  if (choices === undefined) return { kind: 'lines', value: values.join('\n') };
  if (choices.length > MOST_SHOWN) return { kind: 'picked', values, choices };
  return { kind: 'ticks', values, choices: withOthers(choices, values) };
}

/** More than so many are not looked through. */
const MOST_SHOWN = 80;

/** What is said of each of several things. */
function pairsField(
  path: readonly Step[],
  { additionalProperties: each }: FormSchema,
  value: Plain | undefined,
  choicesAt: ChoicesAt,
): Control {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value as object) : [];
  return {
    kind: 'pairs',
    pairs: entries.map(([key, one]) => [key, textOf(one as Plain)]),
    choices: choicesAt(`${patternOf(path)}{}`) ?? [],
    answers: each === undefined ? undefined : enumChoices(each),
  };
}

function singleField(
  path: readonly Step[],
  schema: FormSchema,
  value: string,
  choicesAt: ChoicesAt,
): Control {
  if (isName(path)) return { kind: 'name', value };
  const choices = choicesAt(patternOf(path)) ?? enumChoices(schema);
  if (choices !== undefined)
    return choices.length > MOST_SHOWN
      ? { kind: 'search', value, choices }
      : { kind: 'choice', value, choices: withOthers(choices, [value]) };
  if (schema.format === 'day') return { kind: 'day', value };
  if (schema.type === 'integer') return { kind: 'number', value };
  const isLong = (schema.maxLength ?? 0) > LONGEST_LINE && schema.format !== 'web-url';
  return { kind: isLong ? 'prose' : 'line', value };
}

const LONGEST_LINE = 300;

/** The name by which other places know an entry, or the whole. */
export function isName(path: readonly Step[]): boolean {
  return path.at(-1) === 'id';
}

/** What stands there stays to be seen, though it is none of the choices. */
function withOthers(choices: readonly Choice[], values: readonly string[]): readonly Choice[] {
  const others = values.filter((one) => one !== '' && !choices.some(([value]) => value === one));
  return [...choices, ...others.map((one): Choice => [one, one])];
}

/** What the schema lists; undefined: it lists nothing. */
export function enumChoices({ enum: allowed, type, minimum, maximum }: FormSchema): Choice[] | undefined {
  if (type === 'boolean')
    return [
      ['true', 'true'],
      ['false', 'false'],
    ];
  if (allowed !== undefined)
    return allowed.flatMap((one) => (one === null ? [] : [[String(one), String(one)] as Choice]));
  if (type !== 'integer' || minimum !== 1 || maximum === undefined || maximum > 9) return undefined;
  return Array.from({ length: maximum }, (_, at): Choice => [String(at + 1), String(at + 1)]);
}

/** The first text of an entry, in the words that stand for it. */
function titleOf(fields: readonly FormField[]): string {
  const named = fields.find(({ key }) => NAMING.includes(key));
  const texts = [...(named === undefined ? [] : [named]), ...fields].map((field) => {
    if (field.kind === 'choice' || field.kind === 'search') return titleWords(field.value, field.choices);
    return field.kind === 'line' || field.kind === 'prose' ? field.value : '';
  });
  return texts.find((text) => text !== '') ?? '';
}

/** What has no words but its own name is written as words. */
function titleWords(value: string, choices: readonly Choice[]): string {
  const words = wordsOf(value, choices);
  return words === value ? asWords(value) : words;
}

/** The words that stand for a value; itself where it is none of the choices. */
export function wordsOf(value: string, choices: readonly Choice[]): string {
  return choices.find(([one]) => one === value)?.[1] ?? value;
}

/** The value of what was typed, by its words or by the code before them; as it was typed where none of the choices fits. */
export function valueOf(typed: string, choices: readonly Choice[]): string {
  const wanted = typed.trim().toLowerCase();
  const found =
    choices.find(([value, text]) => value === typed || text.toLowerCase() === wanted) ??
    choices.find(([, text]) => text.toLowerCase().startsWith(`${wanted} `));
  return found?.[0] ?? typed;
}

/** Keys that say best what an entry is about. */
const NAMING = [
  'title',
  'purpose',
  'measure',
  'who',
  'what',
  'risk',
  'principle',
  'criterion',
  'demand',
  'summary',
  'element',
  'setting',
  'file',
  'where',
];

function exampleOf({ examples = [], items }: FormSchema): string | undefined {
  const [example] = items?.examples ?? examples;
  if (example === undefined) return undefined;
  if (Array.isArray(example)) return example.map(String).join('; ');
  if (typeof example !== 'object' || example === null) return String(example);
  const told = Object.entries(example).filter(([key, one]) => typeof one !== 'object' && key !== 'id');
  return told
    .map(([key, one]) => `${labelOf(key, items?.properties?.[key] ?? {})}: ${asWords(String(one))}`)
    .join('; ')
    .replaceAll('.; ', '; ');
}

/** A name in words. */
function asWords(value: string): string {
  return /^[a-z]+(?:-[a-z]+)*$/.test(value) ? labelOf(value) : value;
}

function textOf(value: Plain | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
