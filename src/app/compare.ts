/** Use case: several products held against one use (rule 11). */
import { type Holds, type NamedComparison, namedComparison } from '../document/comparison/named.ts';
import { type Named, namesOf } from '../document/names.ts';
import { InvalidInput, UserError } from '../errors.ts';
import type { LoadedContext } from '../input/context.ts';
import { type LoadedWeights, loadWeights, type WeightsFile } from '../input/weights.ts';
import { type Comparing, comparison, MOST_PRODUCTS } from '../rules/comparison.ts';
import { holdsUntil, lapsesOf } from '../rules/lapse.ts';
import { parametersOf } from '../rules/pairs.ts';
import type { Assessment } from '../types/assessment.ts';
import type { Comparison } from '../types/comparison.ts';
import type { Done, Job } from './job.ts';
import {
  type AssessOptions,
  inputOf,
  named,
  openProducts,
  type OpenProduct,
  type OpenProducts,
} from './products.ts';
import { weighedBy } from './weighed.ts';
import { phrase } from '../locale/phrase.ts';

/** What is compared, for which use, and how the weights of the principles are drawn. */
export interface CompareOptions extends AssessOptions {
  /** File of weights: they take the place of those of the use, and the draws lie around them. */
  weights?: WeightsFile | undefined;
  /** How many sets of weights are drawn, within `DRAWS`. */
  samples: number;
  /** The same seed gives the same draws; within `SEEDS`. */
  seed: number;
  /** What is barred is ranked as well, and marked. */
  allRanked: boolean;
}

/** How many sets of weights can be drawn, and how many are where nobody says. */
export const DRAWS = { least: 100, most: 1_000_000, usual: 100_000 };
/** From where they can be drawn. */
export const SEEDS = { least: 0, most: 4_294_967_295, usual: 1 };

/**
 * Compares products. Throws UserError without a use, for fewer than two products and for more than 200; InvalidInput
 * with the problems of all files, and for a product that is named twice.
 */
export async function compareProducts(
  job: Job,
  names: readonly string[],
  options: CompareOptions,
): Promise<Done<NamedComparison>> {
  assertNumber(names.length);
  if (options.context === undefined) throw noUse();
  const { result: open, notices } = await openProducts(job, names, options);
  assertDistinct(open.products);
  const weights =
    options.weights === undefined ? undefined : await loadWeights(options.weights, job.library.catalogue);
  return { result: comparisonOf(job, open, weights, options), notices };
}

function comparisonOf(
  job: Job,
  open: OpenProducts,
  weights: LoadedWeights | undefined,
  options: CompareOptions,
): NamedComparison {
  if (open.context === undefined) throw noUse();
  const context = weighedBy(open.context, weights);
  const result = comparison(
    open.products.map((one) => inputOf(job, open, one, { context })),
    samplingOf(job, open.context, weights, options),
  );
  const products = result.products.flatMap(({ assessment }, at) => {
    const product = open.products[at];
    return product === undefined ? [] : [named(assessment, job, product, context.context)];
  });
  return namedComparison(result, products, {
    context: context.context,
    names: namesOf(job.library.catalogue.principles),
    holds: firstLapse(result, products),
  });
}

/** What is barred stays barred: it does not count. */
function firstLapse({ barred, products: ids }: Comparison, products: readonly Named<Assessment>[]): Holds {
  const out = new Set(barred.map(({ product }) => product));
  const all = products.flatMap(({ result, profile, principles }, at): Holds[] => {
    const product = ids[at]?.id ?? '';
    if (out.has(product) && out.size < products.length) return [];
    const { day, element } = holdsUntil(result, lapsesOf(result, profile, principles));
    return [{ day, element, product: element === null ? null : product }];
  });
  return all.reduce((first, one) => (one.day < first.day ? one : first));
}

function samplingOf(
  { library }: Job,
  { context }: LoadedContext,
  own: LoadedWeights | undefined,
  { samples, seed, allRanked }: CompareOptions,
): Comparing {
  const principles = library.catalogue.principles.map(({ id }) => id);
  return {
    parameters: parametersOf(principles, context.weights, own?.weights),
    concentration: own?.weights.concentration ?? null,
    draws: samples,
    seed,
    allRanked,
  };
}

function noUse(): UserError {
  return new UserError('no-context', phrase('job.comparison-without-use'), phrase('job.add-context.fix'));
}

function assertNumber(count: number): void {
  if (count < 2)
    throw new UserError('one-product', phrase('job.comparison-of-one'), phrase('job.comparison-of-one.fix'));
  if (count > MOST_PRODUCTS)
    throw new UserError(
      'many-products',
      phrase('job.comparison-too-large', { count, most: MOST_PRODUCTS }),
      phrase('job.comparison-too-large.fix'),
    );
}

function assertDistinct(products: readonly OpenProduct[]): void {
  const keys = products.map(({ profile, edition }) => `${profile.id}@${edition}`);
  const twice = products.filter((_, at) => keys.indexOf(keys[at] ?? '') !== at);
  if (twice.length === 0) return;
  throw new InvalidInput(
    twice.map(({ profile, edition, file }) => ({
      severity: 'error',
      code: 'same-product',
      message: phrase('job.same-product', { product: `${profile.id}@${edition}` }),
      hint: phrase('job.same-product.hint'),
      file,
      line: 1,
      column: 1,
    })),
  );
}
