/** What readers made of an answer: their findings kept apart, and what is settled between them. */
import type { ReadAnswer, Shows } from '../../types/parts.ts';
import type { ReadCitation, VendorAnswer, VendorResponse } from '../../types/response.ts';
import { lastDay } from '../dates.ts';

/** What a reader says of an element, and what a document says of it. */
export type { ReadAnswer, Shows };

/** One reader on one element. */
export interface OneReading {
  reader: string;
  date: string;
  answer: ReadAnswer;
  citations: readonly ReadCitation[];
  note: string | null;
  /** The answer changed after it: it does not count. */
  outdated: boolean;
}

/** What counts of the readings of one element. */
export interface Settled {
  answer: ReadAnswer;
  /** What each document shows, by its id; one that is not there is not read. */
  citations: ReadonlyMap<string, ReadCitation>;
  by: 'reconciliation' | 'agreement' | 'single-reading';
  /** Who: a role, or several. */
  roles: readonly string[];
  date: string;
  reason: string | null;
}

/** How far the reading of an answer has come. */
export type ReadingState = 'to-be-read' | 'to-be-read-again' | 'read-by-one' | 'differ' | 'settled';

/** Readings of an element, in the order of the file. */
export function readingsOf(
  { readings = [] }: Pick<VendorResponse, 'readings'>,
  answer: VendorAnswer,
): OneReading[] {
  return readings.flatMap(({ reader, date, elements }) =>
    elements
      .filter(({ element }) => element === answer.element)
      .map((one) => ({
        reader,
        date,
        answer: one.answer,
        citations: one.citations ?? [],
        note: one.note ?? null,
        outdated: isOutdated(one.outdated, date, answer),
      })),
  );
}

/** Who reads, each once, in the order of the file. */
export function readersOf({ readings = [] }: Pick<VendorResponse, 'readings'>): string[] {
  return [...new Set(readings.map(({ reader }) => reader))];
}

/**
 * What is settled: as decided; else as at least two readers found alike; else as the only reader of a final response
 * found it. null: nothing yet. What was read before the vendor changed its answer does not count.
 */
export function settledOf(response: VendorResponse, answer: VendorAnswer): Settled | null {
  const own = readingsOf(response, answer).filter(({ outdated }) => !outdated);
  const decided = (response.reconciled ?? []).find(({ element }) => element === answer.element);
  if (decided !== undefined && !isOutdated(decided.outdated, decided.date, answer)) {
    const { answer: word, citations, role, date, reason } = decided;
    const agreed = citations === undefined ? weakestOf(alike(own, word)) : byDocument(citations);
    return { answer: word, citations: agreed, by: 'reconciliation', roles: [role], date, reason };
  }
  const [first] = own;
  if (first === undefined || own.some((one) => one.answer !== first.answer)) return null;
  const isOnly = readersOf(response).length === 1 && response.status === 'final';
  if (own.length === 1 && !isOnly) return null;
  return {
    answer: first.answer,
    citations: weakestOf(own),
    roles: own.map(({ reader }) => reader),
    by: own.length === 1 ? 'single-reading' : 'agreement',
    date: own.reduce((last, { date }) => (date > last ? date : last), first.date),
    reason: own.length === 1 ? first.note : null,
  };
}

/** How far the reading of an answer has come. */
export function readingState(response: VendorResponse, answer: VendorAnswer): ReadingState {
  if (settledOf(response, answer) !== null) return 'settled';
  const all = readingsOf(response, answer);
  const own = all.filter(({ outdated }) => !outdated);
  if (own.length === 0) return all.length === 0 ? 'to-be-read' : 'to-be-read-again';
  return new Set(own.map((one) => one.answer)).size > 1 ? 'differ' : 'read-by-one';
}

function isOutdated(marked: string | undefined, read: string, { received }: VendorAnswer): boolean {
  return marked !== undefined || (received !== undefined && lastDay(received) > read);
}

/** Those who found what was agreed on; all of them where nobody did. */
function alike(readings: readonly OneReading[], answer: ReadAnswer): readonly OneReading[] {
  const same = readings.filter((one) => one.answer === answer);
  return same.length > 0 ? same : readings;
}

const WEAKEST: readonly Shows[] = ['does-not-show', 'shows-part', 'shows-it', 'not-read'];

/** Of each document the least that a reader found in it; not read only where nobody read it. */
function weakestOf(readings: readonly OneReading[]): ReadonlyMap<string, ReadCitation> {
  const all = readings.flatMap(({ citations }) => citations);
  return byDocument(all.toSorted((a, b) => WEAKEST.indexOf(b.shows) - WEAKEST.indexOf(a.shows)));
}

/** The last one counts. */
function byDocument(citations: readonly ReadCitation[]): ReadonlyMap<string, ReadCitation> {
  return new Map(citations.map((one) => [one.document, one]));
}
