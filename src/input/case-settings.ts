/** Faults of the settings that a case names: they are the product's, in its edition, and may be on together. */
import { suggestion } from '../problem.ts';
import type { Case } from '../types/case.ts';
import type { Profile, Setting } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import { unknownId } from './known-ids.ts';

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
