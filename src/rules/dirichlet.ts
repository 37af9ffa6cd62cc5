/** Weights that add up to 1, drawn from a Dirichlet distribution: gamma variates, each over their sum. */
import type { Random } from './random.ts';

/** Draws into `out`. A parameter of 0 gives a weight of 0; all at 1 is uniform over every possible set of weights. */
export function dirichlet(parameters: readonly number[], random: Random): (out: Float64Array) => void {
  const variates = parameters.map((parameter) => gamma(parameter, random));
  return (out) => {
    let sum = 0;
    for (let index = 0; index < out.length; index += 1) {
      const value = variates[index]?.() ?? 0;
      out[index] = value;
      sum += value;
    }
    for (let index = 0; index < out.length; index += 1) out[index] = (out[index] ?? 0) / sum;
  };
}

/** One gamma variate a call, of scale 1 (Marsaglia and Tsang 2000; under shape 1 by their power of a uniform number). */
function gamma(shape: number, random: Random): () => number {
  if (shape === 0) return () => 0;
  if (shape === 1) return () => -Math.log(random.unit());
  if (shape < 1) {
    const larger = gamma(shape + 1, random);
    // A variate that is too small for a number would leave weights without a sum.
    return () => Math.max(larger() * random.unit() ** (1 / shape), Number.MIN_VALUE * 2 ** 52);
  }
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return () => {
    for (;;) {
      const x = normal(random);
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(random.unit()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
}

/** A standard normal variate (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(random.unit())) * Math.cos(2 * Math.PI * random.unit());
}
