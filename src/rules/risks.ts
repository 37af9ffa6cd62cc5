/** Rule 10: severity from the use, likelihood from what is shown of the drivers. */
import type { Context } from '../types/context.ts';
import type { RiskScenario } from '../types/risks.ts';
import type { Elements } from './elements.ts';
import {
  add,
  compared,
  exactly,
  floor,
  type Fraction,
  fraction,
  ONE,
  over,
  subtract,
  times,
  ZERO,
} from './fraction.ts';
import type { Shares } from './score.ts';
import type { Fold } from '../types/scales.ts';

/** Likelihood 1 to 4, and where it would be if all that is open turned out well. */
export interface Likelihood {
  value: number;
  /** If every open driver were shown. */
  best: number;
  /** Raised to 3, since a driving gate is not wholly shown. */
  raisedByGate: boolean;
}

/** A driver with what is shown of it; undefined: it does not apply, or is yours. */
export interface Driver {
  element: string;
  weight: number;
  gate: boolean;
  shares: Shares | undefined;
}

const HALF = fraction(1, 2);

/** Severity 1 to 4 proposed from audience and data; the highest rule that matches wins. Never from the product. */
export function proposedSeverity(
  { severity }: RiskScenario,
  { audience = [], data = [] }: Pick<Context, 'audience' | 'data'>,
): { value: number; reason: string } {
  const present = new Set<string>([...audience, ...data]);
  const matching = (severity.raised ?? []).filter((rule) =>
    [...(rule.audience ?? []), ...(rule.data ?? [])].some((one) => present.has(one)),
  );
  const start = { value: severity.base, reason: severity.reason };
  return matching.reduce((top, { to, reason }) => (to > top.value ? { value: to, reason } : top), start);
}

/** The drivers of a scenario, by what is shown of each element. */
export function driversOf(
  risk: RiskScenario,
  { byId }: Elements,
  shares: ReadonlyMap<string, Shares>,
): Driver[] {
  return risk.drivers.map(({ element, weight }) => ({
    element,
    weight,
    gate: byId.get(element)?.gate ?? false,
    shares: shares.get(element),
  }));
}

/**
 * 4 − 3·m, exact and rounded half up, plus exposure, within 1 to 4; m is the drivers' weighted mean of what is shown.
 * A driving gate that is not wholly shown gives at least 3. Without a driver that applies: undefined.
 */
export function likelihoodOf(drivers: readonly Driver[], exposure: number): Likelihood | undefined {
  const applying = drivers.flatMap(({ weight, gate, shares }) =>
    shares === undefined ? [] : [{ weight: exactly(weight), gate, shares }],
  );
  if (applying.length === 0) return undefined;
  const value = valueOf(applying, exposure, ({ shown }) => shown);
  const best = valueOf(applying, exposure, ({ shown, open }) => add(shown, open));
  return { value: value.value, best: best.value, raisedByGate: value.raised };
}

function valueOf(
  drivers: readonly { weight: Fraction; gate: boolean; shares: Shares }[],
  exposure: number,
  good: (shares: Shares) => Fraction,
): { value: number; raised: boolean } {
  const total = drivers.reduce((sum, { weight }) => add(sum, weight), ZERO);
  const shown = drivers.reduce((sum, { weight, shares }) => add(sum, times(weight, good(shares))), ZERO);
  const exact = subtract(fraction(4), times(fraction(3), over(shown, total)));
  const value = within(within(floor(add(exact, HALF))) + exposure);
  const gate = drivers.some((one) => one.gate && compared(good(one.shares), ONE) < 0);
  return gate && value < 3 ? { value: 3, raised: true } : { value, raised: false };
}

function within(value: number): number {
  return Math.min(4, Math.max(1, value));
}

/** Cell of the 3×3 map on which the duty to consult is read. Folded this way only. */
export function foldedLevel(severity: number, likelihood: number, fold: Fold): 'low' | 'medium' | 'high' {
  const row = (fold.severity[severity - 1] ?? 3) - 1;
  const column = (fold.likelihood[likelihood - 1] ?? 3) - 1;
  return fold.matrix[row]?.[column] ?? 'high';
}
