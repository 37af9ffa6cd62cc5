/** Faults of a case that show only beside its product and its use: editions, settings, own evidence, measures that raise. */
import type { Catalogue } from '../assess/catalogue.ts';
import { assess, assessmentHead } from '../assess/assess.ts';
import { withOwnEvidence } from '../assess/case/own-evidence.ts';
import { loweringsOf, treatedRisks } from '../assess/case/treated-risks.ts';
import { configurationOf } from '../assess/case/deployment.ts';
import { type Configuration, faultsOf, type WithSettings } from '../assess/configuration.ts';
import type { Day } from '../assess/dates.ts';
import { suggestion } from '../problem.ts';
import type { Assessment } from '../types/assessment.ts';
import type { Case } from '../types/case.ts';
import type { Context } from '../types/context.ts';
import type { PiaRisk } from '../types/pia.ts';
import type { Profile } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import { unknownId } from './known-ids.ts';
import { profileFaults } from './profile-meaning.ts';

interface Beside {
  one: Case;
  profile: Profile | undefined;
  context: Context | undefined;
  catalogue: Catalogue;
  today: Day;
}

/** Every fault; where no product is chosen yet or it is chosen wrongly, of the risks only those of the case's own. */
export function productFaults(beside: Beside): Fault[] {
  const { one, profile, catalogue } = beside;
  const own = treatedRisks([], one, catalogue.scales.fold).flatMap((risk) => raising(risk, one));
  if (profile === undefined) return own;
  const editions = profile.editions.map((edition) => edition.id);
  const edition = one.deployment?.edition ?? editions[0] ?? '';
  const first = [
    ...unknownId('edition', edition, editions, ['deployment', 'edition']),
    ...settingFaults(one, profile, edition),
    ...evidenceFaults(beside, profile, edition),
  ];
  return first.some((fault) => fault.severity !== 'warning')
    ? [...first, ...own]
    : [...first, ...riskFaults(beside, profile)];
}

/** Faults of the settings that a case names, for profiles of either version. */
export function settingFaults(
  { deployment }: Pick<Case, 'deployment'>,
  profile: WithSettings,
  edition: string,
): Fault[] {
  const { applied = [], 'switched-off': off = [] } = deployment?.settings ?? {};
  const path = ['deployment', 'settings'];
  const known = (profile.settings ?? []).map((setting) => setting.id);
  const both = off.flatMap(({ setting }, at): Fault[] =>
    applied.includes(setting)
      ? [
          {
            code: 'applied-and-left',
            message: `'${setting}' is listed as applied and as switched off.`,
            hint: 'Leave it in one of the two lists.',
            path: [...path, 'switched-off', at, 'setting'],
          },
        ]
      : [],
  );
  return [
    ...faultsOf(applied, profile, edition).map((fault) => worded(fault, applied, path)),
    ...off.flatMap(({ setting }, at) =>
      unknownId('setting', setting, known, [...path, 'switched-off', at, 'setting']),
    ),
    ...both,
  ];
}

function worded(
  fault: ReturnType<typeof faultsOf>[number],
  applied: readonly string[],
  path: readonly string[],
): Fault {
  const here = { code: fault.kind, path: [...path, 'applied', applied.indexOf(fault.id)] };
  if (fault.kind === 'unknown-setting')
    return {
      ...here,
      message: `'${fault.id}' is no setting of the product.`,
      hint: suggestion(fault.id, fault.known),
    };
  if (fault.kind === 'setting-of-other-edition')
    return {
      ...here,
      message: `The setting '${fault.id}' is not in this edition.`,
      hint: `It is in: ${fault.editions.join(', ')}.`,
    };
  return {
    ...here,
    message: `'${fault.id}' and '${fault.other}' cannot be on together.`,
    hint: 'Leave one of them out.',
  };
}

/** Own evidence is held to the rules of a profile, beside the profile; the profile's own faults are not the case's. */
function evidenceFaults({ one, catalogue, today }: Beside, profile: Profile, edition: string): Fault[] {
  const merged = withOwnEvidence(profile, one.evidence, edition);
  if (merged === profile) return [];
  const before = { sources: profile.sources.length, findings: profile.findings.length };
  return profileFaults(merged, catalogue, today).flatMap((fault) => {
    const [list, index, ...rest] = fault.path;
    if ((list !== 'sources' && list !== 'findings') || typeof index !== 'number') return [];
    const own = index - before[list];
    return own < 0 ? [] : [{ ...fault, path: ['evidence', list, own, ...rest] }];
  });
}

