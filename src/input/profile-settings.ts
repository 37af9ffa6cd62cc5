/** Rule 6: which settings go together, and how many cut both ways. */
import { Exclusions, MOST_MIXED, onlyGives } from '../rules/settings.ts';
import type { Profile, Setting } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import { unknownId } from './known-ids.ts';
import { phrase } from '../locale/phrase.ts';

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
    const message = phrase('profile-fault.excludes-itself', { id });
    return [{ code: 'self-excluding', message, hint: phrase('profile-fault.excludes-itself.hint'), path }];
  });
}

function tooMany(settings: readonly Setting[]): Fault[] {
  const exclusions = new Exclusions({ settings: [...settings] });
  const mixed = settings.filter((setting) => !onlyGives(setting, exclusions));
  const first = mixed[MOST_MIXED];
  if (first === undefined) return [];
  const message = phrase('profile-fault.too-many-mixed', { n: mixed.length, most: MOST_MIXED });
  const hint = phrase('profile-fault.too-many-mixed.hint');
  return [{ code: 'too-many-settings', message, hint, path: ['settings', settings.indexOf(first)] }];
}
