/** Rule 6: which settings go together, and how many cut both ways. */
import { Exclusions, MOST_MIXED, onlyGives } from '../rules/settings.ts';
import type { Profile, Setting } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import { unknownId } from './known-ids.ts';

/** Faults of settings among each other. */
export function settingFaults({ settings = [] }: Profile): Fault[] {
  return [
    ...settings.flatMap((setting, index) => exclusionFaults(setting, index, settings)),
    ...tooMany(settings),
  ];
}

function exclusionFaults(
  { id, excludes = [] }: Setting,
  index: number,
  settings: readonly Setting[],
): Fault[] {
  const known = settings.map((setting) => setting.id);
  return excludes.flatMap((other, at): Fault[] => {
    const path = ['settings', index, 'excludes', at];
    if (other !== id) return unknownId('setting', other, known, path);
    const message = `The setting '${id}' excludes itself.`;
    return [{ code: 'self-excluding', message, hint: 'Remove it from its own list.', path }];
  });
}

function tooMany(settings: readonly Setting[]): Fault[] {
  const exclusions = new Exclusions({ settings: [...settings] });
  const mixed = settings.filter((setting) => !onlyGives(setting, exclusions));
  const first = mixed[MOST_MIXED];
  if (first === undefined) return [];
  const message = `${mixed.length} settings cut both ways; at most ${MOST_MIXED} may.`;
  const hint =
    'Those that only give yes and exclude none do not count. Leave out what decides nothing, or merge what belongs together.';
  return [{ code: 'too-many-settings', message, hint, path: ['settings', settings.indexOf(first)] }];
}
