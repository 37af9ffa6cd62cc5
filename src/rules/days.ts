/** The days on which something said of an element can count otherwise than the day before. Between them nothing changes. */
import type { Profile } from '../types/profile.ts';
import { addDays, addMonths, type Day, firstDay, lastDay } from './dates.ts';
import { MONTHS_OF_A_SEARCH, MONTHS_OF_THE_SAME_TIME } from './answer.ts';
import type { Elements, PlacedElement } from './elements.ts';
import { type Spoken, spokenIn } from './evidence.ts';
import { fullGrade, MONTHS_OF_BEHAVIOUR, MONTHS_PER_STEP } from './grades.ts';
import type { Source, View } from './sources.ts';

/**
 * For each element its days up to the as-of date of the view, sorted; too many rather than too few. With hindsight a
 * source may speak of a day that moves along with the as-of date: then words that meet are looked at as well.
 */
export function turningDays(
  profile: Profile,
  elements: Elements,
  { asOf, hindsight }: View,
): ReadonlyMap<PlacedElement, readonly Day[]> {
  const { findings, settings } = spokenIn(profile, elements);
  const ofProduct = editionDays(profile);
  return new Map(
    elements.all.map((element) => {
      const spoken = [...(findings.get(element.id) ?? []), ...(settings.get(element.id) ?? [])];
      const days = new Set([...searchDays(profile, element), ...questionDays(profile, element)]);
      if (spoken.length > 0) for (const day of ofProduct) days.add(day);
      for (const one of spoken) for (const day of daysOf(one)) days.add(day);
      if (hindsight) for (const day of meetings(spoken)) days.add(day);
      return [element, [...days].filter((day) => day <= asOf).toSorted()];
    }),
  );
}

/** The day itself and the next: some rules ask for 'not before', others for 'after'. */
function around(days: readonly Day[]): Day[] {
  return days.flatMap((day) => [day, addDays(day, 1)]);
}

/** Days on which it becomes known, begins, is moved by a reading, ends, or lapses. */
function daysOf({ telling, element, answer }: Spoken): Day[] {
  const { entry, source, cited } = telling;
  const { since, ended, until } = entry.written as { since?: string; ended?: string; until?: string };
  const spokenOf = saysOf(source, until);
  const dies = (day: Day): Day => addMonths(day, monthsAlive(source, element, answer));
  return around([
    ...(since === undefined ? [] : [firstDay(since)]),
    ...(ended === undefined ? [] : [firstDay(ended)]),
    ...cited.map(({ known }) => known),
    ...(source.validUntil === undefined ? [] : [source.validUntil]),
    ...spokenOf,
    ...spokenOf.map(dies),
  ]);
}

/** Every day that it may speak of, as it is read again. */
function saysOf(source: Source, until: string | undefined): Day[] {
  const days = [...source.readings, source.otherwise];
  return until === undefined ? days : [...days, lastDay(until)];
}

/** Full months until a word on the element shows it no longer. */
function monthsAlive(source: Source, element: PlacedElement, answer: Spoken['answer']): number {
  const steps = Math.max(0, Math.floor(fullGrade(source, element, answer) - element.shownBy)) + 1;
  const months = steps * MONTHS_PER_STEP;
  return element.nature === 'behaviour' ? Math.min(months, MONTHS_OF_BEHAVIOUR) : months;
}

/** Words whose last day moves come within half a year of others, or within so many steps of them. */
function meetings(spoken: readonly Spoken[]): Day[] {
  const answers = new Set(spoken.map(({ answer }) => answer));
  if (!answers.has('yes') || !answers.has('no')) return [];
  const starts = spoken.flatMap(({ telling }) => {
    const { since, until } = telling.entry.written as { since?: string; until?: string };
    const days = [...saysOf(telling.source, until), telling.source.known];
    return since === undefined ? days : [...days, firstDay(since)];
  });
  return [...new Set(starts)].flatMap((day) =>
    [MONTHS_OF_THE_SAME_TIME, ...STEPS].flatMap((months) =>
      LATER.map((by) => addDays(addMonths(day, -months), by)),
    ),
  );
}

/** A grade is at most four steps above another. */
const STEPS = [1, 2, 3, 4].map((steps) => steps * MONTHS_PER_STEP);
/** Months differ by up to three days in length. */
const LATER = [1, 2, 3, 4];

function searchDays({ searches = [] }: Profile, { id }: PlacedElement): Day[] {
  return searches
    .filter(({ elements }) => elements.includes(id))
    .flatMap(({ on }) => around([on, addMonths(on, MONTHS_OF_A_SEARCH)]));
}

function questionDays({ asked = [] }: Profile, { id }: PlacedElement): Day[] {
  return asked
    .filter(({ elements }) => elements.includes(id))
    .flatMap(({ by, answered }) => [addDays(by, 1), ...(answered === undefined ? [] : [answered])]);
}

function editionDays({ editions }: Profile): Day[] {
  return around(
    editions.flatMap(({ since, ended }) => [
      ...(since === undefined ? [] : [firstDay(since)]),
      ...(ended === undefined ? [] : [lastDay(ended)]),
    ]),
  );
}
