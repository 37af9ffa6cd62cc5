/** Standings over time: every day on which an element changed, and what changed it. */
import type { History, HistoryDay } from '../types/history.ts';
import { type AssessInput, find, type Found } from './assess.ts';
import { addDays, type Day, lastDay } from './dates.ts';
import { turningDays } from './days.ts';
import { ancestors, type PlacedElement } from './elements.ts';
import { headOf, type MadeBy } from './head.ts';
import { endOf, Moment, verdictOf, verdictOn } from './moment.ts';
import { isHeard, sourcesOf } from './sources.ts';
import { findingsIn, sourcesIn } from './told.ts';

/** What a history takes besides what the rules look at. */
export interface HistoryInput extends AssessInput, MadeBy {
  /** The day that it starts from. Absent: the day before the first evidence. */
  from?: Day | undefined;
}

/**
 * The history up to the as-of date. The settings of the configuration are those of the as-of date, each from the day on
 * which the product has it. Pure; throws RangeError as `find` does.
 */
export function history(input: HistoryInput): History {
  const { profile, asOf, hindsight = false } = input;
  const found = find(input);
  const days = turningDays(profile, found.elements, { asOf, hindsight });
  const byDay = elementsByDay(days);
  const all = [...new Set([...byDay.keys(), ...endDays(found, asOf)])].toSorted();
  const from = input.from ?? addDays(all[0] ?? asOf, -1);
  const judged = { ...input, configuration: [...found.on] };
  const first = find({ ...judged, asOf: from });
  const moment = new Moment(first);
  const decides = deciding(first.use.requirements.map(({ element }) => element));
  const start = moment.standing(verdictOf(first));
  let { verdict } = start;
  const list = all.flatMap((day): HistoryDay[] => {
    if (day <= from) return [];
    const { changes, isStirred } = moment.goTo(day, new Set(byDay.get(day)));
    const was = verdict;
    if (decides.some(isStirred)) verdict = verdictOn({ ...judged, asOf: day });
    const isEnd = endOf(found, day) !== endOf(found, addDays(day, -1));
    const isNews = changes.length > 0 || isEnd || JSON.stringify(was) !== JSON.stringify(verdict);
    return isNews ? [{ ...moment.standing(verdict), changes }] : [];
  });
  const causes = list.flatMap(({ changes }) => changes.flatMap((one) => one.causes));
  return {
    schemaVersion: '2',
    ...headOf(found, input),
    from,
    to: asOf,
    start,
    days: list,
    incidents: incidentsIn(found, from),
    findings: findingsIn(profile, causes),
    sources: sourcesIn(profile, causes),
  };
}

/** Ids of the incidents of an edition after the one day and by the other, as far as a source that is known tells of them. */
export function incidentsIn({ input, edition }: Pick<Found, 'input' | 'edition'>, after: Day): string[] {
  const { profile, asOf, hindsight = false } = input;
  const sources = sourcesOf(profile);
  const isKnown = (id: string): boolean => {
    const source = sources.get(id);
    return source !== undefined && isHeard(source, { asOf, hindsight });
  };
  return (profile.incidents ?? [])
    .filter(({ editions, sources: cited }) => (editions?.includes(edition.id) ?? true) && cited.some(isKnown))
    .map(({ id, date }) => ({ id, day: lastDay(date) }))
    .filter(({ day }) => day > after && day <= asOf)
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ id }) => id);
}

function elementsByDay(
  days: ReadonlyMap<PlacedElement, readonly Day[]>,
): ReadonlyMap<Day, readonly PlacedElement[]> {
  const pairs = [...days].flatMap(([element, list]) => list.map((day) => ({ day, element })));
  const grouped = Map.groupBy(pairs, ({ day }) => day);
  return new Map([...grouped].map(([day, list]) => [day, list.map(({ element }) => element)]));
}

/** The first day on which the edition is no longer offered. */
function endDays({ edition }: Parameters<typeof endOf>[0], asOf: Day): Day[] {
  const last = endOf({ edition }, asOf);
  return last === null ? [] : [addDays(last, 1)];
}

/** What a verdict hangs on: what is required, and what that hangs on. */
function deciding(required: readonly PlacedElement[]): readonly PlacedElement[] {
  return [...new Set(required.flatMap((element) => [element, ...ancestors(element)]))];
}
