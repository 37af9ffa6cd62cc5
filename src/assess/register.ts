/** The risk register of an evaluation: each scenario of the catalogue, as shipped and as configured. */
import type { AssessedRisk } from '../types/assessment.ts';
import type { Context } from '../types/context.ts';
import type { Setting } from '../types/profile.ts';
import type { RiskScenario } from '../types/risks.ts';
import { type Evaluation, standingWith } from './evaluate.ts';
import { likelihood, proposeSeverity, riskLevel } from './risks.ts';

/** Risks in the context; without one there is no severity and so no register. */
export function assessRisks(evaluation: Evaluation, on: readonly Setting[]): AssessedRisk[] {
  const { context, catalogue } = evaluation;
  if (context === undefined) return [];
  return catalogue.risks.risks.map((risk) => assessRisk(risk, context, evaluation, on));
}

function assessRisk(
  risk: RiskScenario,
  context: Context,
  evaluation: Evaluation,
  on: readonly Setting[],
): AssessedRisk {
  const severity = proposeSeverity(risk, context);
  const shift = context.exposure?.find((one) => one.risk === risk.id);
  const exposure = { value: shift?.shift ?? 0, reason: shift?.reason ?? null };
  const shipped = likelihood(driversOf(risk, evaluation, []), exposure.value);
  const drivers = driversOf(risk, evaluation, on);
  const configured = likelihood(drivers, exposure.value);
  const { fold } = evaluation.catalogue.scales;
  const level = {
    shipped: riskLevel(severity.value, shipped.value, fold),
    configured: riskLevel(severity.value, configured.value, fold),
  };
  return {
    ...{ id: risk.id, title: risk.title, scenario: risk.scenario, events: eventTitles(risk, evaluation) },
    ...{ severity: { ...severity, status: 'proposed' as const }, exposure, shipped, configured, level },
    drivers: drivers.toSorted((a, b) => worst(a) - worst(b) || b.weight - a.weight),
    advice: risk.advice,
  };
}

function driversOf(
  risk: RiskScenario,
  { criteria }: Evaluation,
  on: readonly Setting[],
): AssessedRisk['drivers'] {
  return risk.drivers.flatMap(({ criterion, weight }) => {
    const one = criteria.find((entry) => entry.placed.id === criterion);
    if (one === undefined) return [];
    const { state, proven } = standingWith(one, on);
    const summary = one.selection.finding?.summary ?? null;
    return [{ criterion, title: one.placed.criterion.title, weight, state, proven, summary }];
  });
}

/** Unknown counts as 1; what does not apply comes last. */
function worst({ state, proven }: AssessedRisk['drivers'][number]): number {
  return state === 'not-applicable' ? 5 : (proven ?? 1);
}

function eventTitles(risk: RiskScenario, { catalogue }: Evaluation): string[] {
  return risk.events.map((id) => catalogue.risks.events.find((event) => event.id === id)?.title ?? id);
}
