/** Faults of the settings that a case names: they are the product's, in its edition, and may be on together. */
import { suggestion } from '../problem.ts';
import type { Case } from '../types/case.ts';
import type { Profile, Setting } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import { unknownId } from './known-ids.ts';
import { phrase } from '../locale/phrase.ts';

/** Every fault, each at its entry. */
export function settingFaults(
  { deployment }: Pick<Case, 'deployment'>,
  profile: Pick<Profile, 'settings'>,
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
            message: phrase('case-fault.applied-and-left', { setting }),
            hint: phrase('case-fault.applied-and-left.hint'),
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
      message: phrase('case-fault.no-setting', { id: fault.id }),
      hint: suggestion(fault.id, fault.known),
    };
  if (fault.kind === 'setting-of-other-edition')
    return {
      ...here,
      message: phrase('case-fault.setting-of-other-edition', { id: fault.id }),
      hint: phrase('case-fault.setting-of-other-edition.hint', { editions: fault.editions.join(', ') }),
    };
  return {
    ...here,
    message: phrase('case-fault.settings-exclude', { one: fault.id, other: fault.other }),
    hint: phrase('case-fault.settings-exclude.one-out'),
  };
}

/** What is wrong with a list of settings. */
type SettingFault =
  | { kind: 'unknown-setting'; id: string; known: string[] }
  | { kind: 'setting-of-other-edition'; id: string; editions: string[] }
  | { kind: 'excluding-settings'; id: string; other: string };

/** Every fault of a list of settings for an edition, in the order of the list. */
function faultsOf(
  ids: readonly string[],
  profile: Pick<Profile, 'settings'>,
  edition: string,
): SettingFault[] {
  const all = profile.settings ?? [];
  return ids.flatMap((id, index): SettingFault[] => {
    const setting = all.find((one) => one.id === id);
    if (setting === undefined) return [{ kind: 'unknown-setting', id, known: all.map((one) => one.id) }];
    if (setting.editions?.includes(edition) === false)
      return [{ kind: 'setting-of-other-edition', id, editions: setting.editions }];
    const before = all.filter((one) => ids.slice(0, index).includes(one.id));
    const other = before.find((one) => excludes(one, setting));
    return other === undefined ? [] : [{ kind: 'excluding-settings', id, other: other.id }];
  });
}

function excludes(one: Setting, other: Setting): boolean {
  return one.excludes?.includes(other.id) === true || other.excludes?.includes(one.id) === true;
}
