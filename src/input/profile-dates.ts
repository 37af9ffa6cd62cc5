/** Rule 1: dates have come, begin before they end, and mean what they say. */
import { addDays, DAYS_OF_NOTICE, type Day, firstDay, lastDay } from '../rules/dates.ts';
import type { Profile, Question } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';
import { phrase } from '../locale/phrase.ts';

/** Faults of the dates of a profile. */
export function dateFaults(profile: Profile, today: Day): Fault[] {
  return [
    ...dayFaults(profile, today),
    ...profile.editions.flatMap((one, at) => spanFaults(one, ['editions', at])),
    ...profile.findings.flatMap((one, at) => spanFaults(one, ['findings', at])),
    ...(profile.settings ?? []).flatMap((one, at) => spanFaults(one, ['settings', at])),
    ...(profile.asked ?? []).flatMap((one, at) => questionFaults(one, ['asked', at])),
  ];
}

/** A date with its place. */
type Placed = [date: string | undefined, path: Step[]];

/** Nothing that is read for a profile is older: the year is mistyped. */
const FIRST_YEAR = '1900';

/** An edition's announced end and a deadline may lie ahead; what is said to be so may not, nor before anybody called. */
function dayFaults(profile: Profile, today: Day): Fault[] {
  const { editions, sources, findings, settings = [], incidents = [], searches = [], asked = [] } = profile;
  const dated: Placed[] = [
    ...editions.map(({ since }, at): Placed => [since, ['editions', at, 'since']]),
    ...sources.flatMap((one, at) => [
      ...keys(one, ['published', 'proves', 'copied', 'gone'], ['sources', at]),
      ...one.checked.map((day, reading): Placed => [day, ['sources', at, 'checked', reading]]),
    ]),
    ...findings.flatMap((one, at) => [
      ...keys(one, ['since', 'until', 'ended'], ['findings', at]),
      ...keys(one.reply ?? {}, ['date'], ['findings', at, 'reply']),
    ]),
    ...settings.flatMap((one, at) => keys(one, ['since', 'ended'], ['settings', at])),
    ...incidents.flatMap((one, at) => keys(one, ['date'], ['incidents', at])),
    ...searches.flatMap((one, at) => keys(one, ['on'], ['searches', at])),
    ...asked.flatMap((one, at) => keys(one, ['on', 'answered'], ['asked', at])),
  ];
  return dated.flatMap(([date, path]): Fault[] => {
    if (date === undefined) return [];
    const hint = phrase('profile-fault.future-date.hint');
    if (date < FIRST_YEAR) {
      const message = phrase('profile-fault.date-long-past', { date, first: FIRST_YEAR });
      return [{ code: 'date-long-past', message, hint, path }];
    }
    if (firstDay(date) <= today) return [];
    const message = phrase('profile-fault.future-date', { date, today });
    return [{ code: 'future-date', message, hint, path }];
  });
}

function keys<Key extends string>(
  one: Partial<Record<Key, string | undefined>>,
  names: readonly Key[],
  path: readonly Step[],
): Placed[] {
  return names.map((key) => [one[key], [...path, key]]);
}

function spanFaults(one: { since?: string; until?: string; ended?: string }, path: Step[]): Fault[] {
  const { since } = one;
  return (['until', 'ended'] as const).flatMap((key): Fault[] => {
    const end = one[key];
    if (since === undefined || end === undefined || lastDay(end) >= firstDay(since)) return [];
    const message = phrase('profile-fault.ends-before', { end, since });
    return [
      { code: 'date-order', message, hint: phrase('profile-fault.date-order.hint'), path: [...path, key] },
    ];
  });
}

function questionFaults({ on, by, answered }: Question, path: Step[]): Fault[] {
  const faults: Fault[] = [];
  if (by < addDays(on, DAYS_OF_NOTICE))
    faults.push({
      severity: 'warning',
      code: 'short-deadline',
      message: phrase('profile-fault.short-deadline', { on, by, days: DAYS_OF_NOTICE }),
      hint: phrase('profile-fault.short-deadline.hint', { first: addDays(on, DAYS_OF_NOTICE) }),
      path: [...path, 'by'],
    });
  if (answered !== undefined && answered < on)
    faults.push({
      code: 'date-order',
      message: phrase('profile-fault.answered-before', { answered, on }),
      hint: phrase('profile-fault.date-order.hint'),
      path: [...path, 'answered'],
    });
  return faults;
}
