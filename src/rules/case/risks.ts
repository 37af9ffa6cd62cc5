/** Rule 10 for a case: severity as people decided it, and the third point of the map, after the measures. */
import type { AssessedRisk } from '../../types/assessment.ts';
import type { Case, OwnRisk } from '../../types/case.ts';
import type { PiaDriver, PiaLowering, PiaRisk } from '../../types/pia.ts';
import type { Fold } from '../../types/scales.ts';
import { foldedLevel } from '../risks.ts';

/** An own risk that nobody has rated counts as the gravest: silence never pays. */
const UNRATED = 4;

/** The catalogue's risks and the organisation's own, each at three points. */
export function treatedRisks(assessed: readonly AssessedRisk[], one: Case, fold: Fold): PiaRisk[] {
  const listed = assessed.map((risk) => fromCatalogue(risk, one));
  const own = (one['own-risks'] ?? []).map((risk) => fromCase(risk));
  return [...listed, ...own].map((risk) => withMeasures(risk, one, fold));
}

/** What the measures of a case do to a risk; rejected ones do nothing. */
export function loweringsOf(risk: string, { measures = [] }: Pick<Case, 'measures'>): PiaLowering[] {
  return measures
    .filter(({ status }) => status !== 'rejected')
    .flatMap(({ id, lowers = [] }) =>
      lowers
        .filter((lowering) => lowering.risk === risk)
        .map(({ likelihood = null, severity = null, reason = null }) => ({
          measure: id,
          likelihood,
          severity,
          reason,
        })),
    );
}

/** A risk before measures are looked at and levels read. */
type Untreated = Omit<PiaRisk, 'severity' | 'likelihood' | 'level' | 'measures' | 'accepted'> & {
  severity: Omit<PiaRisk['severity'], 'after'>;
  likelihood: Omit<PiaRisk['likelihood'], 'after'>;
};

function fromCatalogue(risk: AssessedRisk, one: Case): Untreated {
  const { id, exposure, drivers, shipped, configured } = risk;
  return {
    id,
    own: false,
    exposure,
    drivers,
    open: openDrivers(drivers),
    severity: severityOf(risk, one),
    likelihood: {
      shipped: shipped?.value ?? null,
      configured: configured?.value ?? null,
      best: configured?.best ?? null,
      raisedByGate: configured?.raisedByGate ?? false,
      reason: null,
    },
  };
}

function severityOf({ id, severity }: AssessedRisk, one: Case): Untreated['severity'] {
  const decided = one.risks?.find((entry) => entry.risk === id && entry.severity !== undefined);
  const value = decided?.severity ?? severity.value;
  return {
    value,
    proposed: severity.value,
    because: severity.reason,
    status: decided === undefined ? 'proposed' : value === severity.value ? 'confirmed' : 'changed',
    reason: decided?.reason ?? null,
    role: decided?.role ?? null,
    date: decided?.date ?? null,
  };
}

/** Those that weigh most first; of equals in the order given. */
function openDrivers(drivers: readonly PiaDriver[]): string[] {
  return drivers
    .filter(({ open }) => open !== null && open > 0)
    .toSorted((a, b) => b.weight * (b.open ?? 0) - a.weight * (a.open ?? 0))
    .map(({ element }) => element);
}

function fromCase(risk: OwnRisk): Untreated {
  const { id, severity, likelihood = UNRATED } = risk;
  return {
    id,
    own: true,
    exposure: { value: 0, reason: null },
    drivers: [],
    open: [],
    severity: {
      value: severity ?? UNRATED,
      proposed: null,
      because: null,
      status: severity === undefined ? 'open' : 'confirmed',
      reason: risk['severity-reason'] ?? null,
      role: null,
      date: null,
    },
    likelihood: {
      shipped: likelihood,
      configured: likelihood,
      best: likelihood,
      raisedByGate: false,
      reason: risk['likelihood-reason'] ?? null,
    },
  };
}

function withMeasures(risk: Untreated, one: Case, fold: Fold): PiaRisk {
  const measures = loweringsOf(risk.id, one);
  const { value } = risk.severity;
  const { shipped, configured, best } = risk.likelihood;
  const after = lowest(
    configured,
    measures.map(({ likelihood }) => likelihood),
  );
  const severity = lowest(
    value,
    measures.map((lowering) => lowering.severity),
  );
  const accepted = one.decision?.['accepted-risks']?.find((entry) => entry.risk === risk.id);
  return {
    ...risk,
    severity: { ...risk.severity, after: severity },
    likelihood: { ...risk.likelihood, after },
    level: {
      shipped: levelOf(value, shipped, fold),
      configured: levelOf(value, configured, fold),
      after: levelOf(severity, after, fold),
      best: levelOf(severity, best === null || after === null ? null : Math.min(best, after), fold),
    },
    measures,
    accepted: accepted === undefined ? null : { reason: accepted.reason ?? null },
  };
}

function levelOf(severity: number, likelihood: number | null, fold: Fold): PiaRisk['level']['after'] {
  return likelihood === null ? null : foldedLevel(severity, likelihood, fold);
}

/** A measure lowers or does nothing; it never raises. */
function lowest<Now extends number | null>(now: Now, brought: readonly (number | null)[]): Now {
  if (now === null) return now;
  return Math.min(now, ...brought.filter((value) => value !== null)) as Now;
}
