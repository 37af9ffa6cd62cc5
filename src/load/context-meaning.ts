/** What a schema cannot say about a context: its criteria, risks and gates must exist, its weights must count. */
import { allCriteria, type Catalogue } from '../assess/catalogue.ts';
import { suggestion } from '../problem.ts';
import type { Context } from '../types/context.ts';
import { criterionIds, unknownId } from './known-ids.ts';
import type { Fault } from './fault.ts';

/** Faults of a context against the catalogue. */
export function contextFaults(context: Context, catalogue: Catalogue): Fault[] {
  const criteria = criterionIds(catalogue);
  const risks = catalogue.risks.risks.map((risk) => risk.id);
  return [
    ...(context.requirements ?? []).flatMap(({ criterion }, index) =>
      unknownId('criterion', criterion, criteria, ['requirements', index, 'criterion']),
    ),
    ...(context.exposure ?? []).flatMap(({ risk }, index) =>
      unknownId('risk', risk, risks, ['exposure', index, 'risk']),
    ),
    ...(context['waived-gates'] ?? []).flatMap(({ criterion }, index) =>
      gateFaults(criterion, catalogue, index),
    ),
    ...weightFaults(context, catalogue),
  ];
}

function gateFaults(criterion: string, catalogue: Catalogue, index: number): Fault[] {
  const gates = allCriteria(catalogue).filter((placed) => placed.criterion.gate === true);
  return unknownId(
    'gate',
    criterion,
    gates.map((placed) => placed.id),
    ['waived-gates', index, 'criterion'],
  );
}

function weightFaults({ weights }: Context, catalogue: Catalogue): Fault[] {
  const criteria = keyFaults(Object.keys(weights?.criteria ?? {}), criterionIds(catalogue), 'criteria');
  const principles = catalogue.principles.map((principle) => principle.id);
  return [
    ...criteria,
    ...keyFaults(Object.keys(weights?.principles ?? {}), principles, 'principles'),
    ...allZero(weights?.principles ?? {}, catalogue),
  ];
}

function keyFaults(
  keys: readonly string[],
  known: readonly string[],
  part: 'criteria' | 'principles',
): Fault[] {
  const what = part === 'criteria' ? 'criterion' : 'principle';
  return keys
    .filter((key) => !known.includes(key))
    .map((key) => ({
      code: `unknown-${what}`,
      message: `'${key}' is no ${what} that is known.`,
      hint: suggestion(key, known),
      path: ['weights', part],
      key,
    }));
}

function allZero(principles: Record<string, number>, catalogue: Catalogue): Fault[] {
  const used = catalogue.principles.map(({ id }) => principles[id] ?? 1);
  if (used.some((weight) => weight > 0)) return [];
  return [
    {
      code: 'no-weight',
      message: 'All principles have weight 0: nothing would count.',
      hint: 'Give at least one a weight above 0.',
      path: ['weights', 'principles'],
    },
  ];
}
