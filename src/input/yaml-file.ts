/** A YAML file from bytes to a typed value with a meaning. The one way in for every input. */
import { type Checked, onlyWarnings, type Problem } from '../problem.ts';
import { decode, type ReadFile, readBytes } from './bytes.ts';
import { sha256 } from '../store/sha256.ts';
import { readBuilt } from './parsed.ts';
import { salvage } from './salvage.ts';
import type { Fault, SchemaName } from './fault.ts';
import { place } from './schema.ts';
import { inspectUntrusted } from './untrusted.ts';

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

/** A file of the right syntax, with what is wrong with its shape. */
export interface Shaped<T> {
  source: ReadFile;
  value: T;
  shape: Fault[];
}

/**
 * Reads, parses and checks a file, or bytes under the name of one, or gives every problem of it at once. What the package
 * itself ships was parsed when it was built, and is taken from there if its bytes are still the same.
 */
export async function loadYaml<T>(
  source: string | ReadFile,
  schema: SchemaName,
  meaning: Meaning<T>,
): Promise<Checked<Loaded<T>>> {
  const read = typeof source === 'string' ? readBytes(source) : { ok: true as const, value: source };
  if (!read.ok) return read;
  const built = readBuilt(read.value.file, read.value.bytes);
  if (built !== undefined)
    return {
      ok: true,
      value: { ...read.value, ...built, value: built.value as T, built: true, warnings: [] },
    };
  const shaped = await shapedOf<T>(read.value, schema);
  return shaped.ok ? judged(shaped.value, meaning) : shaped;
}

/** Parses what was read and holds it against its schema. */
export async function shapedOf<T>(source: ReadFile, schema: SchemaName): Promise<Checked<Shaped<T>>> {
  const text = decode(source);
  if (!text.ok) return text;
  const read = await inspectUntrusted(text.value.text, source.file, schema);
  if (!read.ok) return read;
  const { value, shape } = read.value;
  return { ok: true, value: { source, value: value as T, shape } };
}

/** True if nothing is wrong with the shape; a warning is nothing wrong. */
export function isShaped({ shape }: Pick<Shaped<unknown>, 'shape'>): boolean {
  return shape.every(({ severity }) => severity === 'warning');
}

/** Checks a parsed value: its shape was checked, its meaning is. */
export async function judged<T>(
  { source, value, shape }: Shaped<T>,
  meaning: Meaning<T>,
): Promise<Checked<Loaded<T>>> {
  const meant = isShaped({ shape }) ? meaning(value) : salvage(value, shape, meaning);
  const problems = await place([...shape, ...meant], source);
  if (!onlyWarnings(problems)) return { ok: false, problems };
  const hash = sha256(source.bytes);
  return { ok: true, value: { ...source, value, sha256: hash, built: false, warnings: problems } };
}
