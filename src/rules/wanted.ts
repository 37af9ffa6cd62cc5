/** Which uses require each element: how much hangs on what is known of it (rules 8 and 9). */
import type { Context } from '../types/context.ts';
import type { Principle } from '../types/principle.ts';
import { elementsOf } from './elements.ts';
import { useOf } from './use.ts';

/** Ids of the uses that require an element. A gate is a must of each that does not waive it. */
export interface Wanted {
  musts: readonly string[];
  shoulds: readonly string[];
}

/** Demands of all uses by element; an element that none requires is not in it. */
export function wantedBy(
  contexts: readonly Context[],
  principles: readonly Principle[],
): ReadonlyMap<string, Wanted> {
  const elements = elementsOf(principles);
  const demands = contexts.flatMap((context) =>
    useOf(context, elements).requirements.map(({ element, must }) => ({
      id: element.id,
      must,
      use: context.id,
    })),
  );
  const ids = (list: readonly { use: string }[]): string[] => [...new Set(list.map(({ use }) => use))];
  const wanted = [...Map.groupBy(demands, ({ id }) => id)].map(([id, list]): [string, Wanted] => [
    id,
    { musts: ids(list.filter(({ must }) => must)), shoulds: ids(list.filter(({ must }) => !must)) },
  ]);
  return new Map(wanted);
}
