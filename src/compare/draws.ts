/** Draws weights and levels and adds them up: the inner loop, in flat arrays. */
import { dirichlet } from '../rules/dirichlet.ts';
import type { Model } from './model.ts';
import type { Random } from '../rules/random.ts';
import type { Draws } from './smaa.ts';

/**
 * Draws for a model. Levels are drawn uniformly over the whole levels of their range: only whole levels exist, and
 * nothing tells one from another. `parameters`: of the Dirichlet distribution, one a principle of the model.
 */
export function drawsOf(model: Model, parameters: readonly number[], random: Random): Draws {
  const drawLevels = levelDrawer(model, random);
  const drawWeights = dirichlet(parameters, random);
  const add = adder(model);
  const levels = new Uint8Array(model.variables.length);
  return {
    alternatives: model.products.length,
    dimensions: model.principles.length,
    levels,
    next: (values, weights) => {
      drawWeights(weights);
      drawLevels(levels);
      add(levels, weights, values);
    },
  };
}

/** Two levels from each word: with 16 bits a level of five differs from a fifth by less than 0.00002. */
function levelDrawer({ variables }: Model, random: Random): (levels: Uint8Array) => void {
  const words = new Uint32Array(Math.ceil(variables.length / 2));
  const low = Uint8Array.from(variables, (one) => one.low);
  const size = Uint8Array.from(variables, (one) => one.high - one.low + 1);
  return (levels) => {
    random.fill(words);
    for (let index = 0; index < levels.length; index += 1) {
      const word = words[index >> 1] ?? 0;
      const half = (index & 1) === 0 ? word & 0xffff : word >>> 16;
      levels[index] = (low[index] ?? 0) + ((half * (size[index] ?? 0)) >>> 16);
    }
  };
}

type Adder = (levels: Uint8Array, weights: Float64Array, values: Float64Array) => void;

/** Value of each product: mean of its principle scores by weight, over the principles that apply to it. */
function adder({ products, principles, parts }: Model): Adder {
  const flat = flattened(parts);
  const applies = Uint8Array.from(parts, (list) => (list.length > 0 ? 1 : 0));
  const whole = products.map((_, i) => principles.every((_, p) => applies[i * principles.length + p] === 1));
  return (levels, weights, values) => {
    let cell = 0;
    for (let product = 0; product < values.length; product += 1) {
      let value = 0;
      let mass = 0;
      for (let p = 0; p < weights.length; p += 1, cell += 1) {
        if (applies[cell] === 0) continue;
        value += (weights[p] ?? 0) * cellScore(flat, cell, levels);
        mass += weights[p] ?? 0;
      }
      // Not divided where the weights add up to 1: rounding must not part two products that are equal.
      // To what none of the weighted principles applies nothing speaks for, either.
      values[product] = whole[product] === true ? value : mass === 0 ? 0 : value / mass;
    }
  };
}

interface Flat {
  /** Where the drawn parts of each cell begin; one more at the end. */
  starts: Int32Array;
  variables: Int32Array;
  weights: Float64Array;
  /** Sum of what is certain, by cell. */
  certain: Float64Array;
  /** From a sum of weight × level to a score of 0–100, by cell. */
  factors: Float64Array;
}

function flattened(parts: Model['parts']): Flat {
  const drawn = parts.map((list) => list.filter((part) => part.variable !== undefined));
  const starts = new Int32Array(parts.length + 1);
  drawn.forEach((list, cell) => (starts[cell + 1] = (starts[cell] ?? 0) + list.length));
  const sum = (list: Model['parts'][number], value: (part: (typeof list)[number]) => number): number =>
    list.reduce((total, part) => total + value(part), 0);
  return {
    starts,
    variables: Int32Array.from(drawn.flat(), (part) => part.variable ?? 0),
    weights: Float64Array.from(drawn.flat(), (part) => part.weight),
    certain: Float64Array.from(parts, (list) =>
      sum(list, (part) => (part.variable === undefined ? part.weight * part.level : 0)),
    ),
    factors: Float64Array.from(
      parts,
      (list) =>
        25 /
        Math.max(
          1e-300,
          sum(list, (part) => part.weight),
        ),
    ),
  };
}

function cellScore(
  { starts, variables, weights, certain, factors }: Flat,
  cell: number,
  levels: Uint8Array,
): number {
  let sum = certain[cell] ?? 0;
  const end = starts[cell + 1] ?? 0;
  for (let part = starts[cell] ?? 0; part < end; part += 1)
    sum += (weights[part] ?? 0) * (levels[variables[part] ?? 0] ?? 0);
  return sum * (factors[cell] ?? 0);
}
