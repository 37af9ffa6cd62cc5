/** Rule 3: the grade of a source follows from what the document is and who wrote it, and falls with its age. */
import { type Day, fullMonths } from './dates.ts';
import type { Source as WrittenSource } from '../types/profile.ts';

/** 4 is A, the best; 0 is E; below 0 it has lapsed. Halves occur only between a maker's page and a stranger's guide. */
export type Grade = number;

export const LETTERS = ['E', 'D', 'C', 'B', 'A'] as const;
export type Letter = (typeof LETTERS)[number];
/** A source that shows nothing any more. */
export const LAPSED: Grade = -1;
/** A grade falls one step for every full 24 months. */
export const MONTHS_PER_STEP = 24;
/** After 48 months a source shows no behaviour. */
export const MONTHS_OF_BEHAVIOUR = 48;

/** What of a source its grade hangs on. */
export interface GradedSource {
  /** Full grade, before age. */
  grade: Grade;
  own: boolean;
  doubted: boolean;
  event: boolean;
  validUntil: Day | undefined;
}

/** What of an element the grade of its sources hangs on. */
export interface GradedElement {
  nature: 'behaviour' | 'duty' | 'record';
  shownBy: Grade;
  published: boolean;
}

/** Full grade of each kind of document. */
const KINDS = {
  regulator: 'A',
  court: 'A',
  audit: 'A',
  certificate: 'A',
  'independent-research': 'A',
  'source-code': 'B',
  'own-test': 'B',
  contract: 'C',
  terms: 'C',
  'privacy-notice': 'C',
  policy: 'C',
  'data-sheet': 'C',
  'white-paper': 'C',
  'transparency-report': 'C',
  reference: 'C',
  'help-page': 'D',
  guide: 'D',
  'vendor-statement': 'E',
  marketing: 'E',
  press: 'E',
} as const satisfies Record<WrittenSource['kind'], Letter>;

/** Kinds that are what they are only where somebody else than the vendor speaks. */
const OF_OTHERS: ReadonlySet<string> = new Set([
  'regulator',
  'court',
  'audit',
  'certificate',
  'independent-research',
  'press',
]);

/** A no counts from this full grade. */
export const NO_GRADE: Grade = LETTERS.indexOf('D');
/** A case on record counts from this full grade. */
export const CASE_GRADE: Grade = LETTERS.indexOf('B');

export function gradeNumber(letter: Letter): Grade {
  return LETTERS.indexOf(letter);
}

/** The letter of a grade; null once it has lapsed. */
export function letterOf(grade: Grade): Letter | null {
  return LETTERS[Math.floor(grade)] ?? null;
}

/** Full grade of a source as it is written. `own`: the vendor is its publisher, whatever it calls the paper. */
export function fullGradeOf(source: WrittenSource, own: boolean): Grade {
  const weak =
    source.interest === 'competitor' ||
    source.says === 'alleged' ||
    source.confirmed === false ||
    (own && OF_OTHERS.has(source.kind));
  return gradeNumber(weak ? 'E' : KINDS[source.kind]);
}

/**
 * Full grade of a source for one element. What the element wants published or offered is shown by the thing itself,
 * read at the vendor's address, of whatever kind.
 */
export function fullGrade(source: GradedSource, element: GradedElement, answer: string): Grade {
  const itself = element.published && answer === 'yes' && source.own && !source.doubted;
  return itself ? Math.max(source.grade, element.shownBy) : source.grade;
}

/** Grade on a day of a source that speaks of another; LAPSED or lower: it shows nothing any more. */
export function gradeOfDay(
  source: GradedSource,
  full: Grade,
  speaksOf: Day,
  element: GradedElement,
  asOf: Day,
): Grade {
  if (source.validUntil !== undefined) return source.validUntil >= asOf ? full : LAPSED;
  if (source.event && element.nature === 'record') return full;
  const months = fullMonths(speaksOf, asOf);
  if (element.nature === 'behaviour' && months >= MONTHS_OF_BEHAVIOUR) return LAPSED;
  return full - Math.floor(months / MONTHS_PER_STEP);
}