/** What a measure brings a risk to, and what a person makes of its severity, against where it stands. */
function riskFaults({ one, context, catalogue, today }: Beside, profile: Profile): Fault[] {
  const { edition, settings } = one.deployment ?? {};
  const base = {
    ...{ profile, catalogue, edition, context, evidence: one.evidence },
    ...{ asOf: one.asOf ?? today, toolVersion: '' },
  };
  const configuration = configurationOf(settings, assessmentHead(base).evaluation);
  const { risks, principles, edition: used } = assess({ ...base, configuration });
  const treated = treatedRisks(risks, one, catalogue.scales.fold);
  return [
    ...besideBase(configuration, settings?.applied ?? [], profile, used),
    ...(one.risks ?? []).flatMap((entry, at) => unexplained(entry, at, treated)),
    ...treated.flatMap((risk) => raising(risk, one)),
    ...(one.evidence?.findings ?? []).flatMap((finding, at) => idle(finding, at, principles)),
  ];
}

/** What is applied besides a base has to go together with what the base has on. */
function besideBase(
  configuration: Configuration,
  applied: readonly string[],
  profile: Profile,
  edition: string,
): Fault[] {
  if (typeof configuration === 'string') return [];
  return faultsOf(configuration, profile, edition).flatMap((fault): Fault[] => {
    if (fault.kind !== 'excluding-settings' || !applied.includes(fault.id)) return [];
    const hint = `Leave '${fault.id}' out, or name '${fault.other}' under 'switched-off'.`;
    return [{ ...worded(fault, applied, ['deployment', 'settings']), hint }];
  });
}

function unexplained(
  entry: NonNullable<Case['risks']>[number],
  at: number,
  risks: readonly PiaRisk[],
): Fault[] {
  const risk = risks.find(({ id }) => id === entry.risk);
  if (risk?.severity.status !== 'changed' || entry.reason !== undefined) return [];
  return [
    {
      code: 'no-reason',
      message: `The severity of '${entry.risk}' differs from the proposed ${risk.severity.proposed}, and no reason is given.`,
      hint: "Add 'reason:'; readers have to understand why.",
      path: ['risks', at, 'severity'],
    },
  ];
}

function raising(risk: PiaRisk, one: Case): Fault[] {
  return loweringsOf(risk.id, one).flatMap(({ measure, lowering }) => {
    const at = (one.measures ?? []).findIndex(({ id }) => id === measure);
    const index = one.measures?.[at]?.lowers?.indexOf(lowering) ?? 0;
    const path = ['measures', at, 'lowers', index];
    return (['likelihood', 'severity'] as const).flatMap((key): Fault[] => {
      const to = lowering[key];
      const now = key === 'severity' ? risk.severity.value : risk.likelihood.configured;
      if (to === undefined || to <= now) return [];
      return [
        {
          code: 'raising-measure',
          message: `The measure '${measure}' brings the ${key} of '${risk.id}' to ${to}, but it stands at ${now}.`,
          hint: `A measure lowers: name ${now} or less, or leave the ${key} out.`,
          path: [...path, key],
        },
      ];
    });
  });
}

/** Own evidence that a newer finding of the profile takes the place of: nobody should believe that it counts. */
function idle(
  { criterion, summary }: NonNullable<NonNullable<Case['evidence']>['findings']>[number],
  at: number,
  principles: Assessment['principles'],
): Fault[] {
  const found = principles.flatMap((principle) => principle.criteria).find((one) => one.id === criterion);
  if (found?.summary === summary) return [];
  const winner =
    found?.since === undefined || found.since === null
      ? 'it does not hold on the day of the evidence'
      : `the one of the profile from ${found.since} is newer, or it does not hold on the day of the evidence`;
  return [
    {
      severity: 'warning',
      code: 'own-evidence-idle',
      message: `Your finding on '${criterion}' does not count: ${winner}.`,
      hint: "If your document still holds, give 'since:' the day on which you looked at it last.",
      path: ['evidence', 'findings', at],
    },
  ];
}
