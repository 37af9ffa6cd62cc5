/** A use of version 2: by the id of a preset, or from a user's own file, which may extend a preset or a file beside it. */
import type { Context, Requirement } from '../types/context.ts';
import { type ContextRules, loadContextBy, type LoadedContextOf, mergeBy } from './context-by.ts';
import type { Fault } from './fault.ts';
import { contextFaults } from './context-meaning.ts';
import { zeroFaults } from './context-weights.ts';
import { type Library, riskIds } from './library.ts';
import { ofVersion2 } from './version-1.ts';
import { phrase } from '../locale/phrase.ts';

/** A use with its extensions merged. Its requirements are those that stand. */
export interface LoadedContext extends LoadedContextOf<Context> {
  /** Requirements of what it extends that it drops, with the printed reason. */
  dropped: Requirement[];
}

/** Loads a use; throws InvalidInput with every problem of its file and of those it extends. */
export async function loadContext(name: string, library: Library): Promise<LoadedContext> {
  return withoutDropped(await loadContextBy(name, rulesOf(library)));
}

/** Merges a use over the one that it extends; what it drops stays, marked as dropped. */
export function extendContext(base: Context, own: Context): Context {
  const { extends: _extends, ...rest } = own;
  return {
    ...base,
    ...rest,
    requirements: mergeBy(base.requirements, own.requirements, ({ element }) => element),
    exposure: mergeBy(base.exposure, own.exposure, ({ risk }) => risk),
    'waived-gates': mergeBy(base['waived-gates'], own['waived-gates'], ({ element }) => element),
    weights: {
      criteria: { ...base.weights?.criteria, ...own.weights?.criteria },
      principles: { ...base.weights?.principles, ...own.weights?.principles },
    },
  };
}

/** Takes dropped requirements out of those that stand. */
export function withoutDropped(loaded: LoadedContextOf<Context>): LoadedContext {
  const { requirements } = loaded.context;
  if (requirements === undefined) return { ...loaded, dropped: [] };
  const standing = requirements.filter(({ dropped }) => dropped === undefined);
  return {
    ...loaded,
    context: { ...loaded.context, requirements: standing },
    dropped: requirements.filter(({ dropped }) => dropped !== undefined),
  };
}

function rulesOf(library: Library): ContextRules<Context> {
  const { catalogue, presets } = library;
  return {
    schema: 'context',
    presets,
    faults: ofVersion2('context', (one) => [
      ...contextFaults(one, catalogue, riskIds(library)),
      ...(one.extends === undefined ? idleDrops(undefined, one) : []),
    ]),
    extend: extendContext,
    against: (base, own) => besideBase(base, own, library),
  };
}

/** Faults of a use that show only beside the one that it extends. */
export function besideBase(base: Context, own: Context, { catalogue }: Library): Fault[] {
  const { weights } = extendContext(base, own);
  return [
    ...idleDrops(base, own),
    ...(own.weights === undefined ? [] : zeroFaults(weights ?? {}, catalogue)),
  ];
}

/** A requirement is dropped only where there is one. */
function idleDrops(base: Context | undefined, { requirements = [] }: Context): Fault[] {
  const asked = (base?.requirements ?? []).filter(({ dropped }) => dropped === undefined);
  return requirements.flatMap(({ element, dropped }, at): Fault[] => {
    if (dropped === undefined || asked.some((one) => one.element === element)) return [];
    const message =
      base === undefined
        ? phrase('use-fault.drops-nothing.alone', { element })
        : phrase('use-fault.drops-nothing', { element, id: base.id });
    return [
      {
        code: 'drops-nothing',
        message,
        hint: phrase('use-fault.drops-nothing.hint'),
        path: ['requirements', at, 'dropped'],
      },
    ];
  });
}
