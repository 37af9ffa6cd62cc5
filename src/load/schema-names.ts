/** Where a schema's text lies and what its validator is called: those of version 2 are named next-<name>. */
import type { SchemaName } from './fault.ts';

/** Schemas of version 2 of the rules. */
export type NextSchema = Extract<SchemaName, `next-${string}`>;

/** Name of the validator of a schema: nextCaseShape for next-case. */
export function shapeName(name: string): string {
  return `${name.replace(/^next-(.)/, (_, first: string) => `next${first.toUpperCase()}`)}Shape`;
}

/** The file of a schema, seen from the package. */
export function schemaFile(name: SchemaName): string {
  return isNext(name)
    ? `next/schemas/${name.slice('next-'.length)}.schema.json`
    : `schemas/${name}.schema.json`;
}

/** True for a schema of version 2 of the rules. */
export function isNext(name: SchemaName): name is NextSchema {
  return name.startsWith('next-');
}
