/** A context by the id of a preset or from a user's own file, which may extend a preset or another file beside it. */
import path from 'node:path';
import { InvalidInput } from '../errors.ts';
import { type Problem, suggestion } from '../problem.ts';
import type { AssessedInput as InputFile } from '../types/assessment.ts';
import { namesFile, recordedPath } from './folders.ts';
import type { Fault, SchemaName } from './fault.ts';
import { place } from './schema.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';
import { phrase } from '../locale/phrase.ts';

/** A context with what it was read from. */
export interface LoadedContextOf<C> {
  context: C;
  /** Files of the user that it was read from. */
  inputs: InputFile[];
  /** Ids of the presets that it rests on. */
  presets: string[];
  /** Problems that do not make it invalid. */
  warnings: Problem[];
}

/** What loading needs to know of contexts. */
export interface ContextRules<C> {
  schema: SchemaName;
  /** Presets by id. */
  presets: ReadonlyMap<string, C>;
  faults: (context: C) => Fault[];
  extend: (base: C, own: C) => C;
  /** Faults of a context that show only beside the one that it extends. */
  against?: (base: C, own: C) => Fault[];
}

/** As much of a context as loading looks at. */
interface Extending {
  id: string;
  extends?: string;
}

/** Loads a context; throws InvalidInput with every problem of its file and of those it extends. */
export async function loadContextBy<C extends Extending>(
  name: string,
  rules: ContextRules<C>,
): Promise<LoadedContextOf<C>> {
  return namesFile(name) ? loadFile(name, rules, []) : fromPreset(name, rules);
}

function fromPreset<C extends Extending>(id: string, rules: ContextRules<C>): LoadedContextOf<C> {
  const found = rules.presets.get(id);
  if (found === undefined) throw new InvalidInput([unknownContext(id, [...rules.presets.keys()])]);
  const presets = [id];
  return { context: resolvePreset(found, rules, presets), inputs: [], presets, warnings: [] };
}

/** Adds the ids of the presets that it rests on to those seen. */
function resolvePreset<C extends Extending>(context: C, rules: ContextRules<C>, seen: string[]): C {
  const base = context.extends === undefined ? undefined : rules.presets.get(context.extends);
  if (base === undefined) return context;
  if (seen.includes(base.id)) throw new InvalidInput([circleIn(`${context.id}.yaml`, [...seen, base.id])]);
  seen.push(base.id);
  return rules.extend(resolvePreset(base, rules, seen), context);
}

async function loadFile<C extends Extending>(
  file: string,
  rules: ContextRules<C>,
  seen: readonly string[],
): Promise<LoadedContextOf<C>> {
  const loaded = await loadYaml<C>(file, rules.schema, (context) => rules.faults(context));
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const { value, sha256, warnings } = loaded.value;
  if (seen.includes(value.id))
    throw new InvalidInput(await place([circle([...seen, value.id])], loaded.value));
  const own = { context: value, inputs: [{ path: recordedPath(file), sha256 }], presets: [], warnings };
  return value.extends === undefined ? own : extended(own, loaded.value, rules, [...seen, value.id]);
}

/** A preset of that id comes first; else the file of that name in the same folder. */
async function extended<C extends Extending>(
  own: LoadedContextOf<C>,
  loaded: Loaded<C>,
  rules: ContextRules<C>,
  seen: readonly string[],
): Promise<LoadedContextOf<C>> {
  const base = await baseOf(loaded, rules, seen);
  const known = [...rules.presets.keys()];
  const id = loaded.value.extends ?? '';
  if (base === undefined) throw new InvalidInput(await place([unknownBase(id, known)], loaded));
  const faults = rules.against?.(base.context, own.context) ?? [];
  if (faults.length > 0) throw new InvalidInput(await place(faults, loaded));
  return {
    context: rules.extend(base.context, own.context),
    inputs: [...own.inputs, ...base.inputs],
    presets: [...own.presets, ...base.presets],
    warnings: [...own.warnings, ...base.warnings],
  };
}

async function baseOf<C extends Extending>(
  { value, file: from }: Loaded<C>,
  rules: ContextRules<C>,
  seen: readonly string[],
): Promise<LoadedContextOf<C> | undefined> {
  const id = value.extends ?? '';
  if (rules.presets.has(id)) return fromPreset(id, rules);
  const file = path.join(path.dirname(from), `${id}.yaml`);
  return loadFile(file, rules, seen).catch((error: unknown) => {
    if (!isMissing(error, file)) throw error;
    return undefined;
  });
}

function isMissing(error: unknown, file: string): boolean {
  return (
    error instanceof InvalidInput &&
    error.problems.some((one) => one.code === 'missing-file' && one.file === file)
  );
}

function unknownBase(id: string, known: readonly string[]): Fault {
  const hint = [suggestion(id, known), phrase('use-fault.unknown.beside', { id })];
  return {
    code: 'unknown-context',
    message: phrase('problem.unknown', { id, what: 'context' }),
    hint,
    path: ['extends'],
  };
}

function unknownContext(id: string, known: readonly string[]): Problem {
  const hint = [suggestion(id, known), phrase('use-fault.unknown.path')];
  return {
    severity: 'error',
    code: 'unknown-context',
    message: phrase('problem.unknown', { id, what: 'context' }),
    hint,
    file: '--context',
    line: 1,
    column: 1,
  };
}

/** Names the circle in which contexts extend each other. */
export function circle(ids: readonly string[]): Fault {
  const message = phrase('use-fault.circular', { ids: ids.join(' → ') });
  return { code: 'circular-context', message, hint: phrase('use-fault.circular.hint'), path: ['extends'] };
}

/** A circle among the presets has no text at hand to be placed in. */
function circleIn(file: string, ids: readonly string[]): Problem {
  const { code, message, hint } = circle(ids);
  return { severity: 'error', code, message, hint, file, line: 1, column: 1 };
}

/** Entries of the base, each replaced by the own one of the same key, then what is new. */
export function mergeBy<T>(base: T[] | undefined, own: T[] | undefined, key: (one: T) => string): T[] {
  const replaced = new Map((own ?? []).map((one) => [key(one), one]));
  const kept = (base ?? []).map((one) => replaced.get(key(one)) ?? one);
  const added = (own ?? []).filter((one) => !(base ?? []).some((other) => key(other) === key(one)));
  return [...kept, ...added];
}
