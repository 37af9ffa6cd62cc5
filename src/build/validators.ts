/** Compiles schemas/ to validators ahead of time, so that no code is made from strings at run time. */
import { readdir, readFile } from 'node:fs/promises';
import { _, type AnySchemaObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { formats } from '../input/formats.ts';
import { shapeName } from '../input/schema-names.ts';

const root = new URL('../../', import.meta.url);

/** What we put out is held against its schema in the tests, not at run time. */
const OUTPUTS = [
  'assessment',
  'history',
  'checklist',
  'diff',
  'change',
  'check',
  'pia',
  'comparison',
  'requirements',
  'register',
  'questionnaire',
  'review',
  'group-review',
  'correspondence',
].map((name) => `${name}.schema.json`);

/** The text of a module that exports one validator a schema: caseShape for case.schema.json. */
export async function validatorsModule(formatsModule: string): Promise<string> {
  const all = await readSchemas();
  const ajv = new Ajv2020({
    strict: true,
    // 'One of these keys must be there' names keys that are defined one level further up.
    strictRequired: false,
    // What a place is called in forms.
    keywords: ['label'],
    allErrors: true,
    ownProperties: true,
    formats,
    schemas: [...all.values()],
    code: { source: true, esm: true, formats: _`require("./formats").formats` },
  });
  const names = Object.fromEntries([...all].map(([name, schema]) => [shapeName(name), schema.$id ?? name]));
  return `${header(formatsModule)}${withoutCopies(standalone(ajv, names))}`;
}

/**
 * The generated code copies all errors so far for every part that has one, which a short file of many wrong parts
 * turns into hours: those of a part are added to the list instead.
 */
function withoutCopies(code: string): string {
  const copied = /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g;
  const linear = code.replaceAll(copied, 'added(vErrors, $1.errors)');
  if (linear.includes('.concat('))
    throw new Error('the validators copy their errors in a way that is not known');
  return linear;
}

/** The types of that module. */
export async function validatorsTypes(): Promise<string> {
  const names = [...(await readSchemas()).keys()].map(
    (name) => `export const ${shapeName(name)}: ValidateFunction;`,
  );
  return ["import type { ValidateFunction } from 'ajv';", ...names, ''].join('\n');
}

/** The module's own tiny `require`: what the generated code asks for, and nothing else. */
function header(formatsModule: string): string {
  return [
    `import * as formatsModule from '${formatsModule}';`,
    `import ucs2length from 'ajv/dist/runtime/ucs2length.js';`,
    `import equal from 'ajv/dist/runtime/equal.js';`,
    // Some loaders unwrap the default of such a module, others do not.
    'const whole = (module) => (module.default === undefined ? { default: module } : module);',
    "const modules = { './formats': formatsModule, 'ajv/dist/runtime/ucs2length': whole(ucs2length), 'ajv/dist/runtime/equal': whole(equal) };",
    'const require = (name) => modules[name];',
    'const added = (all, more) => {',
    '  if (all === null) return more;',
    '  for (const one of more) all.push(one);',
    '  return all;',
    '};',
    '',
  ].join('\n');
}

const standalone = standaloneCode as unknown as (ajv: Ajv2020, names: Record<string, string>) => string;

/** Schemas of inputs, by name. */
async function readSchemas(): Promise<Map<string, AnySchemaObject>> {
  const folder = new URL('schemas/', root);
  const files = (await readdir(folder)).filter((file) => !OUTPUTS.includes(file)).sort();
  const entries = files.map(async (file) => {
    const schema = JSON.parse(await readFile(new URL(file, folder), 'utf8')) as AnySchemaObject;
    return [file.replace('.schema.json', ''), schema] as const;
  });
  return new Map(await Promise.all(entries));
}
