/** From a case to its privacy impact assessment: the plain result that document, check and data are renderings of. */
import type { Assessment, InputFile } from '../../types/assessment.ts';
import type { Case } from '../../types/case.ts';
import type { Check } from '../../types/check.ts';
import type { Context } from '../../types/context.ts';
import type { Pia, PiaRegime, PiaRisk } from '../../types/pia.ts';
import type { Profile } from '../../types/profile.ts';
import type { LegalPrinciple, Regime, Regimes } from '../../types/regimes.ts';
import { assess, assessmentHead, RULES_VERSION } from '../assess.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Day } from '../dates.ts';
import { partsOf } from './completeness.ts';
import { consultationOf } from './consultation.ts';
import { configurationOf } from './deployment.ts';
import { screen } from './screening.ts';
import { treatedRisks } from './treated-risks.ts';
import { workedOut } from './worked-out.ts';

/** A case with everything that it names. */
export interface PiaInput {
  case: Case;
  catalogue: Catalogue;
  regimes: Regimes;
  /** undefined: no product is chosen yet. */
  profile: Profile | undefined;
  /** undefined: no use is chosen yet. */
  context: Context | undefined;
  /** Evidence cut-off where the case has none, YYYY-MM-DD. */
  today: Day;
  inputs: InputFile[];
  toolVersion: string;
}

/** Assesses a case. Pure: the same input gives the same result. What the case names has to exist. */
export function assessPia(input: PiaInput): Pia {
  const { case: one, catalogue, context } = input;
  const asOf = one.asOf ?? input.today;
  const assessment = assessmentOf(input, asOf);
  const risks = treatedRisks(assessment?.risks ?? [], one, catalogue.scales.fold);
  const regimes = chosen(one, input.regimes).map((regime) => described(regime, input.regimes));
  return {
    schemaVersion: '1',
    case: one,
    asOf,
    versions: { tool: input.toolVersion, catalogue: catalogue.version, rules: RULES_VERSION },
    inputs: input.inputs,
    context:
      context === undefined ? null : { id: context.id, title: context.title, summary: context.summary },
    assessment,
    leftSettings: leftSettings(one, input.profile),
    risks,
    scale: scaleOf(catalogue),
    regimes,
    check: checkOf(input, asOf, risks, regimes),
  };
}

function assessmentOf(input: PiaInput, asOf: Day): Assessment | null {
  const { case: one, catalogue, profile, context, toolVersion, inputs } = input;
  if (profile === undefined) return null;
  const { edition, settings } = one.deployment ?? {};
  const base = { profile, catalogue, edition, context, asOf, toolVersion, inputs, evidence: one.evidence };
  const { evaluation } = assessmentHead(base);
  return assess({ ...base, configuration: configurationOf(settings, evaluation) });
}

function checkOf(input: PiaInput, asOf: Day, risks: PiaRisk[], regimes: PiaRegime[]): Check {
  const { case: one, catalogue, context } = input;
  const screening = screen(one, context, catalogue.scales);
  const consultation = consultationOf(one, risks, chosen(one, input.regimes));
  const parts = partsOf(one, input.regimes, workedOut(one, { screening, risks, regimes, consultation }));
  return {
    schemaVersion: '1',
    case: { id: one.id, title: one.title ?? null, status: one.status ?? 'draft' },
    asOf,
    regimes: regimes.map(({ id, title }) => ({ id, title })),
    complete: parts.every((part) => part.state === 'complete' || !part.required),
    parts,
    screening,
    consultation,
  };
}

function chosen({ organisation }: Case, { regimes }: Regimes): Regime[] {
  return regimes.filter((regime) => organisation?.regimes?.includes(regime.id));
}

function described(regime: Regime, { regimes }: Regimes): PiaRegime {
  const { id, title, law, authority, assessment } = regime;
  const other = regimes.find((entry) => entry.id === regime['principles-of']);
  const taken = (other?.principles ?? []).map((one) => underOtherName(one, regime['principles-rule']));
  const principles = regime.principles ?? taken;
  return { id, title, law, authority, assessment: assessment.when, principles };
}

/** A principle that is taken over stands at the same place of another law. */
function underOtherName(one: LegalPrinciple, rule: string | undefined): LegalPrinciple {
  if (rule === undefined) return one;
  return { ...one, references: one.references.map((reference) => ({ ...reference, rule })) };
}

function leftSettings({ deployment }: Case, profile: Profile | undefined): Pia['leftSettings'] {
  const titles = new Map(profile?.settings?.map((setting) => [setting.id, setting.title]));
  return (deployment?.settings?.['switched-off'] ?? []).map(({ setting, reason }) => ({
    ...{ setting, title: titles.get(setting) ?? setting, reason: reason ?? null },
  }));
}

function scaleOf({ scales }: Catalogue): Pia['scale'] {
  return {
    severity: scales.severity.map((step) => step.title),
    likelihood: scales.likelihood.map((step) => step.title),
    severityTests: scales.severity.map((step) => step.test),
    likelihoodTests: scales.likelihood.map((step) => step.test),
  };
}
