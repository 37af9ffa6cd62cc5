/**
 * A file of ours as a form: made from its schema, so that every place that it may have can be filled in. What can be
 * chosen comes from the catalogue, from other files, and from the file itself.
 */
import { formSchema } from '../blank/resolve.ts';
import { type FormSchema, propertiesOf } from '../blank/schema.ts';
import { type Change, valueAt } from '../input/edit-text.ts';
import type { Step } from '../input/locate.ts';
import { schemaOf } from '../input/schema-at.ts';
import type { Plain } from '../input/yaml-lines.ts';

/** A value with the words that stand for it. */
export type Choice = readonly [value: string, text: string];
/** What can be chosen at a place, by its path with '[]' for entries; undefined: it is typed. */
export type ChoicesAt = (pattern: string) => readonly Choice[] | undefined;

interface Place {
  path: readonly Step[];
  /** Last key of the path; of a list of texts, the list's. */
  key: string;
  /** Its name; absent: the key says it. */
  label?: string;
  /** What is asked. */
  question: string;
  /** As a person would write it. */
  example: string | undefined;
}

/** A place of the form with what stands there. */
export type FormField = Place &
  (
    | { kind: 'line' | 'prose' | 'day' | 'number' | 'lines'; value: string }
    | { kind: 'choice'; value: string; choices: readonly Choice[] }
    | { kind: 'ticks'; values: readonly string[]; choices: readonly Choice[] }
    | { kind: 'group'; fields: readonly FormField[] }
    /** keys: how many places an entry has. */
    | { kind: 'rows'; rows: readonly FormRow[]; keys: number }
    /** Can be changed in the text of the file only. */
    | { kind: 'text-only'; filled: boolean }
  );

export interface FormRow {
  at: number;
  /** What it is about; '' as long as nothing tells. */
  title: string;
  fields: readonly FormField[];
}

/** A part of the form by itself: the single places at the top, or one key with all that is below it. */
export interface FormSection {
  id: string;
  fields: readonly FormField[];
}

/** Key of the section that holds the single places at the top. */
export const HEAD_SECTION = 'document';

/** Files that are filled in by a form. */
export type FormKind = 'case' | 'profile' | 'own-tests';

/** What a form may be for; anything else is edited in its text. */
export function isFormKind(kind: string | undefined): kind is FormKind {
  return kind === 'case' || kind === 'profile' || kind === 'own-tests';
}

const forms = new Map<FormKind, FileForm>();

/** The form of a kind of file. */
export function formFor(kind: FormKind): FileForm {
  const form = forms.get(kind) ?? new FileForm(kind);
  forms.set(kind, form);
  return form;
}

/** The places that a kind of file may have. */
export class FileForm {
  readonly kind: FormKind;
  /** With every reference resolved. */
  readonly schema: FormSchema;

  constructor(kind: FormKind) {
    this.kind = kind;
    this.schema = formSchema(schemaOf(kind));
  }

  /** Ids of the sections, in the order of the schema. */
  get sectionIds(): string[] {
    const parts = propertiesOf(this.schema).filter(([, schema]) => !isSingle(schema));
    return [HEAD_SECTION, ...parts.map(([key]) => key)];
  }

  /** The section in which a place stands. */
  sectionOf(path: readonly Step[]): string {
    const key = String(path[0] ?? '');
    return this.sectionIds.includes(key) ? key : HEAD_SECTION;
  }

  /** A section with what stands in the file. Throws RangeError where there is none of that id. */
  section(id: string, tree: Plain, choicesAt: ChoicesAt): FormSection {
    const all = propertiesOf(this.schema);
    const own = all.filter(([key, schema]) => (id === HEAD_SECTION ? isSingle(schema) : key === id));
    if (own.length === 0 || (id !== HEAD_SECTION && own.some(([, one]) => isSingle(one))))
      throw new RangeError(`no section '${id}'`);
    return { id, fields: own.map(([key, schema]) => fieldOf([key], schema, tree, choicesAt)) };
  }

  /** What the schema says of a place; undefined: there is no such place. */
  schemaAt(path: readonly Step[]): FormSchema | undefined {
    return path.reduce<FormSchema | undefined>(
      (schema, step) => (typeof step === 'number' ? schema?.items : belowOf(schema, step)),
      this.schema,
    );
  }

  /** Keys of a place in the order of the schema. */
  keysAt(path: readonly Step[]): string[] {
    const schema = this.schemaAt(path);
    return schema === undefined ? [] : propertiesOf(schema).map(([key]) => key);
  }

