/**
 * What drawing the order of twenty products costs in CPU, against a plain double loop that draws and adds up the same
 * levels and counts ranks only: medians over rounds, in one process. Memory is looked at with ten times the samples.
 */
import { drawsOf } from '../src/compare/draws.ts';
import type { Model } from '../src/compare/model.ts';
import { seededRandom } from '../src/rules/random.ts';
import { smaa } from '../src/compare/smaa.ts';

const PRODUCTS = 20;
const PRINCIPLES = 5;
const CRITERIA = 52;
const SAMPLES = 100_000;
const ROUNDS = 7;
/** The ratio to the floor, and the seconds of CPU, that drawing should not exceed. */
const MOST = { ratio: 1.5, seconds: 1 };

const weights = Array.from({ length: CRITERIA }, (_, i) => 1 + ((i * 7) % 5));
const principleOf = (criterion: number): number => criterion % PRINCIPLES;

/** Every criterion of every product is unknown. */
function model(): Model {
  const variables = Array.from({ length: PRODUCTS * CRITERIA }, (_, i) => ({
    ...{ criterion: `c${String(i % CRITERIA)}`, low: 0, high: 4 },
    products: [Math.floor(i / CRITERIA)],
  }));
  const parts = Array.from({ length: PRODUCTS * PRINCIPLES }, (_, cell) => {
    const [product, principle] = [Math.floor(cell / PRINCIPLES), cell % PRINCIPLES];
    return weights.flatMap((weight, c) =>
      principleOf(c) === principle
        ? [{ criterion: `c${String(c)}`, weight, variable: product * CRITERIA + c, level: 2 }]
        : [],
    );
  });
  const products = Array.from({ length: PRODUCTS }, () => ({}) as Model['products'][number]);
  return { products, principles: ['a', 'b', 'c', 'd', 'e'], variables, parts };
}

function compared(samples: number): void {
  smaa(drawsOf(model(), [1, 1, 1, 1, 1], seededRandom(1)), samples);
}

/** The same draws, one word a level, one sum a principle, one rank a product: the least that the method needs. */
function floor(samples: number): Float64Array {
  const random = seededRandom(1);
  const words = new Uint32Array(PRODUCTS * CRITERIA);
  const totals = new Float64Array(PRINCIPLES);
  weights.forEach((weight, c) => (totals[principleOf(c)]! += weight));
  const perCriterion = Float64Array.from(weights);
  const principles = Uint8Array.from(weights, (_, c) => principleOf(c));
  const ranks = new Float64Array(PRODUCTS * PRODUCTS);
  const [drawn, sums] = [new Float64Array(PRINCIPLES), new Float64Array(PRINCIPLES)];
  const values = new Float64Array(PRODUCTS);
  for (let sample = 0; sample < samples; sample += 1) {
    let all = 0;
    for (let p = 0; p < PRINCIPLES; p += 1) all += drawn[p] = -Math.log(random.unit());
    random.fill(words);
    for (let i = 0, at = 0; i < PRODUCTS; i += 1) {
      sums.fill(0);
      for (let c = 0; c < CRITERIA; c += 1, at += 1)
        sums[principles[c]!]! += perCriterion[c]! * (((words[at]! >>> 16) * 5) >>> 16);
      let value = 0;
      for (let p = 0; p < PRINCIPLES; p += 1) value += ((drawn[p]! / all) * sums[p]!) / totals[p]!;
      values[i] = value;
    }
    for (let i = 0; i < PRODUCTS; i += 1) {
      let rank = 0;
      for (let j = 0; j < PRODUCTS; j += 1) if (values[j]! > values[i]!) rank += 1;
      ranks[i * PRODUCTS + rank]! += 1;
    }
  }
  return ranks;
}

/** Seconds of CPU, of this process as a whole. */
function cpu(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const times = { compared: [] as number[], floor: [] as number[] };
for (let round = 0; round <= ROUNDS; round += 1) {
  const found = { compared: cpu(() => compared(SAMPLES)), floor: cpu(() => floor(SAMPLES)) };
  // The first round compiles.
  if (round === 0) continue;
  times.compared.push(found.compared);
  times.floor.push(found.floor);
}
const median = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
const [ours, least] = [median(times.compared), median(times.floor)];
const before = process.memoryUsage().rss;
compared(10 * SAMPLES);
const grown = (process.memoryUsage().rss - before) / 2 ** 20;
process.stdout.write(
  [
    `compare, 20 products   ${ours.toFixed(2)} s CPU (at most ${String(MOST.seconds)}), floor ${least.toFixed(2)} s`,
    `                       ${(ours / least).toFixed(2)} × (at most ${String(MOST.ratio)})`,
    `ten times the samples  ${grown.toFixed(0)} MB more`,
    '',
  ].join('\n'),
);
