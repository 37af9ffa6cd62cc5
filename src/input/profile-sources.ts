/** Rules 1 and 3: what a source says of itself has to fit together. */
import { firstDay } from '../rules/dates.ts';
import type { Profile, Source } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';
import { phrase } from '../locale/phrase.ts';

/** Faults of the sources of a profile. */
export function sourceFaults({ sources }: Profile): Fault[] {
  return sources.flatMap((source, index) => {
    const path = ['sources', index];
    return [...addressFaults(source, path), ...copyFaults(source, path), ...orderFaults(source, path)];
  });
}

function addressFaults({ id, url, citation }: Source, path: Step[]): Fault[] {
  if (url !== undefined || citation !== undefined) return [];
  const message = phrase('profile-fault.no-address', { id });
  const hint = phrase('profile-fault.no-address.hint');
  return [{ code: 'no-address', message, hint, path }];
}

function copyFaults(source: Source, path: Step[]): Fault[] {
  const { id, copied, proves, published } = source;
  const faults: Fault[] = [];
  if (copied !== undefined && source['read-as'] === undefined)
    faults.push({
      code: 'no-read-as',
      message: phrase('profile-fault.copied-unsaid', { id, copied }),
      hint: phrase('profile-fault.copied-unsaid.hint'),
      path: [...path, 'copied'],
    });
  if (proves !== undefined && published !== undefined)
    faults.push({
      code: 'dated-twice',
      message: phrase('profile-fault.proves-beside-date', { id, published, proves }),
      hint: phrase('profile-fault.proves-beside-date.hint'),
      path: [...path, 'proves'],
    });
  return faults;
}

function orderFaults({ id, published, checked, gone }: Source, path: Step[]): Fault[] {
  const hint = phrase('profile-fault.date-order.hint');
  const read = checked.flatMap((day, at): Fault[] => {
    const here = { code: 'date-order', hint, path: [...path, 'checked', at] };
    if (published !== undefined && firstDay(published) > day)
      return [{ ...here, message: phrase('profile-fault.read-before', { id, day, published }) }];
    if (gone === undefined || day <= gone) return [];
    return [{ ...here, message: phrase('profile-fault.read-after-gone', { id, day, gone }) }];
  });
  return read;
}
