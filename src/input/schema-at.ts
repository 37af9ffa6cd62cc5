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

const known = new Map<SchemaName, Schema>();

/** The schema of a kind of file, with the parts of other schemas that it refers to among its own; read once. */
export function schemaOf(name: SchemaName): Schema {
  const before = known.get(name);
  if (before !== undefined) return before;
  const schema = readSchema(name);
  known.set(name, schema);
  return schema;
}

function readSchema(name: SchemaName): Schema {
  const folder = new URL(`../../${schemaFile(name)}`, import.meta.url);
  const read = (file: string): Schema => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Schema;
  return withParts(read(`./${schemaFile(name).split('/').at(-1) ?? ''}`), read);
}

/** References that lead into other files lead to copies of their parts, named <file>.<part>. */
export function withParts(schema: Schema, read: (file: string) => Schema): Schema {
  const parts: Record<string, Schema> = {};
  const files = new Map<string, Schema>();
  const inline = (node: unknown, file: string): unknown => {
    if (Array.isArray(node)) return node.map((one) => inline(one, file));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, value]) =>
        key === '$ref' && typeof value === 'string' ? [key, local(value, file)] : [key, inline(value, file)],
      ),
    );
  };
  const local = (ref: string, from: string): string => {
    const [named = '', part = ''] = ref.split('#/$defs/');
    const file = named === '' ? from : named;
    if (file === '') return ref;
    const name = `${file.replace('.schema.json', '')}.${part}`;
    if (!Object.hasOwn(parts, name)) {
      parts[name] = {};
      const whole = files.get(file) ?? read(file);
      files.set(file, whole);
      parts[name] = inline(whole.$defs?.[part] ?? {}, file) as Schema;
    }
    return `#/$defs/${name}`;
  };
  const own = inline(schema, '') as Schema;
  return { ...own, $defs: { ...own.$defs, ...parts } };
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
