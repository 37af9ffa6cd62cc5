/** What presets extend has to be there, and must not lead back to them. */
import { phrase } from '../locale/phrase.ts';
import { suggestion } from '../problem.ts';
import type { Context } from '../types/context.ts';
import { circle } from './context-by.ts';
import type { Fault } from './fault.ts';

/** Faults of what one preset extends among all of them. */
export function extendsFaults(
  { id, extends: base }: Context,
  presets: ReadonlyMap<string, Context>,
): Fault[] {
  if (base === undefined) return [];
  if (!presets.has(base))
    return [
      {
        code: 'unknown-context',
        message: phrase('problem.unknown', { id: base, what: 'context' }),
        hint: suggestion(base, [...presets.keys()]),
        path: ['extends'],
      },
    ];
  const chain = chainOf(base, presets, [id]);
  return chain.at(-1) === id ? [circle(chain)] : [];
}

/** Ids that are extended one after the other, up to the first that comes twice. */
function chainOf(id: string, presets: ReadonlyMap<string, Context>, seen: readonly string[]): string[] {
  const next = presets.get(id)?.extends;
  const chain = [...seen, id];
  return seen.includes(id) || next === undefined ? chain : chainOf(next, presets, chain);
}
