/** What an address asks of a comparison. */
import { type CompareOptions, DRAWS, SEEDS } from '../../app/compare.ts';
import { UserError } from '../../errors.ts';
import { readHead } from '../../input/head.ts';
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
  /** What was published after that day counts, too. */
  hindsight: boolean;
  allRanked: boolean;
  /** As they were typed. */
  samples: string;
  seed: string;
  paper: 'A4' | 'Letter';
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
    hindsight: query.get('hindsight') === 'yes',
    allRanked: query.get('allRanked') === 'yes',
    samples: query.get('samples') ?? String(DRAWS.usual),
    seed: query.get('seed') ?? String(SEEDS.usual),
    paper: query.get('paper') === 'Letter' ? 'Letter' : 'A4',
  };
}

/**
 * As use cases take it. Throws UserError for products, uses, numbers and files that are none and for too many products,
 * InvalidInput for a bad file of weights.
 */
export async function askedOf(question: Question, desk: Desk): Promise<Asked> {
  const { query, products, config, asOf, hindsight, allRanked } = question;
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
      configuration,
      context,
      asOf,
      hindsight,
      allRanked,
      weights: weights?.source,
      samples: numberIn(question.samples, DRAWS),
      seed: numberIn(question.seed, SEEDS),
    },
  };
}

/** A comparison as the use case takes it. */
export interface Asked {
  names: readonly string[];
  options: CompareOptions;
  weights: OwnWeights | undefined;
}

/** Throws UserError where it is no whole number, or out of range. */
function numberIn(text: string, { least, most }: typeof DRAWS): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new UserError(
    'bad-number',
    phrase('workbench-choose.no-number', { text, least, most }),
    phrase('workbench-choose.no-number.fix'),
  );
}

/** Settings of products that were taken out meanwhile are left. An own product is known by the id in its file. */
async function settingsOf({ products, settings }: Question, names: readonly string[]): Promise<string[]> {
  const lists = products.map(async (product, at) => {
    const [file = ''] = (names[at] ?? '').split(/@(?=[^@/\\]*$)/);
    const own = settings.filter((one) => one.startsWith(`${product}:`));
    if (own.length === 0 || !/\.ya?ml$/i.test(file)) return own;
    const head = await readHead(file);
    const id = head.ok ? (head.value.id ?? '') : '';
    const edition = product.slice(product.lastIndexOf('@'));
    return own.map((one) => `${id}${edition}${one.slice(product.length)}`);
  });
  return (await Promise.all(lists)).flat();
}
