/** What a use requires of any product, as requirements of a tender: plain data, no product named. */
import type { Context } from '../types/context.ts';
import type { Requirements, TenderRequirement } from '../types/requirements.ts';
import type { Principle } from '../types/principle.ts';
import { type Elements, elementsOf } from './elements.ts';
import { add, type Fraction, over, percentages, ZERO } from './fraction.ts';
import { letterOf } from './grades.ts';
import { weightsChanged } from './result.ts';
import { ALL_OPEN, worthOf } from './score.ts';
import { type Requirement, type Use, useOf } from './use.ts';

/** The use with its weights, one's own among them. */
export interface TenderInput {
  principles: readonly Principle[];
  context: Context;
  catalogueVersion: string;
  toolVersion: string;
  /** Files read, for the record. */
  inputs: Requirements['inputs'];
}

/** Musts first; the points of all shoulds add up to 100, shared out by what each element weighs. Pure. */
export function tenderRequirements(input: TenderInput): Requirements {
  const { principles, context, catalogueVersion, toolVersion, inputs } = input;
  const elements = elementsOf(principles);
  const use = useOf(context, elements);
  const musts = use.requirements.filter(({ must }) => must);
  const known = new Set(musts.map(({ element }) => element));
  const shoulds = use.requirements.filter(({ must, element }) => !must && !known.has(element));
  const points = pointsOf(shoulds, elements, use);
  return {
    schemaVersion: '2',
    context: { id: context.id, title: context.title, summary: context.summary },
    versions: { tool: toolVersion, catalogue: catalogueVersion },
    inputs,
    requirements: [
      ...musts.map((one) => requirementResult(one, 0)),
      ...shoulds.map((one, at) => requirementResult(one, points[at] ?? 0)),
    ],
    waived: (context['waived-gates'] ?? []).map(({ element, reason }) => ({
      element,
      code: elements.byId.get(element)?.code ?? '',
      reason,
    })),
    changedWeights: weightsChanged({ input: { principles }, elements, use }),
  };
}

/** Whole points that add up to 100; none where nothing of it weighs anything. */
function pointsOf(shoulds: readonly Requirement[], { all, criteria }: Elements, use: Use): number[] {
  const whole = new Map(all.map(({ id }) => [id, ALL_OPEN]));
  const worth = worthOf(criteria, whole, use.weights);
  const own = shoulds.map(({ element }): Fraction => worth.get(element.id) ?? ZERO);
  const sum = own.reduce(add, ZERO);
  return sum.n === 0n ? own.map(() => 0) : percentages(own.map((one) => over(one, sum)));
}

function requirementResult(one: Requirement, points: number): TenderRequirement {
  const { element, must, gate, shipped, written } = one;
  return {
    element: element.id,
    code: element.code,
    must,
    gate,
    state: shipped ? 'shipped' : 'configured',
    reason: written?.reason ?? null,
    askedBy: written?.['asked-by'] ?? null,
    althoughUnmet: written?.['although-unmet'] ?? null,
    shownBy: element.never ? 'search' : (letterOf(element.shownBy) ?? 'E'),
    ownWhereRunOneself: element.noProvider === 'yours',
    points,
  };
}
