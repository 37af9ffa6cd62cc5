/** Rules 1 and 3: what a source says of itself has to fit together. */
import { firstDay } from '../rules/dates.ts';
import type { Profile, Source } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';

/** Faults of the sources of a profile. */
export function sourceFaults({ sources }: Profile): Fault[] {
  return sources.flatMap((source, index) => {
    const path = ['sources', index];
    return [...addressFaults(source, path), ...copyFaults(source, path), ...orderFaults(source, path)];
  });
}

function addressFaults({ id, url, citation }: Source, path: Step[]): Fault[] {
  if (url !== undefined || citation !== undefined) return [];
  const message = `The source '${id}' has neither address nor citation.`;
  const hint = "Add 'url:', or 'citation:' where there is no address.";
  return [{ code: 'no-address', message, hint, path }];
}

function copyFaults(source: Source, path: Step[]): Fault[] {
  const { id, copied, proves, published } = source;
  const faults: Fault[] = [];
  if (copied !== undefined && source['read-as'] === undefined)
    faults.push({
      code: 'no-read-as',
      message: `'${id}' was copied on ${copied}, and it is not said that a copy was read.`,
      hint: "Add 'read-as:' (archived copy), or leave 'copied' out.",
      path: [...path, 'copied'],
    });
  if (proves !== undefined && published !== undefined)
    faults.push({
      code: 'dated-twice',
      message: `'${id}' bears a date (${published}); what its text proves (${proves}) is asked only where it bears none.`,
      hint: "Leave 'proves' out.",
      path: [...path, 'proves'],
    });
  return faults;
}

function orderFaults({ id, published, checked, gone }: Source, path: Step[]): Fault[] {
  const hint = 'Correct one of the two dates.';
  const read = checked.flatMap((day, at): Fault[] => {
    const here = { code: 'date-order', hint, path: [...path, 'checked', at] };
    if (published !== undefined && firstDay(published) > day)
      return [{ ...here, message: `'${id}' was read on ${day}, before it was published (${published}).` }];
    if (gone === undefined || day <= gone) return [];
    return [{ ...here, message: `'${id}' was read in force on ${day}, after it was gone (${gone}).` }];
  });
  return read;
}
