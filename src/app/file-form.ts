/**
 * A file of ours as a form: made from its schema, so that every place that it may have can be filled in. What can be
 * chosen comes from the catalogue, from other files, and from the file itself.
 */
import { formSchema } from '../blank/resolve.ts';
import { type FormSchema, labelOf, propertiesOf } from '../blank/schema.ts';
import { type Change, valueAt } from '../input/edit-text.ts';
import { kindOf } from '../input/kind.ts';
import type { Step } from '../input/locate.ts';
import { schemaOf } from '../input/schema-at.ts';
import type { Plain, PlainMap } from '../input/yaml-lines.ts';
import { type ChoicesAt, fieldOf, type FormField, isName } from './form-field.ts';

/** A part of the form by itself: the single places at the top, or one key with all that is below it. */
export interface FormSection {
  id: string;
  fields: readonly FormField[];
}

/** Key of the section that holds the single places at the top. */
export const HEAD_SECTION = 'document';

/** Files that are filled in by a form. */
export type FormKind = 'case' | 'profile' | 'own-tests';

/** Those, and files that pages of their own change place by place. */
export type EditedKind = FormKind | 'response' | 'reading-sheet';

const KINDS: readonly EditedKind[] = ['case', 'profile', 'own-tests', 'response', 'reading-sheet'];
const forms = new Map<EditedKind, FileForm>();

/** The form of a kind of file. */
export function formFor(kind: EditedKind): FileForm {
  const form = forms.get(kind) ?? new FileForm(kind);
  forms.set(kind, form);
  return form;
}

/** The form of a file as it stands; what is none of the others is taken for a case. */
export function formOf(tree: Plain): FileForm {
  const kind = kindOf(tree);
  return formFor(KINDS.find((one) => one === kind) ?? 'case');
}

/** The places that a kind of file may have. */
export class FileForm {
  readonly kind: EditedKind;
  /** With every reference resolved. */
  readonly schema: FormSchema;

  constructor(kind: EditedKind) {
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

  /** What a section is called; '' for the one of single places. */
  labelOf(id: string): string {
    const schema = this.schema.properties?.[id];
    return schema === undefined ? '' : labelOf(id, schema);
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
      (schema, step) => (typeof step === 'number' ? schema?.items : schema?.properties?.[step]),
      this.schema,
    );
  }

  /** Keys of a place in the order of the schema. */
  keysAt(path: readonly Step[]): string[] {
    const schema = this.schemaAt(path);
    return schema === undefined ? [] : propertiesOf(schema).map(([key]) => key);
  }

  /** An entry for a list: every key that may stand empty, each empty but for the name by which others know it. */
  newEntry(path: readonly Step[], tree: Plain): PlainMap {
    const items = this.schemaAt(path)?.items ?? {};
    const keys = propertiesOf(items).filter(([key]) => this.#mayBeEmpty(items, key));
    const list = valueAt(tree, path);
    const at = Array.isArray(list) ? list.length : 0;
    return Object.fromEntries(
      keys.map(([key]) => [key, isName([...path, key]) ? newName([...path, at], tree) : null]),
    );
  }

  /** What names the entry around a place, where it could have a name and has none: others could not choose it. */
  naming(path: readonly Step[], tree: Plain): Change | undefined {
    const entry = path.slice(0, path.findLastIndex((step) => typeof step === 'number') + 1);
    const name = [...entry, 'id'];
    const isNamed = (valueAt(tree, name) ?? '') !== '' || isName(path);
    if (entry.length === 0 || isNamed || this.schemaAt(name) === undefined) return undefined;
    return { kind: 'set', path: name, value: newName(entry, tree) };
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

/** measures, 3 → measure-4, where that is free. */
function newName(entry: readonly Step[], tree: Plain): string {
  const path = entry.slice(0, -1);
  const list = valueAt(tree, path);
  const entries = Array.isArray(list) ? (list as readonly Plain[]) : [];
  const taken = new Set(entries.map((one) => valueAt(one, ['id'])));
  const one = String(path.at(-1)).replace(/ies$/, 'y').replace(/s$/, '');
  let number = Number(entry.at(-1)) + 1;
  while (taken.has(`${one}-${number}`)) number += 1;
  return `${one}-${number}`;
}

function isSingle({ type, properties, items, enum: allowed }: FormSchema): boolean {
  return properties === undefined && items === undefined && (type !== 'object' || allowed !== undefined);
}
