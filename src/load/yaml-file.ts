/** A YAML file from bytes to a typed value with a meaning. The one way in for every input. */
import path from 'node:path';
import { type Checked, onlyWarnings, type Problem } from '../problem.ts';
import { decode, type ReadFile, readBytes, sha256 } from './bytes.ts';
import { isInside, NEXT_FOLDER } from './folders.ts';
import { readBuilt } from './parsed.ts';
import { salvage } from './salvage.ts';
import type { Fault, SchemaName } from './fault.ts';
import { place, shapeFaults } from './schema.ts';
import { isNext } from './schema-names.ts';
import { parseUntrusted } from './untrusted.ts';

/** A value with the file that it came from, so that later faults can be placed. */
export interface Loaded<T> extends ReadFile {
  value: T;
  /** Hash of the bytes. */
  sha256: string;
  /** true: a file of ours, checked when the package was built. */
  built: boolean;
  /** Problems that do not make it invalid. */
  warnings: Problem[];
}

/** What a schema cannot say of a value of the right shape. */
export type Meaning<T> = (value: T) => Fault[];

/**
 * Reads, parses and checks a file, or gives every problem of it at once. What the package itself ships was parsed
 * when it was built, and is taken from there if its bytes are still the same. `prepare` changes the tree before it is
 * held against the schema; what it leaves out must not move what stays.
 */
export async function loadYaml<T>(
  file: string,
  schema: SchemaName,
  meaning: Meaning<T>,
  prepare: (tree: unknown) => unknown = (tree) => tree,
): Promise<Checked<Loaded<T>>> {
  const read = readBytes(file);
  if (!read.ok) return read;
  const built = isBuiltFor(schema, file) ? readBuilt(file, read.value.bytes) : undefined;
  if (built !== undefined)
    return {
      ok: true,
      value: { ...read.value, ...built, value: built.value as T, built: true, warnings: [] },
    };
  const text = decode(read.value);
  if (!text.ok) return text;
  const parsed = await parseUntrusted(text.value.text, file);
  if (!parsed.ok) return parsed;
  const tree = prepare(parsed.value);
  return judged(read.value, tree as T, await shapeFaults(schema, tree), meaning);
}

/** What was checked by the rules of one version says nothing by those of the other. */
function isBuiltFor(schema: SchemaName, file: string): boolean {
  return isNext(schema) === isInside(path.resolve(file), NEXT_FOLDER);
}

/** Checks a parsed value: its shape was checked, its meaning is. */
export async function judged<T>(
  source: ReadFile,
  value: T,
  shape: readonly Fault[],
  meaning: Meaning<T>,
): Promise<Checked<Loaded<T>>> {
  const faults = [...shape, ...(shape.length === 0 ? meaning(value) : salvage(value, shape, meaning))];
  const problems = await place(faults, source);
  if (!onlyWarnings(problems)) return { ok: false, problems };
  const hash = sha256(source.bytes);
  return { ok: true, value: { ...source, value, sha256: hash, built: false, warnings: problems } };
}
