/** From a case to its privacy impact assessment: the plain result that document, check and data are renderings of. */
import type { AssessedRisk, Assessment } from '../../types/assessment.ts';
import type { Case } from '../../types/case.ts';
import type { Check, Remark } from '../../types/check.ts';
import type { Context, Requirement } from '../../types/context.ts';
import type { Pia, PiaRisk } from '../../types/pia.ts';
import type { Profile } from '../../types/profile.ts';
import type { TypicalMeasure } from '../../types/measures.ts';
import type { Risks } from '../../types/risks.ts';
import type { Principle } from '../../types/principle.ts';
import type { Regimes } from '../../types/regimes.ts';
import type { SearchedRegister } from '../../types/registers.ts';
import type { Fold } from '../../types/scales.ts';
import type { OwnTest } from '../../types/tests.ts';
import { RULES_VERSION } from '../assess.ts';
import type { Day } from '../dates.ts';
import { assess } from '../result.ts';
import { closingOf } from './closing.ts';
import { partsOf } from './completeness.ts';
import { chosenRegimes, complianceOf } from './compliance.ts';
import { consultationOf } from './consultation.ts';
import { coverageOf } from './coverage.ts';
import type { Deployment } from './deployment.ts';
import { remarksOf } from './final/remarks.ts';
import { gapsOf } from './gaps.ts';
import { beforeOwnChanges, ownEvidenceUsed, withOwnEvidence } from './own-evidence.ts';
import { policiesOf, withDemands } from './policies.ts';
import { proposalsOf } from './proposals.ts';
import { treatedRisks } from './risks.ts';
import { screen } from './screening.ts';
import { tasksOf } from './tasks.ts';

/** A case with everything that it names. */
export interface PiaInput {
  case: Case;
  /** The product alone, without the organisation's own evidence. undefined: none is chosen yet. */
  profile: Profile | undefined;
  /** The same as it is deployed (`deploymentOf`). undefined: none is chosen yet. */
  deployment: Deployment | undefined;
  /** undefined: no use is described yet. */
  context: Context | undefined;
  /** Requirements of the preset that the use drops, with their reasons. */
  dropped: readonly Requirement[];
  regimes: Regimes;
  principles: readonly Principle[];
  risks: Risks;
  /** Measures to choose from. */
  measures: readonly TypicalMeasure[];
  /** The 3x3 fold of scales.yaml. */
  fold: Fold;
  /** Evidence cut-off where the case has none, and the day on which things are due, YYYY-MM-DD. */
  today: Day;
  catalogueVersion: string;
  toolVersion: string;
  inputs: Pia['inputs'];
  /** How the documents that belong to the case lie beside it. */
  attachments: Check['attachments'];
  /** How the data of the version that it replaces lie beside it; null: it replaces none. */
  replaced: Check['replaced'];
  /** Tests that an organisation can make itself, and registers to search. */
  tests: readonly OwnTest[];
  registers: readonly SearchedRegister[];
}

/**
 * Assesses a case. Pure: the same input gives the same result. An edition or setting that the product does not have, and
 * settings that exclude each other, throw RangeError.
 */
export function assessPia(input: PiaInput): Pia {
  const { case: one, regimes } = input;
  const asOf = one.asOf ?? input.today;
  const product = productIn(input);
  const risks = treatedRisks(risksIn(product), one, input.fold);
  const check = checkOf(input, asOf, product, risks);
  return {
    schemaVersion: '2',
    case: check.final ? withoutComments(one) : one,
    asOf,
    inputs: input.inputs,
    versions: { tool: input.toolVersion, catalogue: input.catalogueVersion, rules: RULES_VERSION },
    use: useOf(input),
    assessment: product.assessment,
    shipped: product.shipped,
    configuration: configured(one, product),
    ownEvidence: ownEvidenceUsed(one, input.profile, product.assessment, product.done),
    risks,
    compliance: complianceOf(one, regimes),
    policies: policiesOf(one, product),
    check,
  };
}

/** Notes of those who work on a draft go no further. */
function withoutComments({ comments: _, ...one }: Case): Case {
  return one;
}

/** The product of a case in its two configurations. */
interface ProductIn {
  assessment: Assessment | null;
  /** Nothing set, and nothing changed by the organisation. null: that is the same. */
  shipped: Assessment | null;
  /** With what its own policies demand besides, in the same configuration; null: nothing of elements. */
  own: Assessment | null;
  /** Own tasks that own evidence shows. */
  done: ReadonlySet<string>;
}

/** Each with its likelihood as the product is shipped. */
function risksIn({ assessment, shipped }: ProductIn): AssessedRisk[] {
  const before = new Map(shipped?.risks.map((risk) => [risk.id, risk.shipped]));
  return (assessment?.risks ?? []).map((risk) => ({ ...risk, shipped: before.get(risk.id) ?? risk.shipped }));
}

