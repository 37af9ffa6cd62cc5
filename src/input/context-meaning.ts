/** What a schema cannot say about a use of version 2: its elements, risks and gates exist, and none is asked twice. */
import type { Catalogue } from './catalogue-parts.ts';
import type { Context, Requirement } from '../types/context.ts';
import type { Fault } from './fault.ts';
import { duplicates, unknownId } from './known-ids.ts';
import type { Step } from './locate.ts';
import { weightFaults } from './context-weights.ts';
import { type Known, knownIn } from './known.ts';
import { phrase } from '../locale/phrase.ts';

/** Faults of a use against the catalogue and the ids of the risks, if they could be read. */
export function contextFaults(
  context: Context,
  catalogue: Catalogue,
  risks: readonly string[] | undefined,
): Fault[] {
  const known = knownIn(catalogue);
  const { requirements = [], exposure = [] } = context;
  return [
    ...requirements.flatMap((one, at) => requirementFaults(one, known, ['requirements', at])),
    ...twiceFaults(requirements, 'requirements', 'use-fault.required-twice'),
    ...waivedFaults(context, known),
    ...exposure.flatMap(({ risk }, at) =>
      risks === undefined ? [] : unknownId('risk', risk, risks, ['exposure', at, 'risk']),
    ),
    ...duplicates(exposure, 'exposure', 'risk'),
    ...weightFaults(context.weights, catalogue),
  ];
}

function requirementFaults(one: Requirement, known: Known, path: Step[]): Fault[] {
  const faults = known.element(one.element, [...path, 'element']);
  const element = known.elements.get(one.element);
  if (one.must !== undefined && one.dropped !== undefined)
    faults.push({
      code: 'dropped-and-required',
      message: phrase('use-fault.dropped-and-required', { element: one.element }),
      hint: phrase('use-fault.dropped-and-required.hint'),
      path: [...path, 'dropped'],
    });
  if (one.state === 'shipped' && element !== undefined && element.mode !== 'is')
    faults.push({
      code: 'shipped-not-is',
      message: phrase('use-fault.shipped-not-is', {
        element: one.element,
        nature: element.mode === 'can' ? 'can' : element.nature,
      }),
      hint: phrase('use-fault.shipped-not-is.hint'),
      path: [...path, 'state'],
    });
  return faults;
}

function waivedFaults({ 'waived-gates': waived = [] }: Context, known: Known): Fault[] {
  const gates = [...known.elements.values()].filter(({ gate }) => gate).map(({ id }) => id);
  return [
    ...waived.flatMap(({ element }, at) =>
      unknownId('gate', element, gates, ['waived-gates', at, 'element']),
    ),
    ...twiceFaults(waived, 'waived-gates', 'use-fault.waived-twice'),
  ];
}

function twiceFaults(
  list: readonly { element: string }[],
  key: string,
  id: 'use-fault.required-twice' | 'use-fault.waived-twice',
): Fault[] {
  return list.flatMap(({ element }, at): Fault[] => {
    const first = list.findIndex((other) => other.element === element);
    if (first === at) return [];
    const message = phrase(id, { element });
    return [
      {
        code: 'duplicate-element',
        message,
        hint: phrase('use-fault.twice.hint'),
        path: [key, at, 'element'],
      },
    ];
  });
}
