/** Faults of a case that show only once it is assessed: settings that clash, numbers without a reason, measures that raise. */
import type { Case } from '../types/case.ts';
import type { Pia, PiaRisk } from '../types/pia.ts';
import type { Profile } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';
import { phrase } from '../locale/phrase.ts';

/** Two settings that are on and exclude each other, where one of them comes with the base. */
export function clashFault([one, other]: readonly [string, string], { deployment }: Case): Fault {
  const applied = deployment?.settings?.applied ?? [];
  const [named, based] = applied.includes(one) ? [one, other] : [other, one];
  const at = applied.indexOf(named);
  return {
    code: 'excluding-settings',
    message: phrase('case-fault.settings-exclude', { one: named, other: based }),
    hint: phrase('case-fault.settings-exclude.hint', { one: named, other: based }),
    path: ['deployment', 'settings', ...(at < 0 ? [] : ['applied', at])],
  };
}

/** Faults of what the case says of its risks and its own evidence; `profile` is that of the product alone. */
export function resultFaults({ case: one, risks, ownEvidence }: Pia, profile: Profile | undefined): Fault[] {
  return [
    ...(one.risks ?? []).flatMap((entry, at) => unexplained(entry, at, risks)),
    ...(one.measures ?? []).flatMap((measure, at) => raising(measure, at, risks)),
    ...ownEvidence.findings.flatMap(({ finding, counts }) =>
      counts || profile === undefined ? [] : [idle(finding - profile.findings.length)],
    ),
  ];
}

function unexplained(
  { risk: id, reason }: NonNullable<Case['risks']>[number],
  at: number,
  risks: readonly PiaRisk[],
): Fault[] {
  const { proposed = null, status } = risks.find((one) => one.id === id)?.severity ?? {};
  if (status !== 'changed' || proposed === null || reason !== undefined) return [];
  return [
    {
      code: 'no-reason',
      message: phrase('case-fault.unexplained-severity', { id, proposed }),
      hint: phrase('case-fault.unexplained-severity.hint'),
      path: ['risks', at, 'severity'],
    },
  ];
}

type Measure = NonNullable<Case['measures']>[number];

/** What a measure brings a risk to, against where it stands; a rejected one does nothing. */
function raising({ id, status, lowers = [] }: Measure, at: number, risks: readonly PiaRisk[]): Fault[] {
  if (status === 'rejected') return [];
  return lowers.flatMap(({ risk: name, likelihood, severity }, index) => {
    const risk = risks.find((one) => one.id === name);
    if (risk === undefined) return [];
    const path = ['measures', at, 'lowers', index];
    return [
      ...raised({ id, risk: name, key: 'likelihood', to: likelihood, now: risk.likelihood.configured }, path),
      ...raised({ id, risk: name, key: 'severity', to: severity, now: risk.severity.value }, path),
    ];
  });
}

interface Brought {
  /** Of the measure. */
  id: string;
  risk: string;
  key: 'likelihood' | 'severity';
  to: number | undefined;
  /** null: nothing about the product drives it. */
  now: number | null;
}

function raised({ id, risk, key, to, now }: Brought, path: readonly Step[]): Fault[] {
  if (to === undefined || now === null || to <= now) return [];
  return [
    {
      code: 'raising-measure',
      message: phrase('case-fault.raising-measure', { id, key, risk, to, now }),
      hint: phrase('case-fault.raising-measure.hint', { now, key }),
      path: [...path, key],
    },
  ];
}

/** Nobody should believe that evidence of theirs counts where it does not. */
function idle(at: number): Fault {
  return {
    severity: 'warning',
    code: 'own-evidence-idle',
    message: phrase('case-fault.own-evidence-idle'),
    hint: phrase('case-fault.own-evidence-idle.hint'),
    path: ['evidence', 'findings', at],
  };
}