function productIn({ deployment, risks, fold, ...input }: PiaInput): ProductIn {
  if (deployment === undefined) return { assessment: null, shipped: null, own: null, done: new Set() };
  const { catalogueVersion, toolVersion, inputs } = input;
  const base = { ...deployment, risks, fold, catalogueVersion, toolVersion, inputs };
  const assessment = assess(base);
  const configuration = assessment.settingsOn.map(({ id }) => id);
  const demanding = demandingContext(input);
  const unchanged = withoutOwnChanges(input, deployment);
  const isShipped = assessment.settingsOn.length === 0 && unchanged === deployment.profile;
  return {
    assessment,
    done: new Set(deployment.done),
    own: demanding === undefined ? null : assess({ ...base, context: demanding, configuration }),
    shipped: isShipped ? null : assess({ ...base, profile: unchanged, configuration: 'default' }),
  };
}

function withoutOwnChanges(
  { case: { evidence }, profile: alone }: Pick<PiaInput, 'case' | 'profile'>,
  { profile, edition = '' }: Deployment,
): Profile {
  const unchanged = beforeOwnChanges(evidence);
  return alone === undefined || unchanged === undefined
    ? profile
    : withOwnEvidence(alone, unchanged, edition);
}

/** undefined where no policy demands an element, or no use is described yet. */
function demandingContext({ case: one, context }: Pick<PiaInput, 'case' | 'context'>): Context | undefined {
  const demands = (one.policies ?? []).flatMap((policy) => policy.demands ?? []);
  if (context === undefined || demands.every(({ elements = [] }) => elements.length === 0)) return undefined;
  return withDemands(context, one);
}

function configured({ deployment }: Case, { assessment, shipped }: ProductIn): Pia['configuration'] {
  const { base = 'default', applied = [], 'switched-off': off = [] } = deployment?.settings ?? {};
  const on = (assessment?.settingsOn ?? []).map(({ id }) => id);
  const now = new Map(assessment?.requirements.map(({ element, status }) => [element, status]));
  const lost = (shipped?.requirements ?? []).filter(
    ({ element, status }) => status === 'shown' && now.get(element) !== 'shown',
  );
  return {
    base,
    on,
    applied: on.filter((id) => applied.includes(id)),
    left: off.map(({ setting, reason = null }) => ({ setting, reason })),
    lost: [...new Set(lost.map(({ element }) => element))],
  };
}

function useOf({ context, dropped }: PiaInput): Pia['use'] {
  if (context === undefined) return null;
  const { id, title, summary, audience = [], data = [], 'waived-gates': waived = [] } = context;
  return {
    id,
    title,
    summary,
    audience,
    data,
    dropped: dropped.map(({ element, dropped: reason = '' }) => ({ element, reason })),
    waived: waived.map(({ element, reason }) => ({ element, reason })),
  };
}

function checkOf(input: PiaInput, asOf: Day, product: ProductIn, risks: readonly PiaRisk[]): Check {
  const { case: one, context, regimes } = input;
  const chosen = chosenRegimes(one, regimes);
  const screening = screen(one, context);
  const consultation = consultationOf(one, risks, chosen);
  const looked = { screening, risks, compliance: complianceOf(one, regimes), consultation };
  const parts = partsOf(one, regimes, gapsOf(one, looked));
  const verdict = verdictOf(product);
  const remarks = remarksOf({
    case: one,
    risks,
    consultation,
    verdict: verdict.value,
    today: input.today,
    regimes: chosen,
    others: regimes.regimes.filter((law) => !chosen.includes(law)),
  });
  const complete =
    parts.every(({ state, required }) => state === 'complete' || !required) && !has(remarks, 'missing');
  return {
    schemaVersion: '2',
    case: { id: one.id, title: one.title ?? null, status: one.status ?? 'draft' },
    asOf,
    product: checkedProduct(product),
    use: context === undefined ? null : { id: context.id, title: context.title },
    regimes: chosen.map(({ id }) => id),
    coverage: chosen.map((law) => coverageOf(one, law)),
    verdict,
    complete,
    final: one.status === 'final' && complete && !has(remarks, 'contradiction'),
    parts,
    remarks,
    attachments: input.attachments,
    replaced: input.replaced,
    closing: closingOf(product.assessment, input),
    proposals: proposalsOf(risks, one, input.measures),
    tasks: tasksOf(product.assessment, product.done),
    screening,
    consultation,
  };
}

function has(remarks: readonly Remark[], kind: Remark['kind']): boolean {
  return remarks.some((one) => one.kind === kind);
}

function checkedProduct({ assessment }: ProductIn): Check['product'] {
  if (assessment === null) return null;
  const { vendor, edition, editionName, configuration, clients } = assessment;
  return { vendor: vendor.id, name: vendor.name, edition, editionName, configuration, clients };
}

function verdictOf({ assessment, shipped }: ProductIn): Check['verdict'] {
  const { value = null, asConfigured = null } = assessment?.verdict ?? {};
  return { value, asConfigured, shipped: (shipped ?? assessment)?.verdict?.asConfigured ?? null };
}
