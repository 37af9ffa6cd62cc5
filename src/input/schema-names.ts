/** Where a schema's text lies and what its validator is called. */
import type { SchemaName } from './fault.ts';

/** Name of the validator of a schema: caseShape for case. */
export function shapeName(name: string): string {
  return `${name.replaceAll(/-(.)/g, (_, first: string) => first.toUpperCase())}Shape`;
}

/** The file of a schema, seen from the package. */
export function schemaFile(name: SchemaName): string {
  return `schemas/${name}.schema.json`;
}
