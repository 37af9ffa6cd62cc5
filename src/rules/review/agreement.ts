/** How far two readers agree, over the answers that both gave: raw, and beyond chance. */
import type { VendorResponse } from '../../types/response.ts';
import { type Kappa, type Pair, weightedKappa } from './kappa.ts';
import { type ReadAnswer, readersOf, readingsOf } from './readings.ts';

/** Nominal: none is more than another, so that every difference counts whole. */
const ANSWERS: readonly ReadAnswer[] = ['yes', 'no', 'partly', 'does-not-apply', 'not-told'];

/** Two readers. */
export interface ReaderPair {
  first: string;
  second: string;
  /** Both read from sheets of their own, by the file; only then may a document say 'blind'. */
  apart: boolean;
  /** Elements that both read alike. */
  same: number;
  kappa: Kappa;
  /** Ids of elements that they read differently. */
  different: string[];
  /** Of these, the ones on which nobody has decided yet. */
  undecided: string[];
  onlyFirst: string[];
  onlySecond: string[];
}

/** Every two readers of a response, in the order of the file. */
export function readerPairs(response: VendorResponse): ReaderPair[] {
  const readers = readersOf(response).map((reader) => workOf(reader, response));
  const decided = new Set(
    (response.reconciled ?? []).flatMap(({ element, outdated }) => (outdated === undefined ? [element] : [])),
  );
  return readers.flatMap((first, at) =>
    readers.slice(at + 1).map((second) => pairOf(first, second, decided)),
  );
}

/** All that one reader has read, in however many rounds. */
interface Work {
  reader: string;
  apart: boolean;
  answers: ReadonlyMap<string, ReadAnswer>;
}

/** What was read before the answer changed does not count. */
function workOf(reader: string, response: VendorResponse): Work {
  const own = (response.readings ?? []).filter((one) => one.reader === reader);
  const answers = new Map(response.answers.map((one) => [one.element, one]));
  const read = own.flatMap(({ elements }) =>
    elements.flatMap(({ element }) =>
      readingsOf({ readings: own }, answers.get(element) ?? { element })
        .filter(({ outdated }) => !outdated)
        .map((one): [string, ReadAnswer] => [element, one.answer]),
    ),
  );
  return { reader, apart: own.every(({ apart }) => apart === true), answers: new Map(read) };
}

function pairOf(
  { answers: one, ...first }: Work,
  { answers: other, ...second }: Work,
  decided: ReadonlySet<string>,
): ReaderPair {
  const both = [...one.keys()].filter((id) => other.has(id));
  const different = both.filter((id) => one.get(id) !== other.get(id));
  const pairs = both.map((id): Pair => [place(one.get(id)), place(other.get(id))]);
  return {
    first: first.reader,
    second: second.reader,
    apart: first.apart && second.apart,
    same: both.length - different.length,
    kappa: weightedKappa(pairs, ANSWERS.length, 'unweighted'),
    different,
    undecided: different.filter((id) => !decided.has(id)),
    onlyFirst: [...one.keys()].filter((id) => !other.has(id)),
    onlySecond: [...other.keys()].filter((id) => !one.has(id)),
  };
}

function place(answer: ReadAnswer | undefined): number {
  return ANSWERS.indexOf(answer ?? 'not-told');
}
