/** What is wrong with a value by one of our schemas and those that it refers to. Each is compiled once for all test files. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import { formats } from '../src/input/formats.ts';

const folder = new URL('../schemas/', import.meta.url);
const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  allErrors: true,
  formats,
  keywords: ['label'],
  schemas: readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as AnySchemaObject,
  ),
});

export function faultsBySchema(name: string, value: unknown): unknown {
  const validate = ajv.getSchema(`https://vtc-pia.example.org/schemas/2/${name}.schema.json`);
  if (validate === undefined) throw new Error(`no schema '${name}'`);
  return validate(value) === true ? [] : validate.errors;
}
