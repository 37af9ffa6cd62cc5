/** Rule 1: dates have come, begin before they end, and mean what they say. */
import { addDays, DAYS_OF_NOTICE, type Day, firstDay, lastDay } from '../rules/dates.ts';
import type { Profile, Question } from '../types/profile.ts';
import type { Fault } from './fault.ts';
import type { Step } from './locate.ts';

/** Faults of the dates of a profile. */
export function dateFaults(profile: Profile, today: Day): Fault[] {
  return [
    ...futureFaults(profile, today),
    ...profile.editions.flatMap((one, at) => spanFaults(one, ['editions', at])),
    ...profile.findings.flatMap((one, at) => spanFaults(one, ['findings', at])),
    ...(profile.settings ?? []).flatMap((one, at) => spanFaults(one, ['settings', at])),
    ...(profile.asked ?? []).flatMap((one, at) => questionFaults(one, ['asked', at])),
  ];
}

/** A date with its place. */
type Placed = [date: string | undefined, path: Step[]];

/** An edition's announced end and a deadline may lie ahead; what is said to be so may not. */
function futureFaults(profile: Profile, today: Day): Fault[] {
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
    if (date === undefined || firstDay(date) <= today) return [];
    const message = `${date} lies in the future (today is ${today}).`;
    const hint = 'A statement is made of what has happened; correct the date.';
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
    const message = `It ends (${end}) before it begins (${since}).`;
    return [{ code: 'date-order', message, hint: 'Correct one of the two dates.', path: [...path, key] }];
  });
}

function questionFaults({ on, by, answered }: Question, path: Step[]): Fault[] {
  const faults: Fault[] = [];
  if (by < addDays(on, DAYS_OF_NOTICE))
    faults.push({
      severity: 'warning',
      code: 'short-deadline',
      message: `From ${on} to ${by} are fewer than ${DAYS_OF_NOTICE} days: it does not count as a deadline.`,
      hint: `Only a deadline from ${addDays(on, DAYS_OF_NOTICE)} on lets silence weigh.`,
      path: [...path, 'by'],
    });
  if (answered !== undefined && answered < on)
    faults.push({
      code: 'date-order',
      message: `It was answered (${answered}) before it was asked (${on}).`,
      hint: 'Correct one of the two dates.',
      path: [...path, 'answered'],
    });
  return faults;
}
