/** Which single level of the leader or of the runner-up would put the runner-up first, on the middle values. */
import type { LevelFlip } from '../types/comparison.ts';
import type { AssessedCriterion } from '../types/assessment.ts';
import { middleScore, TINY } from './middle.ts';
import type { Model, Part, Variable } from './model.ts';
import { named } from './named.ts';

/** More of them than this help nobody. */
const MOST = 40;
const LEVELS = [0, 1, 2, 3, 4];

/** Those that the evidence allows first, then the smallest change, then the heaviest criterion. */
export function levelFlips(
  model: Model,
  centre: ReadonlyMap<string, number>,
  leader: number,
  runnerUp: number,
): LevelFlip[] {
  const gap = middleScore(model, centre, leader) - middleScore(model, centre, runnerUp);
  if (gap < 0) return [];
  const comesFirst = (part: Part, to: number): boolean =>
    isFirst(runnerUp, withLevel(model, part, to), centre);
  const all = [
    ...flipsOfProduct(model, centre, { product: leader, other: runnerUp, gap, falls: true, comesFirst }),
    ...flipsOfProduct(model, centre, { product: runnerUp, other: leader, gap, falls: false, comesFirst }),
  ];
  return all
    .toSorted(
      (a, b) => Number(b.flip.within) - Number(a.flip.within) || a.change - b.change || b.effect - a.effect,
    )
    .slice(0, MOST)
    .map(({ flip }) => flip);
}

interface Side {
  product: number;
  other: number;
  gap: number;
  /** true: the level has to fall, since it is the leader's. */
  falls: boolean;
  /** Whether the runner-up is first of all with the level at that. */
  comesFirst: (part: Part, to: number) => boolean;
}

interface Candidate {
  flip: LevelFlip;
  /** Levels away from the middle. */
  change: number;
  /** Points of the overall score that one level is worth. */
  effect: number;
}

function flipsOfProduct(model: Model, centre: ReadonlyMap<string, number>, side: Side): Candidate[] {
  const { principles, parts, products } = model;
  const cells = principles.map((id, p) => ({ id, list: parts[side.product * principles.length + p] ?? [] }));
  const applying = cells.filter(({ list }) => list.length > 0);
  const mass = applying.reduce((sum, { id }) => sum + (centre.get(id) ?? 0), 0);
  return applying.flatMap(({ id, list }) => {
    const total = list.reduce((sum, part) => sum + part.weight, 0);
    const criteria = products[side.product]?.principles.find((one) => one.id === id)?.criteria ?? [];
    return list.flatMap((part) => {
      const effect = ((centre.get(id) ?? 0) * 25 * part.weight) / (total * mass);
      const criterion = criteria.find((one) => one.id === part.criterion);
      return criterion === undefined ? [] : candidate(model, side, part, criterion, effect);
    });
  });
}

/** A level that both share moves both, and parts them nowhere. */
function candidate(
  model: Model,
  { product, other, gap, falls, comesFirst }: Side,
  part: Part,
  { id, title, low, high }: AssessedCriterion,
  effect: number,
): Candidate[] {
  if (part.variable !== undefined && model.variables[part.variable]?.products.includes(other) === true)
    return [];
  const change = (to: number): number => (falls ? part.level - to : to - part.level);
  const enough = LEVELS.filter((to) => change(to) > 0 && change(to) * effect > gap && comesFirst(part, to));
  const to = falls ? enough.at(-1) : enough[0];
  if (to === undefined) return [];
  const range = { low: low ?? 0, high: high ?? 4 };
  const within = to >= range.low && to <= range.high;
  const flip = { ...named(model, product), criterion: id, title, ...range, to, within };
  return [{ flip, change: change(to), effect }];
}

/** The model with one level settled, for every product that shares it. */
function withLevel(model: Model, part: Part, to: number): Model {
  const settled = (variable: Variable, index: number): Variable =>
    index === part.variable ? { ...variable, low: to, high: to } : variable;
  return {
    ...model,
    variables: model.variables.map(settled),
    parts: model.parts.map((list) => list.map((one) => (one === part ? { ...part, level: to } : one))),
  };
}

/** To pass the leader is not yet to come first: a third product may be ahead of both. One that is level with it bars nothing. */
function isFirst(product: number, model: Model, centre: ReadonlyMap<string, number>): boolean {
  const own = middleScore(model, centre, product);
  return model.products.every((_, i) => middleScore(model, centre, i) <= own + TINY);
}
