/** Rule 11: barriers first, then order by what is shown; who leads, who is ahead so far, and which answers could turn it. */
import type { Found } from './assess.ts';
import { add, compared, type Fraction, times } from './fraction.ts';
import { worthOf } from './score.ts';
import { isOpen } from './shares.ts';

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

/** Why nobody is first. */
export type Nobody = 'none-left' | 'verdict-open' | 'record-not-searched' | 'tied';

/** Who is where by what is shown. */
export interface Ranking {
  /** Not fit, or no longer offered: outside the order. */
  barred: string[];
  /** By what is shown, greatest first; equals by id. */
  order: string[];
  /** Shown exceeds every other's possible. */
  leader: string | undefined;
  /** Shows most so far, and answers could turn it. */
  ahead: string | undefined;
  /** Present where there is neither. */
  nobody: Nobody | undefined;
  /** Most valuable first: of the others what is open, and of the first what is not yet answered. */
  turning: TurningAnswer[];
}

/** Compares what was found of several products for the same use. */
export function compare(products: readonly Compared[]): Ranking {
  const ordered = products.filter((one) => !isBarred(one)).toSorted(byShown);
  const [first, ...others] = ordered;
  const nobody = nobodyBecause(first, others[0]);
  const able = first !== undefined && nobody === undefined;
  const leads = able && others.every((one) => compared(first.found.score.overall.shown, possible(one)) > 0);
  return {
    barred: products
      .filter(isBarred)
      .map(({ id }) => id)
      .toSorted(),
    order: ordered.map(({ id }) => id),
    leader: leads ? first.id : undefined,
    ahead: able && !leads ? first.id : undefined,
    nobody,
    turning: leads || first === undefined ? [] : turningAnswers(first, others),
  };
}

/** Not fit, or no longer offered. */
export function isBarred({ found }: Compared): boolean {
  return found.noLongerOffered !== undefined || found.verdict?.value === 'not-fit';
}

function nobodyBecause(first: Compared | undefined, second: Compared | undefined): Nobody | undefined {
  if (first === undefined) return 'none-left';
  const { verdict } = first.found;
  if (verdict === undefined || verdict.value === 'open') return 'verdict-open';
  if (hasUnsearchedMust(first)) return 'record-not-searched';
  return second !== undefined && shown(first, second) <= 0 ? 'tied' : undefined;
}

/** Of a must on record nobody has searched whether there is a case. */
function hasUnsearchedMust({ found }: Compared): boolean {
  const rows = [...found.rows.values()];
  return found.use.requirements.some(
    ({ must, element }) => must && element.never && rows.some((row) => isOpen(row[element.index]?.place)),
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

/** Greatest first, equals by id. */
export function byShown(a: Compared, b: Compared): number {
  return shown(b, a) || order(a.id, b.id);
}

function shown(a: Compared, b: Compared): number {
  return compared(a.found.score.overall.shown, b.found.score.overall.shown);
}

export function possible({ found }: Compared): Fraction {
  const { shown: sure, open } = found.score.overall;
  return add(sure, open);
}

/** By characters, whatever the language. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
