/** The schemas as data, for whoever looks up what they say of a place. */
import { readFileSync } from 'node:fs';
import type { SchemaName } from './fault.ts';
import type { Step } from './locate.ts';
import { schemaFile } from './schema-names.ts';

/** As much of JSON Schema as is looked at. */
export interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  $defs?: Record<string, Schema>;
  $ref?: string;
  [key: string]: unknown;
}

/** The schema of a kind of file. */
export function schemaOf(name: SchemaName): Schema {
  const file = new URL(`../../${schemaFile(name)}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Schema;
}

/** The schema of the value at a path, with what it refers to. */
export function schemaAt(root: Schema, path: readonly Step[]): Schema {
  return path.reduce<Schema>((here, step) => stepDown(here, step, root), root);
}

/** The schema of what stands under a key, or in a list. */
export function stepDown(here: Schema, step: Step, root: Schema): Schema {
  const next = typeof step === 'number' ? here.items : (here.properties?.[step] ?? here.additionalProperties);
  return typeof next === 'object' ? resolved(next, root) : {};
}

/** With what it refers to. */
export function resolved(here: Schema, root: Schema): Schema {
  const name = here.$ref?.split('/').at(-1);
  return name === undefined ? here : { ...root.$defs?.[name], ...here };
}

/** True where any text may stand, of which nothing is looked up or computed. */
export function isFreeText({ type, enum: allowed, const: only, format, pattern }: Schema): boolean {
  return type === 'string' && [allowed, only, format, pattern].every((limit) => limit === undefined);
}
