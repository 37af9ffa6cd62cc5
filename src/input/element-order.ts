/** What an element hangs on stands before it, is there, and does not hang on it in turn. */
import type { Catalogue } from './catalogue-parts.ts';
import { suggestion } from '../problem.ts';
import type { Element, Principle } from '../types/principle.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';
import { phrase } from '../locale/phrase.ts';

/** An element with its full id. */
interface Placed {
  id: string;
  element: Element;
}

/** Faults of `after` in one principle. */
export function afterFaults(principle: Principle, catalogue: Catalogue): Fault[] {
  const all = catalogue.principles.flatMap((one) =>
    elementsOf(one).map(({ id, element }) => ({ id, element })),
  );
  const index = new Map(all.map((placed, at) => [placed.id, { ...placed, at }]));
  return elementsOf(principle).flatMap(({ id, element, path }) => {
    const { after } = element;
    if (after === undefined) return [];
    const fault = orderFault({ id, element }, after, index);
    return fault === undefined ? [] : [{ ...fault, path: [...path, 'after'] }];
  });
}

type Index = ReadonlyMap<string, Placed & { at: number }>;

function orderFault({ id, element }: Placed, after: string, index: Index): Omit<Fault, 'path'> | undefined {
  const base = index.get(after);
  if (base === undefined)
    return {
      code: 'unknown-element',
      message: phrase('problem.unknown', { id: after, what: 'element' }),
      hint: suggestion(after, [...index.keys()]),
    };
  const circle = circleOf(id, index);
  if (circle !== undefined) return isFirst(id, circle, index) ? circleFault(circle) : undefined;
  if (base.at >= (index.get(id)?.at ?? 0))
    return {
      code: 'after-later',
      message: phrase('catalogue-fault.stands-later', { id, after }),
      hint: phrase('catalogue-fault.stands-later.hint'),
    };
  if (element.mode !== 'can' || base.element.mode !== 'is') return undefined;
  return {
    code: 'can-after-is',
    message: phrase('catalogue-fault.can-hangs-on-is', { id, after }),
    hint: phrase('catalogue-fault.can-hangs-on-is.hint'),
  };
}

/** The ids that an element hangs on, round to itself; undefined where it is in no circle. */
function circleOf(id: string, index: Index): string[] | undefined {
  const seen = [id];
  for (let next = index.get(id)?.element.after; next !== undefined; next = index.get(next)?.element.after) {
    if (next === id) return [...seen, id];
    if (seen.includes(next)) return undefined;
    seen.push(next);
  }
  return undefined;
}

/** A circle is told once, at its first element. */
function isFirst(id: string, circle: readonly string[], index: Index): boolean {
  const at = (one: string): number => index.get(one)?.at ?? 0;
  return circle.every((one) => at(one) >= at(id));
}

function circleFault(circle: readonly string[]): Omit<Fault, 'path'> {
  return {
    code: 'circular-after',
    message: phrase('catalogue-fault.circular', { ids: circle.join(' → ') }),
    hint: phrase('catalogue-fault.circular.hint'),
  };
}

function elementsOf(principle: Principle): (Placed & { path: Step[] })[] {
  return principle.criteria.flatMap((criterion, at) =>
    criterion.elements.map((element, index) => ({
      id: `${principle.id}/${criterion.id}/${element.id}`,
      element,
      path: ['criteria', at, 'elements', index],
    })),
  );
}
