/** Rule 11: barriers first, then order by what is shown; who leads, who is ahead so far, and which answers could turn it. */
import { dirichlet } from './dirichlet.ts';
import type { Found } from './assess.ts';
import { add, compared, type Fraction, times } from './fraction.ts';
import { seededRandom } from './random.ts';
import { worthOf } from './score.ts';
import { isHalves } from './shares.ts';

/** One product among those compared. */
export interface Compared {
  /** Its name in the comparison, unique: vendor, or vendor@edition. */
  id: string;
  found: Found;
}

/** An open element whose answer could turn the order. */
export interface TurningAnswer {
  product: string;
  element: string;
  /** What a yes would add to what is shown of the whole, 0 to 1. */
  worth: Fraction;
}

export interface Comparison {
  /** Not fit, or no longer offered: outside the order. */
  barred: string[];
  /** By what is shown, greatest first; equals by id. */
  order: string[];
  /** Shown exceeds every other's possible. */
  leader: string | undefined;
  /** Shows most so far, and answers could turn it. */
  ahead: string | undefined;
  /** Most valuable first: of the others what is open, and of the first what is not yet answered. */
  turning: TurningAnswer[];
}

/** Compares what was found of several products for the same use. */
export function compare(products: readonly Compared[]): Comparison {
  const ordered = products.filter((one) => !isBarred(one)).toSorted(byShown);
  const [first, second] = ordered;
  const able = first !== undefined && mayBeFirst(first) && (second === undefined || shown(first, second) > 0);
  const others = ordered.slice(1);
  const leads = able && others.every((one) => compared(first.found.score.overall.shown, possible(one)) > 0);
  return {
    barred: products
      .filter(isBarred)
      .map(({ id }) => id)
      .toSorted(),
    order: ordered.map(({ id }) => id),
    leader: leads ? first.id : undefined,
    ahead: able && !leads ? first.id : undefined,
    turning: leads || first === undefined ? [] : turningAnswers(first, others),
  };
}

/** In how many of the draws the one shows more than the other, by pair: the same draws whoever is compared. */
export interface Pairs {
  draws: number;
  /** Key: id and id, parted by a blank. */
  more: ReadonlyMap<string, number>;
}

/** How weights of the principles are drawn: `parameters` of the Dirichlet distribution by principle; all 1: uniformly. */
export interface Sampling {
  /** 0 to 4294967295. */
  seed: number;
  draws: number;
  parameters: ReadonlyMap<string, number>;
}

/** Counts pairs over drawn weights. What is shown counts as it is: nothing is drawn over silence. */
export function pairs(products: readonly Compared[], { seed, draws, parameters }: Sampling): Pairs {
  const principles = [...parameters.keys()];
  const draw = dirichlet([...parameters.values()], seededRandom(seed));
  const shares = products.map(({ id, found }) => ({
    id,
    shown: principles.map((principle) => asNumber(found.score.principles.get(principle)?.shown)),
  }));
  const more = new Map<string, number>();
  const weights = new Float64Array(principles.length);
  for (let count = 0; count < draws; count += 1) {
    draw(weights);
    const values = shares.map(({ id, shown: list }) => ({ id, value: weighed(list, weights) }));
    for (const one of values)
      for (const other of values)
        if (one.value > other.value + EPSILON) {
          const key = `${one.id} ${other.id}`;
          more.set(key, (more.get(key) ?? 0) + 1);
        }
  }
  return { draws, more };
}

const EPSILON = 1e-12;

function isBarred({ found }: Compared): boolean {
  return found.noLongerOffered !== undefined || found.verdict?.value === 'not-fit';
}

/** None whose verdict is open, or of whose records nobody searched. */
function mayBeFirst({ found }: Compared): boolean {
  if (found.verdict === undefined || found.verdict.value === 'open') return false;
  return !found.use.requirements.some(
    ({ must, element }) =>
      must &&
      element.never &&
      [...found.rows.values()].some((row) => {
        const place = row[element.index]?.place;
        return place !== undefined && isHalves(place) && place[1] > 0;
      }),
  );
}

function turningAnswers(first: Compared, others: readonly Compared[]): TurningAnswer[] {
  const rivals = others.filter((one) => compared(possible(one), first.found.score.overall.shown) >= 0);
  const all = (rivals.length === 0 ? [first] : [first, ...rivals]).flatMap(openAnswers);
  return all.toSorted(
    (a, b) => compared(b.worth, a.worth) || order(a.product, b.product) || order(a.element, b.element),
  );
}

function openAnswers({ id, found }: Compared): TurningAnswer[] {
  const worth = worthOf(found.elements.criteria, found.shares, found.use.weights);
  return [...found.shares].flatMap(([element, { open }]) => {
    const whole = worth.get(element);
    return open.n === 0n || whole === undefined || whole.n === 0n
      ? []
      : [{ product: id, element, worth: times(whole, open) }];
  });
}

function byShown(a: Compared, b: Compared): number {
  return shown(b, a) || order(a.id, b.id);
}

function shown(a: Compared, b: Compared): number {
  return compared(a.found.score.overall.shown, b.found.score.overall.shown);
}

function possible({ found }: Compared): Fraction {
  const { shown: sure, open } = found.score.overall;
  return add(sure, open);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function asNumber(share: Fraction | undefined): number | undefined {
  return share === undefined ? undefined : Number(share.n) / Number(share.d);
}

/** Over the principles that apply to the product. */
function weighed(list: readonly (number | undefined)[], weights: Float64Array): number {
  let value = 0;
  let mass = 0;
  list.forEach((share, at) => {
    if (share === undefined) return;
    value += (weights[at] ?? 0) * share;
    mass += weights[at] ?? 0;
  });
  return mass === 0 ? 0 : value / mass;
}
