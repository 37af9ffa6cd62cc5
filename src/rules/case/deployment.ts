/** Rule 6 for a case: the settings of a base, those applied besides, without those switched off. */
import type { Case } from '../../types/case.ts';
import type { Context } from '../../types/context.ts';
import type { Profile } from '../../types/profile.ts';
import type { Principle } from '../../types/principle.ts';
import { type AssessInput, type Configuration, find } from '../assess.ts';
import type { Day } from '../dates.ts';
import { withOwnEvidence } from './own-evidence.ts';
import { doneByOneself } from './tasks.ts';

/** A case with its product and its use. */
export interface Deployed {
  case: Case;
  /** The product alone, without the organisation's own evidence. */
  profile: Profile;
  /** undefined: no use is described yet. */
  context: Context | undefined;
  principles: readonly Principle[];
  /** Evidence cut-off where the case has none, YYYY-MM-DD. */
  today: Day;
}

/** What the rules are given for a case, in the configuration of its deployment. */
export interface Deployment extends AssessInput {
  configuration: Configuration;
  /** Own tasks that the organisation's own evidence shows. */
  done: string[];
  /** Settings that the case leaves. */
  refused: string[];
}

/** Throws RangeError for an edition that the product does not have. */
export function deploymentOf({ case: one, profile, context, principles, today }: Deployed): Deployment {
  const { edition = profile.editions[0]?.id ?? '', clients, settings } = one.deployment ?? {};
  const { asOf = today, evidence } = one;
  const base = {
    profile: withOwnEvidence(profile, evidence, edition),
    principles,
    edition,
    context,
    clients,
    asOf,
    done: [...doneByOneself({ profile, evidence, principles, edition, asOf })],
  };
  const hardened = (): string[] => [...find({ ...base, configuration: 'hardened' }).on];
  const refused = (settings?.['switched-off'] ?? []).map(({ setting }) => setting);
  return { ...base, configuration: configurationOf(settings, hardened), refused };
}

/**
 * A name where the configuration is one, else the ids of the settings that are on. `hardened` gives the set of rule 6
 * and is asked only where settings are named besides.
 */
export function configurationOf(
  settings: NonNullable<Case['deployment']>['settings'],
  hardened: () => readonly string[],
): Configuration {
  const { base = 'default', applied = [] } = settings ?? {};
  const off = (settings?.['switched-off'] ?? []).map(({ setting }) => setting);
  if (applied.length === 0 && off.length === 0) return base;
  const start = base === 'hardened' ? hardened() : [];
  const on = [...new Set([...start, ...applied])].filter((id) => !off.includes(id));
  return on.length === start.length && on.every((id) => start.includes(id)) ? base : on;
}