  /** An entry for a list: every key that may stand empty, each of them empty. */
  emptyEntry(path: readonly Step[]): Plain {
    const items = this.schemaAt(path)?.items ?? {};
    const keys = propertiesOf(items).filter(([key]) => this.#mayBeEmpty(items, key));
    return Object.fromEntries(keys.map(([key]) => [key, null]));
  }

  /**
   * A change as this kind of file takes it. In a case every key may stand empty. In other files one that is required
   * does, so that its fault is told beside its field; another one goes, and a list without entries says so.
   */
  fitted(change: Change, tree: Plain): Change {
    const { path } = change;
    if (this.kind === 'case') return change;
    if (change.kind === 'remove') {
      const list = valueAt(tree, path);
      const isLast = Array.isArray(list) && list.length === 1 && change.at === 0;
      return isLast ? this.#emptied(path) : change;
    }
    return change.kind === 'set' && change.value === null ? this.#emptied(path) : change;
  }

  #emptied(path: readonly Step[]): Change {
    const [key, holder] = [path.at(-1), this.schemaAt(path.slice(0, -1)) ?? {}];
    if (typeof key !== 'string' || !this.#mayBeEmpty(holder, key)) return { kind: 'drop', path };
    const isList = this.schemaAt(path)?.items !== undefined;
    return { kind: 'set', path, value: isList ? [] : null };
  }

  #mayBeEmpty({ required = [] }: FormSchema, key: string): boolean {
    return this.kind === 'case' || required.includes(key);
  }
}

function belowOf(schema: FormSchema | undefined, step: Step): FormSchema | undefined {
  const { properties = {}, additionalProperties } = schema ?? {};
  if (Object.hasOwn(properties, step)) return properties[step];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** measures[0].owner → measures[].owner. */
export function patternOf(path: readonly Step[]): string {
  return path.map((step, at) => (typeof step === 'number' ? '[]' : at === 0 ? step : `.${step}`)).join('');
}

function isSingle({ type, properties, items, enum: allowed }: FormSchema): boolean {
  return properties === undefined && items === undefined && (type !== 'object' || allowed !== undefined);
}

function fieldOf(path: readonly Step[], schema: FormSchema, tree: Plain, choicesAt: ChoicesAt): FormField {
  const place: Place = {
    ...{ path, key: path.findLast((step) => typeof step === 'string') ?? '' },
    ...{ question: schema.description ?? '', example: exampleOf(schema) },
  };
  const value = valueAt(tree, path);
  if (schema.properties !== undefined) {
    const fields = propertiesOf(schema).map(([key, below]) =>
      fieldOf([...path, key], below, tree, choicesAt),
    );
    return { ...place, kind: 'group', fields };
  }
  if (schema.items !== undefined) return { ...place, ...listField(path, schema.items, tree, choicesAt) };
  if (schema.type === 'object')
    return { ...place, kind: 'text-only', filled: value !== undefined && value !== null };
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
    return { kind: 'rows', rows, keys: propertiesOf(items).length };
  }
  const values = list.map(textOf);
  const choices = choicesAt(`${patternOf(path)}[]`) ?? enumChoices(items);
  if (choices === undefined || choices.length > MOST_TICKS)
    return { kind: 'lines', value: values.join('\n') };
  return { kind: 'ticks', values, choices: withOthers(choices, values) };
}

/** More than so many boxes are no help. */
const MOST_TICKS = 80;

function singleField(
  path: readonly Step[],
  schema: FormSchema,
  value: string,
  choicesAt: ChoicesAt,
): Control {
  const choices = choicesAt(patternOf(path)) ?? enumChoices(schema);
  if (choices !== undefined) return { kind: 'choice', value, choices: withOthers(choices, [value]) };
  if (schema.format === 'day') return { kind: 'day', value };
  if (schema.type === 'integer') return { kind: 'number', value };
  return { kind: (schema.maxLength ?? 0) > LONGEST_LINE ? 'prose' : 'line', value };
}

const LONGEST_LINE = 300;

/** What stands in the case stays to be seen, though it is none of the choices. */
function withOthers(choices: readonly Choice[], values: readonly string[]): readonly Choice[] {
  const others = values.filter((one) => one !== '' && !choices.some(([value]) => value === one));
  return [...choices, ...others.map((one): Choice => [one, one])];
}

function enumChoices({ enum: allowed, type, minimum, maximum }: FormSchema): Choice[] | undefined {
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
    if (field.kind === 'choice') return field.choices.find(([value]) => value === field.value)?.[1] ?? '';
    return field.kind === 'line' || field.kind === 'prose' ? field.value : '';
  });
  return texts.find((text) => text !== '') ?? '';
}

/** Keys that say best what an entry is about. */
const NAMING = ['title', 'purpose', 'measure', 'who', 'what', 'risk', 'principle', 'criterion', 'demand'];

function exampleOf({ examples = [], items }: FormSchema): string | undefined {
  const [example] = items?.examples ?? examples;
  if (example === undefined) return undefined;
  if (Array.isArray(example)) return example.map(String).join('; ');
  if (typeof example !== 'object' || example === null) return String(example);
  const told = Object.entries(example).filter(([, one]) => typeof one !== 'object');
  return told.map(([key, one]) => `${key}: ${String(one)}`).join('; ');
}

function textOf(value: Plain | undefined): string {
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}
