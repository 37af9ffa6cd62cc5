/** What would put another product first on the middle values: computed, not sampled. */
import type { Flips, ProductName, WeightFlip, WeightShare } from '../types/comparison.ts';
import { levelFlips } from './level-flips.ts';
import { middleByPrinciple, middleScore, TINY } from './middle.ts';
import type { Model } from './model.ts';
import { named } from './named.ts';

/** `order`: positions of the products, the leader first. */
export function flipsOf(model: Model, centre: ReadonlyMap<string, number>, order: readonly number[]): Flips {
  const [leader = 0, ...others] = order;
  const [runnerUp] = others;
  return {
    weights: others.map((challenger) => weightFlip(model, centre, leader, challenger)),
    levels: runnerUp === undefined ? [] : levelFlips(model, centre, leader, runnerUp),
  };
}

/**
 * The least weight that has to move. Weight taken from a principle p and given to q lessens the gap by d(p) − d(q),
 * where d is how far the leader is ahead under a principle. So all of it goes to the principle where d is least, and
 * comes from those where d is greatest, one after the other, until the gap is closed.
 */
function weightFlip(
  model: Model,
  centre: ReadonlyMap<string, number>,
  leader: number,
  challenger: number,
): WeightFlip {
  const lead = leads(model, centre, leader, challenger);
  const gap = middleScore(model, centre, leader) - middleScore(model, centre, challenger);
  const none = {
    ...{ ...named(model, challenger), gap, moved: null, to: null, from: [], weights: [], aheadThen: null },
  };
  if (lead === null) return { ...none, obstacle: 'not-comparable' };
  if (gap < -TINY) return { ...none, obstacle: 'already-ahead' };
  const target = lead.reduce((a, b) => (b.lead < a.lead ? b : a));
  if (target.lead > -TINY) return { ...none, obstacle: 'nowhere-better' };
  const from = taken(lead, target, gap);
  const moved = from.reduce((sum, one) => sum + one.weight, 0);
  const weights = lead.map(({ principle, weight }) => ({
    principle,
    weight:
      principle === target.principle
        ? weight + moved
        : weight - (from.find((one) => one.principle === principle)?.weight ?? 0),
  }));
  return {
    ...{ ...named(model, challenger), gap, obstacle: null, moved, to: target.principle, from, weights },
    aheadThen: aheadAt(model, weights, challenger),
  };
}

/** Who is first at these weights if it is not the challenger: to pass the leader is not yet to come first. */
function aheadAt(model: Model, weights: readonly WeightShare[], challenger: number): ProductName | null {
  const centre = new Map(weights.map(({ principle, weight }) => [principle, weight]));
  const scores = model.products.map((_, product) => middleScore(model, centre, product));
  const best = scores.indexOf(Math.max(...scores));
  return (scores[best] ?? 0) > (scores[challenger] ?? 0) + TINY ? named(model, best) : null;
}

interface Lead {
  principle: string;
  weight: number;
  /** Points by which the leader is ahead under the principle. */
  lead: number;
}

/** null: a principle applies to one of the two only. */
function leads(model: Model, centre: ReadonlyMap<string, number>, a: number, b: number): Lead[] | null {
  const [ours, theirs] = [middleByPrinciple(model, a), middleByPrinciple(model, b)];
  const list = model.principles.map((principle, p) => {
    const [one, other] = [ours[p] ?? null, theirs[p] ?? null];
    const lead = one === null || other === null ? null : one - other;
    return { principle, weight: centre.get(principle) ?? 0, lead };
  });
  return list.every((one): one is Lead => one.lead !== null) ? list : null;
}

function taken(lead: readonly Lead[], target: Lead, gap: number): WeightShare[] {
  const givers = lead
    .filter((one) => one.lead > target.lead + TINY && one.weight > 0)
    .toSorted((a, b) => b.lead - a.lead);
  let left = Math.max(0, gap);
  return givers.flatMap((one) => {
    if (left <= TINY) return [];
    const weight = Math.min(one.weight, left / (one.lead - target.lead));
    left -= weight * (one.lead - target.lead);
    return [{ principle: one.principle, weight }];
  });
}
