/**
 * A YAML file to fill in, made from its schema: every key with what it asks, the choices listed, an example of each
 * entry in a comment. What is known already stands in it.
 */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Language } from '../locale/language.ts';
import { commentText, plain, type Remark } from './comment.ts';
import { exampleLines, type FormSchema, legend, propertiesOf, questionOf } from './schema.ts';

type Known = string | number | boolean | readonly string[];

/** One entry of a list that stands in the file. */
export interface GivenEntry {
  /** Said above it. */
  note?: string;
  /** What is known of it; its other keys stand empty. */
  values: Readonly<Record<string, Known>>;
}

/** What is known of a file before it is filled in; paths are keys with dots between. */
export interface Given {
  /** Said at the top. */
  head: readonly Remark[];
  /** Said at the end. */
  tail: readonly Remark[];
  /** Values of single keys, and lists of plain values; an empty list is written as one. */
  values: ReadonlyMap<string, string | readonly string[]>;
  /** Entries of lists, in their order. */
  entries: ReadonlyMap<string, readonly GivenEntry[]>;
  /** Said above a key, before what the schema asks. */
  notes: ReadonlyMap<string, readonly Remark[]>;
  /** Keys that do not stand in the file: a comment says that they may follow. */
  later: ReadonlySet<string>;
  /** Whether a key may stand without a value; else those of which nothing is known stand in comments. */
  mayBeEmpty: boolean;
}

/** The file. Texts from profiles and the catalogue stand in comments, or as values that the writer quotes. */
export function blankFile(schema: FormSchema, given: Given, language: Language): string {
  const document = new Document();
  document.commentBefore = commentText(given.head, 0);
  if (given.tail.length > 0) document.comment = commentText(given.tail, 0);
  const writer = new Writer(given, language);
  document.contents = writer.map(schema, '', 0);
  const text = document.toString({
    nullStr: '',
    lineWidth: 100,
    indentSeq: true,
    commentString: (comment) => comment.replaceAll(/^/gm, '#'),
  });
  return text.replaceAll(/ +$/gm, '');
}

class Writer {
  readonly #given: Given;
  readonly #language: Language;

  constructor(given: Given, language: Language) {
    this.#given = given;
    this.#language = language;
  }

  map(schema: FormSchema, path: string, depth: number): YAMLMap {
    const map = new YAMLMap();
    const under = (key: string): string => (path === '' ? key : `${path}.${key}`);
    const isLater = ([key]: [string, FormSchema]): boolean => this.#given.later.has(under(key));
    const all = propertiesOf(schema);
    let waiting: Remark[] = [];
    for (const [key, below] of all.filter((one) => !isLater(one))) {
      if (this.#isWritten(below, under(key))) {
        map.items.push(this.#pair(key, below, under(key), { depth, before: waiting }));
        waiting = [];
      } else waiting = separated(waiting, this.#left(key, below, under(key)));
    }
    const rest = separated(waiting, this.#mayFollow(all.filter(isLater)));
    if (rest.length > 0) map.comment = commentText(rest, depth);
    return map;
  }

  /** True where the key stands in the file, if only because something below it does. */
  #isWritten(schema: FormSchema, path: string): boolean {
    const { mayBeEmpty, values, entries } = this.#given;
    if (mayBeEmpty || values.has(path) || entries.has(path)) return true;
    return propertiesOf(schema).some(([key, below]) => this.#isWritten(below, `${path}.${key}`));
  }

  /** A key that stands in a comment, with its example. */
  #left(key: string, schema: FormSchema, path: string): Remark[] {
    return [...this.#above(schema, path, false), { line: `${key}:` }, ...exampleLines(schema)];
  }

  #mayFollow(later: readonly [string, FormSchema][]): Remark[] {
    if (later.length === 0) return [];
    const keys = later.map(([key, below]) => ({ key, text: questionOf(below, this.#language) }));
    return [this.#language.say('form.may-follow'), ...keys];
  }

  #pair(
    key: string,
    schema: FormSchema,
    path: string,
    { depth, before }: { depth: number; before: readonly Remark[] },
  ): Pair {
    const name = new Scalar(key);
    const own = this.#above(schema, path, !this.#given.entries.has(path));
    name.commentBefore = commentText(separated(before, own), depth);
    name.spaceBefore = depth === 0;
    return new Pair(name, this.#value(schema, path, depth));
  }

  /** Notes, then what the schema asks, then what the keys of entries mean, then an example. */
  #above(schema: FormSchema, path: string, withExample: boolean): Remark[] {
    const examples = withExample ? exampleLines(schema) : [];
    return [
      ...(this.#given.notes.get(path) ?? []),
      questionOf(schema, this.#language),
      ...legend(schema, this.#language),
      ...(examples.length === 0 ? [] : [this.#language.say('form.example'), ...examples]),
      ...(this.#given.values.get(path)?.length === 0 ? [this.#language.say('form.brackets')] : []),
    ];
  }

  #value(schema: FormSchema, path: string, depth: number): YAMLMap | YAMLSeq | Scalar {
    const value = this.#given.values.get(path);
    if (value !== undefined) return valueOf(value);
    const entries = this.#given.entries.get(path);
    if (entries !== undefined) return this.#listOf(schema.items ?? {}, entries, depth);
    return schema.properties === undefined ? new Scalar(null) : this.map(schema, path, depth + 1);
  }

  #listOf(item: FormSchema, entries: readonly GivenEntry[], depth: number): YAMLSeq {
    return sequence(
      entries.map(({ note, values }) => {
        const map = new YAMLMap();
        for (const [key] of propertiesOf(item))
          if (this.#given.mayBeEmpty || values[key] !== undefined)
            map.items.push(new Pair(new Scalar(key), valueOf(values[key])));
        if (note !== undefined) map.commentBefore = commentText([note], depth + 1);
        return map;
      }),
    );
  }
}

/** With an empty line between them. */
function separated(before: readonly Remark[], after: readonly Remark[]): Remark[] {
  return before.length === 0 || after.length === 0 ? [...before, ...after] : [...before, '', ...after];
}

function valueOf(value: Known | undefined): Scalar | YAMLSeq {
  if (value === undefined) return new Scalar(null);
  if (typeof value === 'object') return sequence(value.map(textOf));
  return typeof value === 'string' ? textOf(value) : new Scalar(value);
}

/** Long texts stand below their key, as a person would write them. */
function textOf(text: string): Scalar {
  const scalar = new Scalar(plain(text));
  if (text.length > LONG) scalar.type = 'BLOCK_FOLDED';
  return scalar;
}

const LONG = 70;

function sequence(items: readonly (Scalar | YAMLMap)[]): YAMLSeq {
  const made = new YAMLSeq();
  made.items.push(...items);
  return made;
}
