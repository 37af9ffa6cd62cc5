/** Rule 10 for a case: severity as people decided it, and the third point of the map, after the measures. */
import type { AssessedRisk } from '../../types/assessment.ts';
import type { Case, Lowering, OwnRisk } from '../../types/case.ts';
import type { PiaRisk } from '../../types/pia.ts';
import type { Fold } from '../../types/scales.ts';
import { riskLevel } from '../risks.ts';

/** An own risk that nobody has rated counts as the gravest: silence never pays. */
const UNRATED = 4;

/** The catalogue's risks and the organisation's own, each at three points. */
export function treatedRisks(assessed: readonly AssessedRisk[], one: Case, fold: Fold): PiaRisk[] {
  const listed = assessed.map((risk) => fromCatalogue(risk, one));
  const own = (one['own-risks'] ?? []).map((risk) => fromCase(risk));
  return [...listed, ...own].map((risk) => withMeasures(risk, one, fold));
}

/** What a measure that is not rejected does to a risk. */
export function loweringsOf(risk: string, one: Case): { measure: string; lowering: Lowering }[] {
  const live = (one.measures ?? []).filter((measure) => measure.status !== 'rejected');
  return live.flatMap((measure) =>
    (measure.lowers ?? [])
      .filter((lowering) => lowering.risk === risk)
      .map((lowering) => ({ measure: measure.id, lowering })),
  );
}

/** A risk before its levels are read and measures looked at. */
type Untreated = Omit<PiaRisk, 'severity' | 'likelihood' | 'level' | 'measures' | 'accepted'> & {
  severity: Omit<PiaRisk['severity'], 'after'>;
  likelihood: Omit<PiaRisk['likelihood'], 'after'>;
};

function fromCatalogue(risk: AssessedRisk, one: Case): Untreated {
  const { id, title, scenario, events, severity, exposure, shipped, configured, drivers, advice } = risk;
  const decided = one.risks?.find((entry) => entry.risk === id && entry.severity !== undefined);
  const value = decided?.severity ?? severity.value;
  const status = decided === undefined ? 'proposed' : value === severity.value ? 'confirmed' : 'changed';
  return {
    ...{ id, title, scenario, own: false, events, exposure, drivers, advice },
    severity: { value, proposed: severity.value, reason: decided?.reason ?? severity.reason, status },
    likelihood: {
      shipped: shipped.value,
      configured: configured.value,
      floor: configured.floor,
      reason: null,
    },
  };
}

function fromCase(risk: OwnRisk): Untreated {
  const { id, title = id, scenario = '', severity, likelihood = UNRATED } = risk;
  return {
    ...{ id, title, scenario, own: true, events: [], drivers: [], advice: null },
    exposure: { value: 0, reason: null },
    severity: {
      value: severity ?? UNRATED,
      proposed: null,
      reason: risk['severity-reason'] ?? '',
      status: severity === undefined ? 'open' : 'confirmed',
    },
    likelihood: {
      ...{ shipped: likelihood, configured: likelihood, floor: false },
      reason: risk['likelihood-reason'] ?? null,
    },
  };
}

function withMeasures(risk: Untreated, one: Case, fold: Fold): PiaRisk {
  const lowerings = loweringsOf(risk.id, one);
  const severity = {
    ...risk.severity,
    after: lowest(
      risk.severity.value,
      lowerings.map(({ lowering }) => lowering.severity),
    ),
  };
  const likelihood = {
    ...risk.likelihood,
    after: lowest(
      risk.likelihood.configured,
      lowerings.map(({ lowering }) => lowering.likelihood),
    ),
  };
  const accepted = one.decision?.['accepted-risks']?.find((entry) => entry.risk === risk.id);
  return {
    ...risk,
    severity,
    likelihood,
    level: {
      shipped: riskLevel(severity.value, likelihood.shipped, fold),
      configured: riskLevel(severity.value, likelihood.configured, fold),
      after: riskLevel(severity.after, likelihood.after, fold),
    },
    measures: [...new Set(lowerings.map(({ measure }) => measure))],
    accepted: accepted === undefined ? null : (accepted.reason ?? ''),
  };
}

/** A measure lowers or does nothing; it never raises. */
function lowest(now: number, brought: readonly (number | undefined)[]): number {
  return Math.min(now, ...brought.filter((value) => value !== undefined));
}
