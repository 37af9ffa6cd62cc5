/** A context by the id of a preset or from a user's own file, which may extend a preset or another file beside it. */
import path from 'node:path';
import type { Catalogue } from '../assess/catalogue.ts';
import { InvalidInput } from '../errors.ts';
import { type Problem, suggestion } from '../problem.ts';
import type { InputFile } from '../types/assessment.ts';
import type { Context } from '../types/context.ts';
import { contextFaults } from './context-meaning.ts';
import { namesFile, recordedPath } from './folders.ts';
import type { Fault } from './fault.ts';
import { place } from './schema.ts';
import { type Loaded, loadYaml } from './yaml-file.ts';

export interface LoadedContext {
  context: Context;
  /** Files of the user that it was read from. */
  inputs: InputFile[];
  /** Ids of the presets that it rests on. */
  presets: string[];
  /** Problems that do not make it invalid. */
  warnings: Problem[];
}

/** Loads a context; throws InvalidInput with every problem of its file and of those it extends. */
export async function loadContext(name: string, catalogue: Catalogue): Promise<LoadedContext> {
  if (!namesFile(name)) return fromPreset(name, catalogue);
  return loadFile(name, catalogue, []);
}

/** Merges a context over the one that it extends: lists with a key entry by entry, the rest as a whole. */
export function extendContext(base: Context, own: Context): Context {
  const { extends: _extends, ...rest } = own;
  return {
    ...base,
    ...rest,
    requirements: mergeBy(base.requirements, own.requirements, (one) => one.criterion),
    exposure: mergeBy(base.exposure, own.exposure, (one) => one.risk),
    'waived-gates': mergeBy(base['waived-gates'], own['waived-gates'], (one) => one.criterion),
    weights: {
      criteria: { ...base.weights?.criteria, ...own.weights?.criteria },
      principles: { ...base.weights?.principles, ...own.weights?.principles },
    },
  };
}

function fromPreset(id: string, catalogue: Catalogue): LoadedContext {
  const found = catalogue.contexts.get(id);
  if (found === undefined) throw new InvalidInput([unknownContext(id, catalogue)]);
  const presets = [id];
  return { context: resolvePreset(found, catalogue, presets), inputs: [], presets, warnings: [] };
}

/** Adds the ids of the presets that it rests on to those seen. */
function resolvePreset(context: Context, catalogue: Catalogue, seen: string[]): Context {
  const base = context.extends === undefined ? undefined : catalogue.contexts.get(context.extends);
  if (base === undefined) return context;
  if (seen.includes(base.id)) throw new InvalidInput([circleIn(`${context.id}.yaml`, [...seen, base.id])]);
  seen.push(base.id);
  return extendContext(resolvePreset(base, catalogue, seen), context);
}

async function loadFile(file: string, catalogue: Catalogue, seen: readonly string[]): Promise<LoadedContext> {
  const loaded = await loadYaml<Context>(file, 'context', (context) => contextFaults(context, catalogue));
  if (!loaded.ok) throw new InvalidInput(loaded.problems);
  const { value, sha256, warnings } = loaded.value;
  if (seen.includes(value.id))
    throw new InvalidInput(await place([circle([...seen, value.id])], loaded.value));
  const own = { context: value, inputs: [{ path: recordedPath(file), sha256 }], presets: [], warnings };
  return value.extends === undefined ? own : extended(own, loaded.value, catalogue, [...seen, value.id]);
}

/** A preset of that id comes first; else the file of that name in the same folder. */
async function extended(
  own: LoadedContext,
  loaded: Loaded<Context>,
  catalogue: Catalogue,
  seen: readonly string[],
): Promise<LoadedContext> {
  const id = loaded.value.extends ?? '';
  if (catalogue.contexts.has(id)) return over(fromPreset(id, catalogue), own);
  const file = path.join(path.dirname(loaded.file), `${id}.yaml`);
  const base = await loadFile(file, catalogue, seen).catch((error: unknown) => {
    if (!isMissing(error, file)) throw error;
    return undefined;
  });
  if (base === undefined) throw new InvalidInput(await place([unknownBase(id, catalogue)], loaded));
  return over(base, own);
}

function over(base: LoadedContext, own: LoadedContext): LoadedContext {
  return {
    context: extendContext(base.context, own.context),
    inputs: [...own.inputs, ...base.inputs],
    presets: [...own.presets, ...base.presets],
    warnings: [...own.warnings, ...base.warnings],
  };
}

function isMissing(error: unknown, file: string): boolean {
  return (
    error instanceof InvalidInput &&
    error.problems.some((one) => one.code === 'missing-file' && one.file === file)
  );
}

function unknownBase(id: string, catalogue: Catalogue): Fault {
  const hint = `${suggestion(id, [...catalogue.contexts.keys()])} A file '${id}.yaml' beside this one would do, too.`;
  return {
    code: 'unknown-context',
    message: `'${id}' is no context that is known.`,
    hint,
    path: ['extends'],
  };
}

function unknownContext(id: string, catalogue: Catalogue): Problem {
  const hint = `${suggestion(id, [...catalogue.contexts.keys()])} A file of your own is named with its path.`;
  return {
    severity: 'error',
    code: 'unknown-context',
    message: `'${id}' is no context that is known.`,
    hint,
    file: '--context',
    line: 1,
    column: 1,
  };
}

function circle(ids: readonly string[]): Fault {
  const message = `The context extends itself: ${ids.join(' → ')}.`;
  return { code: 'circular-context', message, hint: "Remove one 'extends'.", path: ['extends'] };
}

/** A circle among the presets has no text at hand to be placed in. */
function circleIn(file: string, ids: readonly string[]): Problem {
  const { code, message, hint } = circle(ids);
  return { severity: 'error', code, message, hint, file, line: 1, column: 1 };
}

function mergeBy<T>(base: T[] | undefined, own: T[] | undefined, key: (one: T) => string): T[] {
  const replaced = new Map((own ?? []).map((one) => [key(one), one]));
  const kept = (base ?? []).map((one) => replaced.get(key(one)) ?? one);
  const added = (own ?? []).filter((one) => !(base ?? []).some((other) => key(other) === key(one)));
  return [...kept, ...added];
}
