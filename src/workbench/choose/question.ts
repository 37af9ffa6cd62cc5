/** What an address asks of a comparison. */
import type { CompareOptions } from '../../app/compare.ts';
import { UserError } from '../../errors.ts';
import { headOf } from '../../input/head.ts';
import { phrase } from '../../locale/phrase.ts';
import type { Desk } from '../desk.ts';
import { productNamed, useNamed } from '../pages/named.ts';
import { type OwnWeights, weightsIn } from './weights.ts';

/** Products that a page compares at most; the command takes more. */
export const MOST_PRODUCTS = 8;

export type Config = 'default' | 'hardened' | 'own';

export interface Question {
  query: URLSearchParams;
  /** As the address names them, with their editions. */
  products: readonly string[];
  config: Config;
  /** With the product of each, as the address names it: 'zoom@paid:waiting-room'. */
  settings: readonly string[];
  asOf: string | undefined;
  allRanked: boolean;
}

/** As an address or a field has it; nothing of it is looked up yet. */
export function questionIn(query: URLSearchParams): Question {
  const config = query.get('config');
  const asOf = query.get('asOf') ?? '';
  return {
    query,
    products: query.getAll('product').filter((name) => name !== ''),
    config: config === 'own' || config === 'hardened' ? config : 'default',
    settings: query.getAll('setting'),
    asOf: asOf === '' ? undefined : asOf,
    allRanked: query.get('allRanked') === 'yes',
  };
}

/**
 * As use cases take it. Throws UserError for products, uses and files that are none and for too many products, InvalidInput
 * for a bad file of weights.
 */
export async function askedOf(question: Question, desk: Desk): Promise<Asked> {
  const { query, products, config, asOf, allRanked } = question;
  if (products.length > MOST_PRODUCTS)
    throw new UserError(
      'many-products',
      phrase('workbench-choose.many', { count: products.length, most: MOST_PRODUCTS }),
      phrase('workbench-choose.many.fix'),
    );
  const names = await Promise.all(products.map((name) => productNamed(name, desk)));
  const context = await useNamed(query.get('context'), desk);
  const weights = await weightsIn(query, context, desk);
  const configuration = config === 'own' ? await settingsOf(question, names) : config;
  return {
    names,
    weights,
    options: {
      ...{ configuration, context, asOf, hindsight: false },
      ...{ weights: weights?.source, samples: SAMPLES, seed: SEED, allRanked },
    },
  };
}

/** A comparison as the use case takes it. */
export interface Asked {
  names: readonly string[];
  options: CompareOptions;
  weights: OwnWeights | undefined;
}

/** As the command draws where nothing is said. */
const SAMPLES = 100_000;
const SEED = 1;

/** Settings of products that were taken out meanwhile are left. An own product is known by the id in its file. */
async function settingsOf({ products, settings }: Question, names: readonly string[]): Promise<string[]> {
  const lists = products.map(async (product, at) => {
    const [file = ''] = (names[at] ?? '').split(/@(?=[^@/\\]*$)/);
    const own = settings.filter((one) => one.startsWith(`${product}:`));
    if (own.length === 0 || !/\.ya?ml$/i.test(file)) return own;
    const head = await headOf(file);
    const id = head.ok ? (head.value.id ?? '') : '';
    const edition = product.slice(product.lastIndexOf('@'));
    return own.map((one) => `${id}${edition}${one.slice(product.length)}`);
  });
  return (await Promise.all(lists)).flat();
}
