/** Tree to typed value: the schema's faults in words, each with its place. */
import { readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import type { Problem } from '../problem.ts';
import type { ReadFile } from './bytes.ts';
import type { Fault, SchemaName } from './fault.ts';
import { versionFault } from './next/version-1.ts';
import { wordNext } from './next/wording.ts';
import { isNext, schemaFile, shapeName } from './schema-names.ts';
import { textFaults } from './text-rules.ts';
import { type Schema, wordFault } from './wording.ts';

/** More faults than this of one file help nobody; a last problem says how many were left out. */
const MAX_FAULTS = 200;

/**
 * Every fault of a parsed file against its schema and the rules for text; none: it has the right shape. Of a file of
 * version 1 where one of version 2 is needed, that is the one fault.
 */
export async function shapeFaults(name: SchemaName, value: unknown): Promise<Fault[]> {
  const old = isNext(name) ? versionFault(name, value) : undefined;
  if (old !== undefined) return [old];
  const validators = await import('../generated/validators.js');
  const validate = validators[shapeName(name) as keyof typeof validators];
  const wrong = validate(value) ? [] : wordErrors(name, value, validate.errors ?? []);
  return [...wrong, ...textFaults(value)];
}

/** Turns faults into problems with file, line and column, in the order of the file. Positions are read only now. */
export async function place(faults: readonly Fault[], { file, bytes }: ReadFile): Promise<Problem[]> {
  if (faults.length === 0) return [];
  const { locator } = await import('./locate.ts');
  const at = locator(new TextDecoder().decode(bytes));
  const placed = faults.map(({ path, key, severity = 'error', ...words }) => ({
    severity,
    ...words,
    file,
    ...at(path, key),
  }));
  const ordered = placed.sort((a, b) => a.line - b.line || a.column - b.column);
  if (ordered.length <= MAX_FAULTS) return ordered;
  const rest = ordered.length - MAX_FAULTS;
  const more = {
    severity: 'error' as const,
    code: 'more-problems',
    message: `${rest} more problems are not shown.`,
    hint: 'Mend these first.',
    file,
    line: 1,
    column: 1,
  };
  return [...ordered.slice(0, MAX_FAULTS), more];
}

function wordErrors(name: SchemaName, value: unknown, errors: readonly ErrorObject[]): Fault[] {
  const schema = JSON.parse(
    readFileSync(new URL(`../../${schemaFile(name)}`, import.meta.url), 'utf8'),
  ) as Schema;
  const word = isNext(name) ? wordNext : wordFault;
  const faults = errors.map((error) => word(error, value, schema));
  return withoutEchoes(faults.filter((fault) => fault !== undefined));
}

/** A misspelt key is one fault, not also the lack of the right one. */
function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const meant = new Set(
    faults.flatMap((fault) => (fault.code === 'unknown-key' ? [echoKey(fault, meantKey(fault))] : [])),
  );
  return faults.filter(
    (fault) => fault.code !== 'missing-key' || !meant.has(echoKey(fault, meantKey(fault))),
  );
}

function echoKey({ path }: Fault, key: string): string {
  return JSON.stringify([...path, key]);
}

/** The key that the hint of an unknown key, or the message of a missing one, names. */
function meantKey({ code, hint, message }: Fault): string {
  const pattern = code === 'unknown-key' ? /Did you mean '([^']+)'/ : /^'([^']+)' is missing/;
  return pattern.exec(code === 'unknown-key' ? hint : message)?.[1] ?? '';
}
