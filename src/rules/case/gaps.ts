/** Gaps of a case that show only beside its risks, its screening and its laws: the '@words' of catalogue/regimes.yaml. */
import type { Case } from '../../types/case.ts';
import type { ConsultationResult, MissingPlace, ScreeningResult } from '../../types/check.ts';
import type { PiaPrinciple, PiaRisk } from '../../types/pia.ts';
import { placeAt, type WorkedOut } from './completeness.ts';

/** What the case looks like once it is assessed. */
export interface Looked {
  screening: ScreeningResult;
  risks: readonly PiaRisk[];
  compliance: readonly PiaPrinciple[];
  consultation: ConsultationResult;
}

/** The gaps by their word. */
export function gapsOf(one: Case, { screening, risks, compliance, consultation }: Looked): WorkedOut {
  return {
    screening: screening.answers
      .filter(({ met }) => met === null)
      .map(({ criterion }) => entry('screening', 'criterion', String(criterion))),
    principles: principleGaps(compliance),
    severities: riskGaps(risks, ({ own, severity }) => !own && severity.status === 'proposed', 'risks'),
    untreated: riskGaps(risks, isUntreated, 'measures'),
    residual: riskGaps(risks, isLeft, 'decision.accepted-risks'),
    overruled: (one.opinions ?? []).flatMap(({ outcome, reason }, at) =>
      outcome === 'overruled' && reason === undefined ? [placeAt(`opinions[${at}].reason`)] : [],
    ),
    authority: authorityGaps(one, consultation),
  };
}

function isUntreated({ level, measures, accepted }: PiaRisk): boolean {
  return isMore(level.configured) && measures.length === 0 && !isTaken(accepted);
}

function isLeft({ level, accepted }: PiaRisk): boolean {
  return isMore(level.after) && !isTaken(accepted);
}

function isMore(level: PiaRisk['level']['after']): boolean {
  return level !== 'low' && level !== null;
}

/** A risk is taken with a reason; naming it alone takes nothing. */
function isTaken(accepted: PiaRisk['accepted']): boolean {
  return accepted?.reason !== undefined && accepted.reason !== null;
}

function entry(path: string, about: string, value: string): MissingPlace {
  return { path, about, value };
}

/** Without a use and a product no risk of the catalogue is known yet, and the whole place is open. */
function riskGaps(
  risks: readonly PiaRisk[],
  isOpen: (risk: PiaRisk) => boolean,
  path: string,
): MissingPlace[] {
  if (risks.every(({ own }) => own)) return [placeAt(path)];
  return risks.filter(isOpen).map(({ id }) => entry(path, 'risk', id));
}

function principleGaps(compliance: readonly PiaPrinciple[]): MissingPlace[] {
  if (compliance.length === 0) return [placeAt('organisation.regimes')];
  return compliance
    .filter(({ state, how }) => state === null || how === null)
    .map(({ regime, principle }) => entry('compliance', 'principle', `${regime}/${principle}`));
}

/** Only where the duty exists, or cannot be told yet. */
function authorityGaps({ decision }: Case, { state }: ConsultationResult): MissingPlace[] {
  const { consulted, date, answer } = decision?.authority ?? {};
  if (state === 'not-required') return [];
  const needed: [string, unknown][] = [
    ['consulted', consulted === true ? true : undefined],
    ['date', date],
    ['answer', answer],
  ];
  const isBinding = state !== 'asked' && state !== 'excused';
  const keys = isBinding ? needed : needed.filter(([key]) => key === 'answer');
  return keys.filter(([, value]) => value === undefined).map(([key]) => placeAt(`decision.authority.${key}`));
}
