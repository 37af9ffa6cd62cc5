/** Rule 7: what is shown, open and short, of an element, a criterion, a principle and the whole. Exact; rounded last. */
import type { PlacedCriterion, PlacedElement } from './elements.ts';
import {
  compared,
  exactly,
  type Fraction,
  fraction,
  ONE,
  over,
  percentages,
  subtract,
  sumOf,
  times,
  ZERO,
} from './fraction.ts';
import { type Halves, isHalves } from './shares.ts';
import type { Cell } from './standing.ts';

/** Exact shares: shown, open and short add up to 1; the others are parts of what is shown. */
export interface Shares {
  shown: Fraction;
  open: Fraction;
  short: Fraction;
  /** Shown because the product lacks a function. */
  byAbsence: Fraction;
  /** Shown by the vendor's own documents alone. */
  byVendorAlone: Fraction;
}

/** Shares in whole hundredths that add up to 100. */
export interface Percent {
  shown: number;
  open: number;
  short: number;
}

/** The figure that may be printed of a score: one number, or with more than half open only a range. */
export type Figure = { kind: 'number'; shown: number } | { kind: 'range'; from: number; to: number };

/** Rows of cells by client, as `Ground.rows` gives them. */
export type Rows = ReadonlyMap<string, readonly Cell[]>;

/** Weights: the catalogue's, or those of a use. */
export interface Weights {
  criterion: (criterion: PlacedCriterion) => number;
  principle: (principle: string) => number;
}

export interface Score {
  overall: Shares;
  /** Only those to which something applies. */
  principles: ReadonlyMap<string, Shares>;
  criteria: ReadonlyMap<string, Shares>;
}

/** What nothing applies to is open: nothing is known of it. */
export const ALL_OPEN: Shares = { shown: ZERO, open: ONE, short: ZERO, byAbsence: ZERO, byVendorAlone: ZERO };

/** Shares of one element over its clients; undefined: it does not apply, or is yours. */
export function elementShares(rows: Rows, element: PlacedElement): Shares | undefined {
  const sums = [0, 0, 0, 0];
  let clients = 0;
  for (const row of rows.values()) {
    const cell = row[element.index];
    if (cell === undefined || !isHalves(cell.place)) continue;
    clients += 1;
    addCell(sums, cell, cell.place);
  }
  if (clients === 0) return undefined;
  const [shown, short, byAbsence, byVendorAlone] = sums.map((one) => fraction(one, 2 * clients));
  return shares(shown, short, byAbsence, byVendorAlone);
}

/** Weighted means of criteria, principles and the whole, over the elements that `counted` keeps. */
export function scoreOf(
  criteria: readonly PlacedCriterion[],
  elements: ReadonlyMap<string, Shares>,
  weights: Weights,
  counted: (element: PlacedElement) => boolean = () => true,
): Score {
  const byCriterion = new Map(
    criteria.flatMap((one) => {
      const found = criterionShares(one, elements, counted);
      return found === undefined ? [] : [[one.id, found] as const];
    }),
  );
  return { ...meansOf(criteria, byCriterion, weights), criteria: byCriterion };
}

/** The weighted mean of the elements of a criterion; undefined: none of them counts. */
export function criterionShares(
  criterion: PlacedCriterion,
  elements: ReadonlyMap<string, Shares>,
  counted: (element: PlacedElement) => boolean = () => true,
): Shares | undefined {
  const parts = criterion.elements.filter(counted).flatMap(({ id, weight }): Weighted[] => {
    const of = elements.get(id);
    return of === undefined ? [] : [{ weight: fraction(weight), of }];
  });
  return mean(parts);
}

