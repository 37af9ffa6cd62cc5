/** Rule 6: which settings a configuration has on. */
import type { Setting } from '../types/profile.ts';
import { type Evaluation, gainsOf } from './evaluate.ts';
import { excludeEachOther, hardenedSettings } from './settings.ts';

/** 'default': nothing changed. 'hardened': all recommended for the context. Else ids of settings. */
export type Configuration = 'default' | 'hardened' | readonly string[];

/** What is wrong with a list of settings, for the caller to word. */
export type ConfigurationFault =
  | { kind: 'unknown-setting'; id: string; known: string[] }
  | { kind: 'setting-of-other-edition'; id: string; editions: string[] }
  | { kind: 'excluding-settings'; id: string; other: string };

/** As much of a profile, of either version, as a list of settings is held against. */
export interface WithSettings {
  settings?: Pick<Setting, 'id' | 'editions' | 'excludes'>[];
}

/** The settings that are on. Ids that the edition does not have are left out; `faultsOf` names them. */
export function settingsOn(configuration: Configuration, evaluation: Evaluation): Setting[] {
  if (configuration === 'default') return [];
  if (configuration === 'hardened') return hardened(evaluation);
  return evaluation.settings.filter((setting) => configuration.includes(setting.id));
}

/** The settings of 'hardened' for the evaluation's context. */
export function hardened(evaluation: Evaluation, gains = gainsOf(evaluation)): Setting[] {
  return hardenedSettings(evaluation.settings, evaluation.context?.id, (setting) => gains.get(setting) ?? 0);
}

/** Every fault of a list of settings for an edition, in the order of the list. */
export function faultsOf(
  ids: readonly string[],
  profile: WithSettings,
  edition: string,
): ConfigurationFault[] {
  const all = profile.settings ?? [];
  return ids.flatMap((id, index): ConfigurationFault[] => {
    const setting = all.find((one) => one.id === id);
    if (setting === undefined) return [{ kind: 'unknown-setting', id, known: all.map((one) => one.id) }];
    if (setting.editions?.includes(edition) === false)
      return [{ kind: 'setting-of-other-edition', id, editions: setting.editions }];
    const before = all.filter((one) => ids.slice(0, index).includes(one.id));
    const other = before.find((one) => excludeEachOther(one, setting));
    return other === undefined ? [] : [{ kind: 'excluding-settings', id, other: other.id }];
  });
}
