/** How far two readers agree, over the answers that both gave: raw, and beyond chance. */
import type { VendorResponse } from '../../types/response.ts';
import { type Kappa, type Pair, weightedKappa } from './kappa.ts';
import type { ReadAnswer } from './readings.ts';

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
  onlyFirst: string[];
  onlySecond: string[];
}

/** Every two readers of a response, in the order of the file. */
export function readerPairs({ readings = [] }: VendorResponse): ReaderPair[] {
  return readings.flatMap((first, at) => readings.slice(at + 1).map((second) => pairOf(first, second)));
}

type Reading = NonNullable<VendorResponse['readings']>[number];

function pairOf(first: Reading, second: Reading): ReaderPair {
  const [one, other] = [answersOf(first), answersOf(second)];
  const both = [...one.keys()].filter((id) => other.has(id));
  const different = both.filter((id) => one.get(id) !== other.get(id));
  const pairs = both.map((id): Pair => [place(one.get(id)), place(other.get(id))]);
  return {
    first: first.reader,
    second: second.reader,
    apart: first.apart === true && second.apart === true,
    same: both.length - different.length,
    kappa: weightedKappa(pairs, ANSWERS.length, 'unweighted'),
    different,
    onlyFirst: [...one.keys()].filter((id) => !other.has(id)),
    onlySecond: [...other.keys()].filter((id) => !one.has(id)),
  };
}

/** What counts of a reading: what was read before the answer changed does not. */
function answersOf({ elements }: Reading): ReadonlyMap<string, ReadAnswer> {
  const valid = elements.filter(({ outdated }) => outdated === undefined);
  return new Map(valid.map(({ element, answer }) => [element, answer]));
}

function place(answer: ReadAnswer | undefined): number {
  return ANSWERS.indexOf(answer ?? 'not-told');
}