/** Means of the principles and of the whole, of what criteria have. */
export function meansOf(
  criteria: readonly PlacedCriterion[],
  byCriterion: ReadonlyMap<string, Shares>,
  weights: Weights,
): Pick<Score, 'overall' | 'principles'> {
  const principles = new Map<string, Shares>();
  for (const [principle, own] of Map.groupBy(criteria, (one) => one.principle)) {
    const found = mean(own.flatMap((one) => weighted(weights.criterion(one), byCriterion.get(one.id))));
    if (found !== undefined) principles.set(principle, found);
  }
  const parts = [...principles].flatMap(([id, of]) => weighted(weights.principle(id), of));
  return { overall: mean(parts) ?? ALL_OPEN, principles };
}

/** Whole hundredths that add up to 100. */
export function percent({ shown, open, short }: Shares): Percent {
  const [a = 0, b = 0, c = 0] = percentages([shown, open, short]);
  return { shown: a, open: b, short: c };
}

/** With more than half open no single number is printed, but the range from shown to shown + open. */
export function figureOf(of: Shares): Figure {
  const { shown, open } = percent(of);
  if (compared(of.open, fraction(1, 2)) <= 0) return { kind: 'number', shown };
  return { kind: 'range', from: shown, to: shown + open };
}

interface Weighted {
  weight: Fraction;
  of: Shares;
}

function weighted(weight: number, of: Shares | undefined): Weighted[] {
  return of === undefined ? [] : [{ weight: exactly(weight), of }];
}

function mean(parts: readonly Weighted[]): Shares | undefined {
  const total = sumOf(parts.map(({ weight }) => weight));
  if (total.n === 0n) return undefined;
  const of = (value: (one: Shares) => Fraction): Fraction =>
    over(sumOf(parts.map(({ weight, of: one }) => times(weight, value(one)))), total);
  return shares(
    of((one) => one.shown),
    of((one) => one.short),
    of((one) => one.byAbsence),
    of((one) => one.byVendorAlone),
  );
}

function shares(shown = ZERO, short = ZERO, byAbsence = ZERO, byVendorAlone = ZERO): Shares {
  return { shown, open: subtract(subtract(ONE, shown), short), short, byAbsence, byVendorAlone };
}

function addCell(sums: number[], cell: Cell, [shown, , short]: Halves): void {
  const support = cell.parts.filter((one) => one.is === 'shown').flatMap((one) => one.deciding);
  const all = (test: (one: (typeof support)[number]) => boolean): boolean =>
    support.length > 0 && support.every(test);
  sums[0] = (sums[0] ?? 0) + shown;
  sums[1] = (sums[1] ?? 0) + short;
  if (all((one) => one.by === 'absent')) sums[2] = (sums[2] ?? 0) + shown;
  if (all((one) => one.source.own)) sums[3] = (sums[3] ?? 0) + shown;
}

/** What each element is worth of the whole, 0 to 1, among those that apply: what a yes to all that is open would add. */
export function worthOf(
  criteria: readonly PlacedCriterion[],
  elements: ReadonlyMap<string, Shares>,
  weights: Weights,
): ReadonlyMap<string, Fraction> {
  const applying = criteria.map((criterion) => ({
    criterion,
    own: criterion.elements.filter(({ id }) => elements.has(id)),
    weight: weights.criterion(criterion),
  }));
  const live = applying.filter(({ own, weight }) => own.length > 0 && weight > 0);
  const byPrinciple = [...Map.groupBy(live, ({ criterion }) => criterion.principle)];
  const whole = sum(byPrinciple.map(([id]) => weights.principle(id)));
  if (whole.n === 0n) return new Map();
  return new Map(
    byPrinciple.flatMap(([id, list]) => {
      const principle = over(exactly(weights.principle(id)), whole);
      const all = sum(list.map(({ weight }) => weight));
      return list.flatMap(({ own, weight }) => {
        const criterion = times(principle, over(exactly(weight), all));
        const total = own.reduce((mass, element) => mass + element.weight, 0);
        return own.map((element) => [element.id, times(criterion, fraction(element.weight, total))] as const);
      });
    }),
  );
}

function sum(weights: readonly number[]): Fraction {
  return sumOf(weights.map(exactly));
}
