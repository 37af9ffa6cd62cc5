/**
 * Rule 4: the grade of a source follows from what the document is, and falls with its age.
 * Nothing else knows kinds of sources.
 */
import type { Source } from '../types/profile.ts';
import { addDays, addMonths, type Day, firstDay, fullMonths, lastDay } from './dates.ts';

/** A is the best evidence, E the weakest. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E';
/** What a criterion is about; decides which grade carries which level. */
export type Kind = 'behaviour' | 'undertaking';

export const GRADES: readonly Grade[] = ['A', 'B', 'C', 'D', 'E'];

/** A grade falls one step for every full 24 months. */
export const MONTHS_PER_STEP = 24;
/** After 48 months a dated document proves nothing about a behaviour. */
export const MONTHS_OF_BEHAVIOUR = 48;

/** Grade of each kind of document, and whether it is dated (an order, a paper) or living (a policy, a help page). */
const KINDS = {
  regulator: ['A', 'dated'],
  court: ['A', 'dated'],
  audit: ['A', 'dated'],
  'independent-research': ['A', 'dated'],
  'source-code': ['B', 'living'],
  'own-test': ['B', 'dated'],
  contract: ['C', 'living'],
  terms: ['C', 'living'],
  'privacy-notice': ['C', 'living'],
  'data-sheet': ['C', 'living'],
  'white-paper': ['C', 'dated'],
  reference: ['C', 'living'],
  'help-page': ['D', 'living'],
  guide: ['D', 'living'],
  'vendor-statement': ['E', 'dated'],
  marketing: ['E', 'living'],
  press: ['E', 'dated'],
} as const satisfies Record<Source['kind'], readonly [Grade, 'dated' | 'living']>;

/** Highest level that each grade carries (rule 5). */
const CAPS: Record<Kind, Record<Grade, number>> = {
  behaviour: { A: 4, B: 4, C: 3, D: 3, E: 1 },
  undertaking: { A: 4, B: 4, C: 4, D: 3, E: 1 },
};

/** Grade before age. */
export function baseGrade(source: Pick<Source, 'kind'>): Grade {
  return KINDS[source.kind][0];
}

/** True where the vendor itself speaks, not under contract: its 0 needs no second source (rule 8). */
export function isVendorsOwn(source: Source): boolean {
  return source.kind === 'vendor-statement' || source.kind === 'marketing';
}

/** First day on which the source was known: `published` in its last day, never later than `checked`. */
export function knownFrom(source: Source): Day {
  if (source.published === undefined) return source.checked;
  const published = lastDay(source.published);
  return published < source.checked ? published : source.checked;
}

/** True for a document of a dated kind that gives no date: it carries level 1 at most. */
export function isUndated(source: Source): boolean {
  return isDated(source) && source.published === undefined;
}

/** Full months of age on a day, 0 or more. A document in force has no age. */
export function ageMonths(source: Source, on: Day): number {
  return inForce(source, on) ? 0 : fullMonths(agesFrom(source), on);
}

/** Grade on a day after age; null once it has lapsed. */
export function gradeOn(source: Source, on: Day): Grade | null {
  const steps = Math.floor(ageMonths(source, on) / MONTHS_PER_STEP);
  return GRADES[GRADES.indexOf(baseGrade(source)) + steps] ?? null;
}

/** Grade with which the source supports a level of a criterion of this kind on a day; null: it proves nothing. */
export function supportingGrade(source: Source, kind: Kind, on: Day): Grade | null {
  const tooOld = kind === 'behaviour' && isDated(source) && ageMonths(source, on) >= MONTHS_OF_BEHAVIOUR;
  return tooOld ? null : gradeOn(source, on);
}

/** Highest level that the source can carry with this grade. */
export function capOf(source: Source, kind: Kind, grade: Grade): number {
  const cap = CAPS[kind][grade];
  return isUndated(source) ? Math.min(cap, 1) : cap;
}

/** True if the first grade is as good as the second or better. */
export function asGoodAs(first: Grade, second: Grade): boolean {
  return GRADES.indexOf(first) <= GRADES.indexOf(second);
}

/** Days on which age changes how the source counts: each full 24 months, and the end of its force. */
export function agingDays(source: Source): Day[] {
  const from = agesFrom(source);
  const steps = GRADES.slice(GRADES.indexOf(baseGrade(source))).map((_, step) =>
    addMonths(from, MONTHS_PER_STEP * (step + 1)),
  );
  const end = endOfForce(source);
  return end === undefined ? steps : [end, ...steps.filter((day) => day > end)];
}

/** First day on which the source no longer supports a level of a criterion of this kind, now or in time. */
export function lapseDay(source: Source, kind: Kind): Day {
  const steps = GRADES.length - GRADES.indexOf(baseGrade(source));
  const months = MONTHS_PER_STEP * steps;
  const limit = kind === 'behaviour' && isDated(source) ? Math.min(months, MONTHS_OF_BEHAVIOUR) : months;
  const day = addMonths(agesFrom(source), limit);
  const end = endOfForce(source);
  return end !== undefined && end > day ? end : day;
}

/** The next days after a day on which age may change how the source counts: its next step, and the end of its force. */
export function nextAgingDays(source: Source, after: Day): Day[] {
  const from = agesFrom(source);
  const steps = Math.floor(fullMonths(from, after) / MONTHS_PER_STEP) + 1;
  const end = endOfForce(source);
  return [addMonths(from, MONTHS_PER_STEP * steps), ...(end !== undefined && end > after ? [end] : [])];
}

function endOfForce(source: Source): Day | undefined {
  const until = source['valid-until'];
  return until === undefined ? undefined : addDays(lastDay(until), 1);
}

function isDated(source: Source): boolean {
  return KINDS[source.kind][1] === 'dated';
}

function agesFrom(source: Source): Day {
  return isDated(source) && source.published !== undefined ? firstDay(source.published) : source.checked;
}

function inForce(source: Source, on: Day): boolean {
  const until = source['valid-until'];
  return until !== undefined && on <= lastDay(until);
}
