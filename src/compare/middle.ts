/** Scores on the middle values: every uncertain level at the middle of its range, which is also the mean of its draws. */
import type { MiddleScore } from '../types/comparison.ts';
import { type Model, principleScore } from './model.ts';
import { named } from './named.ts';

/** Differences of scores under this are rounding. */
export const TINY = 1e-9;

/** Level at the middle of a variable's range. */
export function middleLevel({ variables }: Model): (variable: number) => number {
  return (variable) => {
    const one = variables[variable];
    return one === undefined ? 0 : (one.low + one.high) / 2;
  };
}

/** Scores of a product by principle of the model, on the middle values; null: does not apply. */
export function middleByPrinciple(model: Model, product: number): (number | null)[] {
  const { principles, parts } = model;
  const levelOf = middleLevel(model);
  return principles.map((_, p) => principleScore(parts[product * principles.length + p] ?? [], levelOf));
}

/** The overall score of each product at the weights of the centre. */
export function middleScores(
  model: Model,
  centre: ReadonlyMap<string, number>,
  order: readonly number[],
): MiddleScore[] {
  return order.map((i) => ({ ...named(model, i), score: middleScore(model, centre, i) }));
}

/** The overall score of one product at the weights of the centre, over the principles that apply to it. */
export function middleScore(model: Model, centre: ReadonlyMap<string, number>, product: number): number {
  const scores = middleByPrinciple(model, product);
  const applying = model.principles.flatMap((id, p) => {
    const score = scores[p] ?? null;
    return score === null ? [] : [{ score, weight: centre.get(id) ?? 0 }];
  });
  const weight = applying.reduce((sum, one) => sum + one.weight, 0);
  return weight === 0 ? 0 : applying.reduce((sum, one) => sum + one.weight * one.score, 0) / weight;
}
