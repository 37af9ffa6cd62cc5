/** Rule 10: severity from the use, likelihood from the product, the map from both. */
import type { Context } from '../types/context.ts';
import type { RiskScenario } from '../types/risks.ts';
import type { Fold } from '../types/scales.ts';
import type { State } from './prove.ts';

export interface DriverLevel {
  weight: number;
  state: State;
  proven: number | null;
}

export interface Likelihood {
  /** 1–4. */
  value: number;
  /** Weighted mean of the proven levels, 0–4, unknown counted as 1. */
  mean: number;
  /** Raised to 3 because a driver is at 0. */
  floor: boolean;
}

const UNKNOWN_COUNTS_AS = 1;

/** Severity 1–4 proposed from audience and data; the highest rule that matches wins. Never from vendor levels. */
export function proposeSeverity(risk: RiskScenario, context: Context): { value: number; reason: string } {
  const { base, reason, raised = [] } = risk.severity;
  const matching = raised.filter(
    (rule) => overlap(rule.audience, context.audience) || overlap(rule.data, context.data),
  );
  const start = { value: base, reason };
  return matching.reduce(
    (top, rule) => (rule.to > top.value ? { value: rule.to, reason: rule.reason } : top),
    start,
  );
}

/** Likelihood 1–4 = 4 − 3·m/4 rounded half up, plus exposure, kept within 1–4; a driver at 0 gives at least 3. */
export function likelihood(drivers: readonly DriverLevel[], exposure: number): Likelihood {
  const applicable = drivers.filter((driver) => driver.state !== 'not-applicable');
  const mean = weightedMean(applicable);
  const value = Math.min(4, Math.max(1, Math.floor(4 - (3 * mean) / 4 + 0.5) + exposure));
  const floor = applicable.some((driver) => driver.proven === 0) && value < 3;
  return { value: floor ? 3 : value, mean, floor };
}

/** Cell of the 3×3 map. Folded this way only. */
export function riskLevel(severity: number, value: number, fold: Fold): 'low' | 'medium' | 'high' {
  const row = (fold.severity[severity - 1] ?? 3) - 1;
  const column = (fold.likelihood[value - 1] ?? 3) - 1;
  return fold.matrix[row]?.[column] ?? 'high';
}

/** Without an applicable driver nothing makes the scenario likely: the mean is the best level. */
function weightedMean(drivers: readonly DriverLevel[]): number {
  const weight = drivers.reduce((total, driver) => total + driver.weight, 0);
  if (weight === 0) return 4;
  const points = drivers.reduce(
    (total, driver) => total + driver.weight * (driver.proven ?? UNKNOWN_COUNTS_AS),
    0,
  );
  return points / weight;
}

function overlap(first: readonly string[] | undefined, second: readonly string[] | undefined): boolean {
  return (first ?? []).some((one) => (second ?? []).includes(one));
}
