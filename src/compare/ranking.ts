/** How firm the order of the products is: from counts to shares, and whether there is a clear winner. */
import type { Assessment } from '../types/assessment.ts';
import type { ComparedProduct, Ranking, WeightShare } from '../types/comparison.ts';
import { drawsOf } from './draws.ts';
import { flipsOf } from './flips.ts';
import { middleScores } from './middle.ts';
import { atWorst, type Model, modelOf } from './model.ts';
import { named } from './named.ts';
import { seededRandom } from '../rules/random.ts';
import { type Counts, smaa } from './smaa.ts';
import { valuesOfInformation } from './value-of-information.ts';
import { centreOf, parametersOf, type WeightPolicy } from './weight-policy.ts';

/** Under this probability of being first there is no clear winner. */
export const CLEAR = 0.8;

export interface RankingInput {
  /** Two at least. */
  products: readonly Pick<ComparedProduct, 'assessment' | 'barred'>[];
  policy: WeightPolicy | undefined;
  seed: number;
  samples: number;
}

/** Ranks the products; null where no principle has weight. */
export function rankingOf({ products, policy, seed, samples }: RankingInput): Ranking | null {
  const assessments = products.map(({ assessment }) => assessment);
  const centre = centreOf(assessments, policy);
  const model = modelOf(assessments, centre);
  if (model.principles.length === 0) return null;
  const parameters = parametersOf(model, centre, policy);
  const counts = smaa(drawsOf(model, parameters, seededRandom(seed)), samples);
  const worst = smaa(drawsOf(atWorst(model), parameters, seededRandom(seed)), samples);
  const order = orderOf(counts, model.products.length);
  const [first = 0] = order;
  const leader = { ...named(model, first), probability: rankShare(counts, model, first, 0) };
  return {
    ...{ seed, samples, bound: CLEAR, leader },
    policy: {
      kind: policy === undefined ? 'uniform' : 'around',
      concentration: policy?.concentration ?? null,
      centre: model.principles.map((principle) => ({ principle, weight: centre.get(principle) ?? 0 })),
    },
    clearWinner: clearWinner(leader, model.products[first], products),
    acceptability: order.map((i) => ({
      ...named(model, i),
      ranks: order.map((_, rank) => rankShare(counts, model, i, rank)),
    })),
    pairwise: order.map((i) => ({
      ...named(model, i),
      wins: order.map((j) => (i === j ? null : share(counts.wins[i * order.length + j], samples))),
    })),
    centralWeights: order.map((i) => ({ ...named(model, i), weights: centralWeights(counts, model, i) })),
    middle: middleScores(model, centre, order),
    atWorst: order.map((i) => ({ ...named(model, i), first: rankShare(worst, model, i, 0) })),
    flips: flipsOf(model, centre, order),
    valueOfInformation: valuesOfInformation(model, counts, first),
  };
}

/** Most often first, then the best mean rank, then the order of the model: never the order on the command line. */
function orderOf({ ranks }: Counts, n: number): number[] {
  const firsts = (i: number): number => ranks[i * n] ?? 0;
  const sum = (i: number): number =>
    Array.from({ length: n }, (_, rank) => rank * (ranks[i * n + rank] ?? 0)).reduce((a, b) => a + b, 0);
  const all = Array.from({ length: n }, (_, i) => ({ i, firsts: firsts(i), sum: sum(i) }));
  return all.sort((a, b) => b.firsts - a.firsts || a.sum - b.sum || a.i - b.i).map(({ i }) => i);
}

/** What is barred never wins, even if it is ranked; what has open requirements wins only provisionally. */
function clearWinner(
  leader: Ranking['leader'],
  product: Assessment | undefined,
  products: RankingInput['products'],
): Ranking['clearWinner'] {
  const barred = products.find(({ assessment }) => assessment === product)?.barred ?? null;
  if (leader.probability < CLEAR || barred !== null) return null;
  return { ...leader, provisional: product?.verdict?.value === 'undetermined' };
}

function rankShare({ ranks, samples }: Counts, { products }: Model, i: number, rank: number): number {
  return share(ranks[i * products.length + rank], samples);
}

function centralWeights({ weights, ranks }: Counts, model: Model, i: number): WeightShare[] | null {
  const first = ranks[i * model.products.length] ?? 0;
  if (first === 0) return null;
  const { principles } = model;
  return principles.map((principle, p) => ({
    principle,
    weight: share(weights[i * principles.length + p], first),
  }));
}

/** Sums of thirds and the like may pass the whole by the last digit of a number. */
function share(count: number | undefined, of: number): number {
  return Math.min(1, (count ?? 0) / of);
}
