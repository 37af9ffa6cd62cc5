/** Rule 6 for a case: the settings of a base, those applied besides, without those switched off. */
import type { DeploymentSettings } from '../../types/case.ts';
import { type Configuration, hardened } from '../configuration.ts';
import type { Evaluation } from '../evaluate.ts';

/** The configuration of a deployment: a name where it is one, else the ids of the settings that are on. */
export function configurationOf(
  settings: DeploymentSettings | undefined,
  evaluation: Evaluation,
): Configuration {
  const { base = 'default', applied = [] } = settings ?? {};
  const off = switchedOff(settings);
  const start = base === 'hardened' ? hardened(evaluation).map((setting) => setting.id) : [];
  const on = [...new Set([...start, ...applied])].filter((id) => !off.includes(id));
  const isBase = on.length === start.length && on.every((id) => start.includes(id));
  return isBase ? base : on;
}

/** Ids of the settings that are deliberately not set. */
export function switchedOff(settings: DeploymentSettings | undefined): string[] {
  return (settings?.['switched-off'] ?? []).map((one) => one.setting);
}
