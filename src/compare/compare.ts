/** Products side by side for one use: gates and requirements first, then how firm the order of the others is. */
import { assess } from '../assess/assess.ts';
import { allCriteria, type Catalogue } from '../assess/catalogue.ts';
import type { Configuration } from '../assess/configuration.ts';
import type { Day } from '../assess/dates.ts';
import type { Assessment, InputFile } from '../types/assessment.ts';
import type { ComparedProduct, Comparison, Ranking } from '../types/comparison.ts';
import type { Context } from '../types/context.ts';
import type { Profile } from '../types/profile.ts';
import { costOfSafety } from './cost-of-safety.ts';
import { differencesOf } from './differences.ts';
import { openPointsOf } from './open-points.ts';
import { productKey } from './model.ts';
import { rankingOf } from './ranking.ts';
import { sharedSubProcessors } from './shared-sub-processors.ts';
import { barredBy, barriersOf, closestOf } from './standing.ts';
import type { WeightPolicy } from './weight-policy.ts';

/** One product to compare. */
export interface CompareProduct {
  profile: Profile;
  /** Absent: the profile's first edition. */
  edition?: string | undefined;
  /** Files read, for the record. */
  inputs?: InputFile[] | undefined;
}

/** What is compared, for which use, how, and as of when. */
export interface CompareInput {
  /** Two to 200, each product in each edition once. */
  products: readonly CompareProduct[];
  catalogue: Catalogue;
  context: Context;
  configuration?: Configuration | undefined;
  /** Evidence cut-off, YYYY-MM-DD. */
  asOf: Day;
  hindsight?: boolean | undefined;
  /** Version of the program, for the record. */
  toolVersion: string;
  /** Whole number, 0 to 4294967295; 1 by default. */
  seed?: number | undefined;
  /** 1 to 10 million; 100,000 by default. */
  samples?: number | undefined;
  /** Absent: weights are drawn uniformly. */
  weights?: WeightPolicy | undefined;
  /** true: what is not fit is ranked, too, and marked. */
  allRanked?: boolean | undefined;
}

export const DEFAULT_SEED = 1;
export const DEFAULT_SAMPLES = 100_000;
export const MOST_PRODUCTS = 200;
const MOST_SAMPLES = 10_000_000;

/**
 * Compares products. Pure: the same input gives the same result, and the order of the products changes the order in
 * `products` only. Throws a RangeError for fewer than two products, for more than 200, for one that is named twice,
 * for an edition that a profile does not have, and for a seed or a number of samples that is out of range.
 */
export function compare(input: CompareInput): Comparison {
  assertSizes(input);
  const products = input.products.map((product) => comparedProduct(product, input));
  assertDistinct(products.map(({ assessment }) => productKey(assessment)));
  const assessments = products.map(({ assessment }) => assessment);
  const ordered = inOwnOrder(products).map(({ assessment }) => assessment);
  const { ranking, noRanking } = rankingOrNot(
    products.filter((one) => one.ranked),
    input,
  );
  const { context } = input;
  return {
    schemaVersion: '1',
    context: { id: context.id, title: context.title },
    ...commonHead(assessments),
    allRanked: input.allRanked ?? false,
    ...{
      products,
      noRanking,
      ranking,
      closest: noRanking === 'none-left' ? closestOf(inOwnOrder(products)) : [],
    },
    openPoints: openPointsOf(inOwnOrder(products)),
    beside: besideTheScore(input),
    differences: differencesOf(ordered),
    sharedSubProcessors: sharedSubProcessors(ordered),
  };
}

function comparedProduct({ profile, edition, inputs }: CompareProduct, input: CompareInput): ComparedProduct {
  const { catalogue, context, asOf, hindsight, toolVersion, configuration = 'default' } = input;
  const as = (chosen: Configuration): Assessment =>
    assess({
      profile,
      edition,
      inputs,
      catalogue,
      context,
      asOf,
      hindsight,
      toolVersion,
      configuration: chosen,
    });
  const [shipped, hardened] = [as('default'), as('hardened')];
  const assessment =
    configuration === 'default' ? shipped : configuration === 'hardened' ? hardened : as(configuration);
  const barred = barredBy(assessment);
  return {
    assessment,
    ranked: barred === null || (barred !== 'nothing-known' && input.allRanked === true),
    barred,
    barriers: barriersOf(assessment),
    provisional: assessment.verdict?.value === 'undetermined',
    safety: costOfSafety(shipped, hardened),
  };
}

function rankingOrNot(
  ranked: readonly ComparedProduct[],
  { weights: policy, seed = DEFAULT_SEED, samples = DEFAULT_SAMPLES }: CompareInput,
): { ranking: Ranking | null; noRanking: Comparison['noRanking'] } {
  if (ranked.length < 2) return { ranking: null, noRanking: ranked.length === 0 ? 'none-left' : 'one-left' };
  const ranking = rankingOf({ products: ranked, policy, seed, samples });
  return { ranking, noRanking: ranking === null ? 'no-weight' : null };
}

type Head = Pick<Comparison, 'configuration' | 'asOf' | 'hindsight' | 'versions' | 'inputs'>;

function commonHead(assessments: readonly Assessment[]): Head {
  const [first] = assessments;
  if (first === undefined) throw new RangeError('nothing to compare');
  const { configuration, asOf, hindsight, versions } = first;
  const inputs = new Map(assessments.flatMap((one) => one.inputs).map((file) => [file.path, file]));
  return {
    configuration,
    asOf,
    hindsight,
    versions,
    inputs: [...inputs.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Criteria of weight 0 in the catalogue, whatever weight the use gives them. */
function besideTheScore({ catalogue }: CompareInput): string[] {
  return allCriteria(catalogue)
    .filter(({ criterion }) => criterion.weight === 0)
    .map(({ id }) => id);
}

/** An order that does not come from the command line. */
function inOwnOrder(products: readonly ComparedProduct[]): ComparedProduct[] {
  const key = ({ assessment }: ComparedProduct): string => productKey(assessment);
  return products.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function assertSizes({ products, seed = DEFAULT_SEED, samples = DEFAULT_SAMPLES }: CompareInput): void {
  if (products.length < 2) throw new RangeError('a comparison needs at least two products');
  if (products.length > MOST_PRODUCTS)
    throw new RangeError(`a comparison takes at most ${String(MOST_PRODUCTS)} products`);
  if (!isWhole(seed, 0, 2 ** 32 - 1)) throw new RangeError(`${String(seed)} is no seed`);
  if (!isWhole(samples, 1, MOST_SAMPLES)) throw new RangeError(`${String(samples)} is no number of samples`);
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function assertDistinct(keys: readonly string[]): void {
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new RangeError(`'${twice}' is named twice`);
}
