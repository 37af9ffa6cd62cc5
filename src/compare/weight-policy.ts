/** Which weights of the principles are drawn: uniformly, or around a centre. */
import type { Assessment } from '../types/assessment.ts';
import type { Weights } from '../types/weights.ts';
import type { Model } from './model.ts';

/** A weights file: how near to which centre. Absent: every set of weights is as likely as any other. */
export type WeightPolicy = Weights;

/** Shares of the principles at the centre: the file's weights, else those of the use. A weight of 0 counts nowhere. */
export function centreOf(
  assessments: readonly Assessment[],
  policy: WeightPolicy | undefined,
): ReadonlyMap<string, number> {
  const principles = assessments[0]?.principles ?? [];
  const weights = principles.map(({ id, weight }): [string, number] => [
    id,
    policy?.principles?.[id] ?? weight,
  ]);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return new Map(weights.map(([id, weight]) => [id, sum === 0 ? 0 : weight / sum]));
}

/** Parameters of the Dirichlet distribution, one a principle of the model. */
export function parametersOf(
  { principles }: Model,
  centre: ReadonlyMap<string, number>,
  policy: WeightPolicy | undefined,
): number[] {
  return principles.map((id) => (policy === undefined ? 1 : policy.concentration * (centre.get(id) ?? 0)));
}
