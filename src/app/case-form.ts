/**
 * A case as a form: made from its schema, so that every place that a case may have can be filled in. What can be chosen
 * comes from the catalogue, from the profile of the product, and from the case itself.
 */
import { formSchema } from '../blank/resolve.ts';
import { type FormSchema, labelOf, propertiesOf } from '../blank/schema.ts';
import { valueAt } from '../input/edit-text.ts';
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

let known: FormSchema | undefined;

/** The schema of a case with every reference resolved. */
export function caseSchema(): FormSchema {
  return (known ??= formSchema(schemaOf('case')));
}

/** Ids of the sections, in the order of the schema. */
export function sectionIds(): string[] {
  const parts = propertiesOf(caseSchema()).filter(([, schema]) => !isSingle(schema));
  return [HEAD_SECTION, ...parts.map(([key]) => key)];
}

/** The section in which a place stands. */
export function sectionOf(path: readonly Step[]): string {
  const key = String(path[0] ?? '');
  return sectionIds().includes(key) ? key : HEAD_SECTION;
}

/** A section with what stands in the case. Throws RangeError where there is none of that id. */
export function caseSection(id: string, tree: Plain, choicesAt: ChoicesAt): FormSection {
  const all = propertiesOf(caseSchema());
  const own = all.filter(([key, schema]) => (id === HEAD_SECTION ? isSingle(schema) : key === id));
  if (own.length === 0 || (id !== HEAD_SECTION && own.some(([, one]) => isSingle(one))))
    throw new RangeError(`no section '${id}'`);
  return { id, fields: own.map(([key, schema]) => fieldOf([key], schema, tree, choicesAt)) };
}

/** What the schema says of a place; undefined: there is no such place. */
export function schemaAt(path: readonly Step[]): FormSchema | undefined {
  return path.reduce<FormSchema | undefined>(
    (schema, step) => (typeof step === 'number' ? schema?.items : schema?.properties?.[step]),
    caseSchema(),
  );
}

/** Keys of a place in the order of the schema. */
export function keysAt(path: readonly Step[]): string[] {
  const schema = schemaAt(path);
  return schema === undefined ? [] : propertiesOf(schema).map(([key]) => key);
}

/** An entry for a list: every key, each of them empty but for the name by which others know it. */
export function newEntry(path: readonly Step[], tree: Plain): PlainMap {
  const items = schemaAt(path)?.items;
  return Object.fromEntries(
    propertiesOf(items ?? {}).map(([key]) => [key, isName([...path, key]) ? newName(path, tree) : null]),
  );
}

/** measures → measure-4, where that is free. */
function newName(path: readonly Step[], tree: Plain): string {
  const list = valueAt(tree, path);
  const entries = Array.isArray(list) ? (list as readonly Plain[]) : [];
  const taken = new Set(entries.map((one) => valueAt(one, ['id'])));
  const one = String(path.at(-1)).replace(/ies$/, 'y').replace(/s$/, '');
  let number = entries.length + 1;
  while (taken.has(`${one}-${number}`)) number += 1;
  return `${one}-${number}`;
}

/** What a section is called; '' for the one of single places. */
export function sectionLabel(id: string): string {
  const schema = caseSchema().properties?.[id];
  return schema === undefined ? '' : labelOf(id, schema);
}

function isSingle({ type, properties, items, enum: allowed }: FormSchema): boolean {
  return properties === undefined && items === undefined && (type !== 'object' || allowed !== undefined);
}
