/** Rule 11: products in pairs over drawn weights of the principles: the same draws whoever is compared. */
import type { ContextWeights } from '../types/context.ts';
import type { Weights as OwnWeights } from '../types/weights.ts';
import type { Compared } from './compare.ts';
import { dirichlet } from './dirichlet.ts';
import type { Fraction } from './fraction.ts';
import { seededRandom } from './random.ts';

/** How weights of the principles are drawn: `parameters` of the Dirichlet distribution by principle; all 1: uniformly. */
export interface Sampling {
  /** 0 to 4294967295. */
  seed: number;
  draws: number;
  parameters: ReadonlyMap<string, number>;
}

/** Two of the products, in the order in which they were given. */
export interface Pair {
  one: string;
  other: string;
  /** Draws in which the one shows more, the other does, or neither. They add up to all. */
  more: number;
  less: number;
  equal: number;
}

/** Differences below this are of the arithmetic. */
const EPSILON = 1e-12;

/** Counts pairs over drawn weights. What is shown counts as it is: nothing is drawn over silence. */
export function pairs(products: readonly Compared[], { seed, draws, parameters }: Sampling): Pair[] {
  const draw = dirichlet([...parameters.values()], seededRandom(seed));
  const table = sharesOf(products, [...parameters.keys()]);
  const weights = new Float64Array(parameters.size);
  const values = new Float64Array(products.length);
  const [more, less] = [counter(products.length), counter(products.length)];
  for (let count = 0; count < draws; count += 1) {
    draw(weights);
    weigh(table, weights, values);
    countPairs(values, more, less);
  }
  return pairsOf(products, draws, more, less);
}

/**
 * Parameters by principle: 1 each, so that every set of weights is as likely as any other; with weights of one's own the
 * concentration, shared out as the use with them weighs. What weighs nothing is left out.
 */
export function parametersOf(
  principles: readonly string[],
  use: ContextWeights | undefined,
  own: OwnWeights | undefined,
): ReadonlyMap<string, number> {
  const weights = principles.map((id) => own?.principles?.[id] ?? use?.principles?.[id] ?? 1);
  const sum = weights.reduce((total, one) => total + one, 0);
  return new Map(
    principles.map((id, at) => {
      const weight = weights[at] ?? 0;
      return [id, own === undefined ? Math.sign(weight) : (own.concentration * weight) / sum];
    }),
  );
}

/** What is shown of each principle, product by product, and whether it applies (1 or 0). */
interface Table {
  shown: Float64Array;
  applies: Float64Array;
}

function sharesOf(products: readonly Compared[], principles: readonly string[]): Table {
  const shares = products.flatMap(({ found }) =>
    principles.map((id) => found.score.principles.get(id)?.shown),
  );
  return {
    shown: Float64Array.from(shares, (one) => (one === undefined ? 0 : asNumber(one))),
    applies: Float64Array.from(shares, (one) => (one === undefined ? 0 : 1)),
  };
}

function asNumber({ n, d }: Fraction): number {
  return Number(n) / Number(d);
}

/** Weighted means, each over the principles that apply to the product. */
function weigh({ shown, applies }: Table, weights: Float64Array, values: Float64Array): void {
  let at = 0;
  for (let product = 0; product < values.length; product += 1) {
    let value = 0;
    let mass = 0;
    for (let principle = 0; principle < weights.length; principle += 1, at += 1) {
      const weight = weights[principle] ?? 0;
      value += weight * (shown[at] ?? 0);
      mass += weight * (applies[at] ?? 0);
    }
    values[product] = mass === 0 ? 0 : value / mass;
  }
}

/** One count for each two of so many. */
function counter(products: number): Float64Array {
  return new Float64Array((products * (products - 1)) / 2);
}

function countPairs(values: Float64Array, more: Float64Array, less: Float64Array): void {
  let at = 0;
  for (let one = 0; one < values.length; one += 1) {
    const value = values[one] ?? 0;
    for (let other = one + 1; other < values.length; other += 1, at += 1) {
      const ahead = value - (values[other] ?? 0);
      if (ahead > EPSILON) more[at] = (more[at] ?? 0) + 1;
      else if (ahead < -EPSILON) less[at] = (less[at] ?? 0) + 1;
    }
  }
}

function pairsOf(
  products: readonly Compared[],
  draws: number,
  more: Float64Array,
  less: Float64Array,
): Pair[] {
  let at = 0;
  return products.flatMap(({ id }, index) =>
    products.slice(index + 1).map((other) => {
      const [ahead, behind] = [more[at] ?? 0, less[at] ?? 0];
      at += 1;
      return { one: id, other: other.id, more: ahead, less: behind, equal: draws - ahead - behind };
    }),
  );
}
