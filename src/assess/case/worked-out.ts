/** Gaps of a case that show only beside its risks, its screening and its laws: the '@words' of catalogue/regimes.yaml. */
import type { Case } from '../../types/case.ts';
import type { ConsultationResult, ScreeningResult } from '../../types/check.ts';
import type { PiaRegime, PiaRisk } from '../../types/pia.ts';
import type { WorkedOut } from './completeness.ts';

/** What the case looks like once it is assessed. */
export interface Looked {
  screening: ScreeningResult;
  risks: readonly PiaRisk[];
  regimes: readonly PiaRegime[];
  consultation: ConsultationResult;
}

/** The gaps by their word. */
export function workedOut(one: Case, { screening, risks, regimes, consultation }: Looked): WorkedOut {
  return {
    screening: screening.answers
      .filter((answer) => answer.met === null)
      .map((answer) => `screening (criterion: ${answer.criterion})`),
    principles:
      regimes.length === 0 ? ['organisation.regimes'] : regimes.flatMap((regime) => unanswered(one, regime)),
    severities: unlessKnown(risks, ({ own, severity }) => !own && severity.status === 'proposed', 'risks'),
    untreated: unlessKnown(
      risks,
      ({ level, measures, accepted }) =>
        level.configured !== 'low' && measures.length === 0 && !isTaken(accepted),
      'measures',
    ),
    residual: unlessKnown(
      risks,
      ({ level, accepted }) => level.after !== 'low' && !isTaken(accepted),
      'decision.accepted-risks',
    ),
    overruled: (one.opinions ?? []).flatMap(({ outcome, reason }, at) =>
      outcome === 'overruled' && reason === undefined ? [`opinions[${at}].reason`] : [],
    ),
    authority: authorityGaps(one, consultation),
  };
}

/** A risk is taken with a reason; naming it alone takes nothing. */
function isTaken(reason: string | null): boolean {
  return reason !== null && reason !== '';
}

/** Without a use and a product no risk is known yet, and the whole place is open. */
function unlessKnown(risks: readonly PiaRisk[], isOpen: (risk: PiaRisk) => boolean, place: string): string[] {
  if (risks.every((risk) => risk.own)) return [place];
  return risks.filter(isOpen).map((risk) => `${place} (risk: ${risk.id})`);
}

function unanswered(one: Case, regime: PiaRegime): string[] {
  return regime.principles.flatMap(({ id }) => {
    const found = one.compliance?.find((entry) => entry.regime === regime.id && entry.principle === id);
    const done = found?.state !== undefined && found.how !== undefined;
    return done ? [] : [`compliance (principle: ${regime.id}/${id})`];
  });
}

/** Only where the duty exists, or cannot be told yet. */
function authorityGaps({ decision }: Case, { state }: ConsultationResult): string[] {
  const { consulted, date, answer } = decision?.authority ?? {};
  if (state === 'not-required') return [];
  if (state === 'asked') return answer === undefined ? ['decision.authority.answer'] : [];
  const gaps: [string, unknown][] = [
    ['consulted', consulted === true ? true : undefined],
    ['date', date],
    ['answer', answer],
  ];
  return gaps.filter(([, value]) => value === undefined).map(([key]) => `decision.authority.${key}`);
}
