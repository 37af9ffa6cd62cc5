/** Tree to typed value: the schema's faults in words, each with its place. */
import type { ErrorObject } from 'ajv';
import { isReservedName } from '../names.ts';
import { atMost, type Problem } from '../problem.ts';
import type { ReadFile } from './bytes.ts';
import type { Fault, SchemaName } from './fault.ts';
import { schemaOf } from './schema-at.ts';
import { shapeName } from './schema-names.ts';
import { textFaults } from './text-rules.ts';
import type { Written } from './plain-wording.ts';
import { wordFault } from './wording.ts';
import { phrase } from '../locale/phrase.ts';

/** As many faults of one kind are put into words: more than are ever shown. */
const MOST_WORDED = 1000;

/**
 * Every fault of a parsed file against its schema and the rules for text; none: it has the right shape. `written`:
 * how a value is typed in the file.
 */
export async function shapeFaults(
  name: SchemaName,
  value: unknown,
  written: Written = () => undefined,
): Promise<Fault[]> {
  const validators = await import('../generated/validators.js');
  const validate = validators[shapeName(name) as keyof typeof validators];
  const errors = validate(value) ? [] : (validate.errors ?? []);
  const wrong = wordErrors(name, value, errors, written);
  return [...wrong, ...textFaults(value).slice(0, MOST_WORDED), ...idFaults(value)];
}

/** Documents are named after the id. */
function idFaults(value: unknown): Fault[] {
  const id = (value as { id?: unknown } | null)?.id;
  if (typeof id !== 'string' || !isReservedName(id)) return [];
  const message = phrase('shape.reserved-name', { id });
  return [{ code: 'reserved-id', message, hint: phrase('shape.reserved-name.hint'), path: ['id'] }];
}

/** Turns faults into problems with file, line and column, in the order of the file. Positions are read only now. */
export async function place(faults: readonly Fault[], { file, bytes }: ReadFile): Promise<Problem[]> {
  if (faults.length === 0) return [];
  const { locator } = await import('./locate.ts');
  const where = locator(new TextDecoder().decode(bytes));
  const placed = faults.map(({ severity = 'error', code, message, hint, path, key, at, sign }): Problem => ({
    severity,
    code,
    message,
    hint,
    file,
    ...(at ?? where(path, { key, sign })),
  }));
  return atMost(placed.sort((a, b) => a.line - b.line || a.column - b.column));
}

/** What another error or the check of the meaning says better is passed over, and takes no place of what is worded. */
function wordErrors(
  name: SchemaName,
  value: unknown,
  errors: readonly ErrorObject[],
  written: Written,
): Fault[] {
  if (errors.length === 0) return [];
  const schema = schemaOf(name);
  const faults: Fault[] = [];
  for (const error of errors) {
    const fault = wordFault(error, value, schema, written);
    if (fault !== undefined) faults.push(fault);
    if (faults.length === MOST_WORDED) break;
  }
  return withoutEchoes(faults);
}

/** A misspelt key is one fault, not also the lack of the right one. */
function withoutEchoes(faults: readonly Fault[]): Fault[] {
  const meant = new Set(faults.flatMap((fault) => (fault.code === 'unknown-key' ? [echoKey(fault)] : [])));
  return faults.filter((fault) => fault.code !== 'missing-key' || !meant.has(echoKey(fault)));
}

function echoKey({ path, meant = '' }: Fault): string {
  return JSON.stringify([...path, meant]);
}
