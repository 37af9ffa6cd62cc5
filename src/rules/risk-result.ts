/** The risk register of a use in the result: each scenario as shipped and as configured. */
import type { AssessedRisk } from '../types/assessment.ts';
import type { Context } from '../types/context.ts';
import type { Risks, RiskScenario } from '../types/risks.ts';
import type { Fold } from '../types/scales.ts';
import type { Found } from './assess.ts';
import { type Driver, driversOf, foldedLevel, likelihoodOf, proposedSeverity } from './risks.ts';
import { percent } from './score.ts';

/** Risks in the use; without one there is no severity and so no register. */
export function riskResults(
  found: Found,
  { risks, fold }: { risks?: Risks | undefined; fold?: Fold | undefined },
): AssessedRisk[] {
  const { context } = found.use;
  if (context === undefined || risks === undefined) return [];
  return risks.risks.map((risk) => riskResult(risk, context, found, fold));
}

function riskResult(
  risk: RiskScenario,
  context: Context,
  found: Found,
  fold: Fold | undefined,
): AssessedRisk {
  const severity = proposedSeverity(risk, context);
  const shift = context.exposure?.find((one) => one.risk === risk.id);
  const exposure = { value: shift?.shift ?? 0, reason: shift?.reason ?? null };
  const drivers = driversOf(risk, found.elements, found.shares);
  const shipped = likelihoodOf(driversOf(risk, found.elements, found.sharesShipped), exposure.value) ?? null;
  const configured = likelihoodOf(drivers, exposure.value) ?? null;
  const level = (value: number | undefined): ReturnType<typeof foldedLevel> | null =>
    value === undefined || fold === undefined ? null : foldedLevel(severity.value, value, fold);
  return {
    id: risk.id,
    severity: { ...severity, status: 'proposed' },
    exposure,
    shipped,
    configured,
    level: { shipped: level(shipped?.value), configured: level(configured?.value) },
    drivers: drivers.map(driverResult),
  };
}

function driverResult({ element, weight, shares }: Driver): AssessedRisk['drivers'][number] {
  const parts = shares === undefined ? { shown: null, open: null, short: null } : percent(shares);
  return { element, weight, ...parts };
}
