/** Rule 3, looked at forwards: how long what is shown today stays shown, if nothing more is learnt. */
import type { Assessment, AssessedElement, StatedAnswer } from '../types/assessment.ts';
import type { Profile } from '../types/profile.ts';
import type { Principle } from '../types/principle.ts';
import { MONTHS_OF_A_SEARCH } from './answer.ts';
import { addDays, addMonths, type Day } from './dates.ts';
import { ancestors, elementsOf, type PlacedElement } from './elements.ts';
import { gradeNumber, MONTHS_OF_BEHAVIOUR, MONTHS_PER_STEP } from './grades.ts';
import { type Source, sourcesOf } from './sources.ts';

/** An assessment is read again after a year at the latest: as long as a search of the registers counts (rule 3). */
const MONTHS_OF_AN_ASSESSMENT = 12;

/** What the days follow from. */
interface Ground {
  profile: Profile;
  sources: ReadonlyMap<string, Source>;
}

/** Last day on which each shown element stays shown. An element that does not age is not in it. */
export type Lapses = ReadonlyMap<string, Day>;

/** Last day of each element of which something is shown. */
export function lapsesOf(assessment: Assessment, profile: Profile, principles: readonly Principle[]): Lapses {
  const { byId } = elementsOf(principles);
  const ground = { profile, sources: sourcesOf(profile) };
  const all = assessment.principles.flatMap(({ criteria }) => criteria.flatMap(({ elements }) => elements));
  const lapses = new Map<string, Day>();
  for (const one of all) {
    const element = byId.get(one.id);
    if (element === undefined || one.shown === 0) continue;
    const above = ancestors(element).flatMap(({ id }) => lapses.get(id) ?? []);
    const [first] = [lastDayOf(one, element, ground) ?? [], ...above].flat().toSorted();
    if (first !== undefined) lapses.set(one.id, first);
  }
  return lapses;
}

/**
 * Until when the answer holds: the first lapse of a must that is shown, at most a year; null: that year. `uses`: the same
 * product for each use that the answer speaks of, where it is not for one.
 */
export function holdsUntil(
  { asOf, requirements, gates }: Assessment,
  lapses: Lapses,
  uses: readonly Assessment[] = [],
): { day: Day; element: string | null } {
  const year = { day: addMonths(asOf, MONTHS_OF_AN_ASSESSMENT), element: null };
  const wanted = [...requirements, ...uses.flatMap((one) => one.requirements)];
  const musts = wanted.filter(({ must }) => must).map(({ element }) => element);
  const deciding = musts.length > 0 ? musts : gates.map(({ element }) => element);
  return deciding.reduce<{ day: Day; element: string | null }>((first, element) => {
    const day = lapses.get(element);
    return day !== undefined && day < first.day ? { day, element } : first;
  }, year);
}

/** Of each client and part the longest; of several the first to go. undefined: it does not age. */
function lastDayOf(one: AssessedElement, element: PlacedElement, ground: Ground): Day | undefined {
  const { clients, stated, sources, settings } = one;
  const counting = stated.filter(
    ({ weight, source, setting }) =>
      weight === 'shows' && sources.includes(source) && (setting === null || settings.includes(setting)),
  );
  const own = clients.flatMap(({ client, shown, shownBy }) => {
    if (shown === 0 || shownBy === 'architecture') return [];
    if (shownBy === 'search') return lastSearch(one, ground.profile);
    const said = counting.filter((each) => each.clients === null || each.clients.includes(client));
    return Object.values(Object.groupBy(said, ({ parts }) => (parts ?? []).join())).flatMap((group = []) =>
      longest(group.map((each) => aliveUntil(each, element, ground.sources.get(each.source)))),
    );
  });
  return own.toSorted()[0];
}

/** Nothing where one of them does not age. */
function longest(days: readonly (Day | undefined)[]): Day[] {
  const known = days.flatMap((day) => day ?? []);
  return known.length < days.length ? [] : known.toSorted().slice(-1);
}

/** Last day on which a statement still shows the element; undefined: it does not age. */
export function aliveUntil(
  { grade, day }: Pick<StatedAnswer, 'grade' | 'day'>,
  { nature, shownBy }: PlacedElement,
  source: Source | undefined,
): Day | undefined {
  if (source?.validUntil !== undefined) return source.validUntil;
  if (source?.event === true && nature === 'record') return undefined;
  const steps = gradeNumber(grade ?? 'E') - shownBy + 1;
  const months = steps * MONTHS_PER_STEP;
  return addDays(addMonths(day, nature === 'behaviour' ? Math.min(months, MONTHS_OF_BEHAVIOUR) : months), -1);
}

function lastSearch({ id }: AssessedElement, { searches = [] }: Profile): Day[] {
  const clean = searches.filter(({ elements, result }) => result === 'no-case' && elements.includes(id));
  return clean
    .map(({ on }) => addMonths(on, MONTHS_OF_A_SEARCH))
    .toSorted()
    .slice(-1);
}
