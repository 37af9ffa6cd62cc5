/** Weights of a use: of what exists, and not nothing but zeros. What is no number is told by its shape. */
import type { Catalogue } from './catalogue-parts.ts';
import { phrase, type Words } from '../locale/phrase.ts';
import { suggestion } from '../problem.ts';
import type { ContextWeights } from '../types/context.ts';
import type { Fault } from './fault.ts';
import { criterionIds } from './known-ids.ts';
import type { Step } from './locate.ts';

/** Faults of the weights of a use, or of a weights file, which has them at its top. */
export function weightFaults(
  { criteria = {}, principles = {} }: ContextWeights = {},
  catalogue: Catalogue,
  path: readonly Step[] = ['weights'],
): Fault[] {
  const known = catalogue.principles.map(({ id }) => id);
  const unknown = [
    ...keyFaults(criteria, criterionIds(catalogue), 'criterion', [...path, 'criteria']),
    ...keyFaults(principles, known, 'principle', [...path, 'principles']),
  ];
  return unknown.length > 0 ? unknown : zeroFaults({ criteria, principles }, catalogue, path);
}

/** Of all principles, or of all criteria of a principle that counts. */
export function zeroFaults(
  { criteria = {}, principles = {} }: ContextWeights,
  catalogue: Catalogue,
  path: readonly Step[] = ['weights'],
): Fault[] {
  const fault = (message: Words, part: string): Fault => ({
    code: 'no-weight',
    message,
    hint: phrase('use-fault.no-weight.hint'),
    path: [...path, part],
  });
  const counting = catalogue.principles.filter(({ id }) => principles[id] !== 0);
  if (counting.length === 0) return [fault(phrase('use-fault.no-weight.principles'), 'principles')];
  if (Object.keys(criteria).length === 0) return [];
  return counting
    .filter((one) => one.criteria.every(({ id, weight }) => (criteria[`${one.id}/${id}`] ?? weight) === 0))
    .map(({ id }) => fault(phrase('use-fault.no-weight.criteria', { id }), 'criteria'));
}

function keyFaults(
  weights: Record<string, number>,
  known: readonly string[],
  what: 'criterion' | 'principle',
  path: Step[],
): Fault[] {
  return Object.keys(weights)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      code: `unknown-${what}`,
      message: phrase('problem.unknown', { id: key.slice(0, 200), what }),
      hint: suggestion(key, known),
      path,
      key,
    }));
}
