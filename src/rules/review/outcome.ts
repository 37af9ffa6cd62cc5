/**
 * What came of a claim: the one definition of the outcomes. Each follows from where the element stands without and with
 * the claim as a finding (rules 2 to 6); nothing is said of it that these two do not say.
 */
import type { AssessedElement, StatedAnswer } from '../../types/assessment.ts';
import { ancestors, type PlacedElement } from '../elements.ts';
import type { Claim } from './claim.ts';

/**
 * shown-already: the profile shows it without the claim. short-already: it falls short, as was known, and the vendor
 * says so. newly-shown: with the claim it is shown on every client in use. in-part: for part of it. worse: it falls
 * short by the vendor's own word or documents, which was not known. contradicted: a finding that counts says otherwise.
 * only-claimed: nothing but the vendor's word, or nothing that the rules can take.
 */
export type ClaimOutcome =
  'shown-already' | 'short-already' | 'newly-shown' | 'in-part' | 'worse' | 'contradicted' | 'only-claimed';
export type Outcome = ClaimOutcome | 'declined' | 'not-answered';

/** In the order in which they are told. */
export const OUTCOMES: readonly Outcome[] = [
  'newly-shown',
  'in-part',
  'worse',
  'contradicted',
  'only-claimed',
  'declined',
  'not-answered',
  'shown-already',
  'short-already',
];

/** A statement that says otherwise than a claim, with the element that it is of: the claim's, or one that it hangs on. */
export interface Against {
  element: string;
  statement: StatedAnswer;
}

/** What the rules give for a claim. */
export interface Weighed {
  outcome: ClaimOutcome;
  /** What counts against it, the weightiest first. */
  against: readonly Against[];
  /** The vendor says less than is shown. */
  claimsLess: boolean;
}

/** Results of elements by id. */
export type Results = ReadonlyMap<string, AssessedElement>;

/** Weighs a claim by the results without it and with it. */
export function weigh(claim: Claim, element: PlacedElement, before: Results, after: Results): Weighed {
  const way = wayOf(claim, element);
  const had = partsOf(before.get(element.id), claim);
  const has = partsOf(after.get(element.id), claim);
  const against = way === 'none' ? [] : againstOf(claim, way, element, before);
  const outcome =
    way === 'none' || had.clients === 0 ? 'only-claimed' : outcomeOf({ claim, way, had, has, against });
  const says = way === 'up' ? claim.answer === 'partly' && had.up === had.whole : had.up > 0;
  return {
    outcome,
    against: outcome === 'contradicted' || outcome === 'in-part' ? against : [],
    claimsLess: outcome === 'shown-already' && says && way !== 'out',
  };
}

/** Where a claim would move its element: shown, short, out of the score, or nowhere. */
type Way = 'up' | 'down' | 'out' | 'none';

function wayOf({ answer }: Claim, { absent }: PlacedElement): Way {
  if (answer === 'no') return 'down';
  if (answer !== 'does-not-apply') return 'up';
  const ways = { yes: 'up', no: 'down', 'does-not-apply': 'out' } as const;
  return absent === undefined ? 'none' : ways[absent];
}

/** How much of an element stands each way, over the clients of the claim, in hundredths of a client. */
interface Parts {
  clients: number;
  whole: number;
  up: number;
  down: number;
  out: number;
  /** On every client in use. */
  everywhere: boolean;
}

function partsOf(result: AssessedElement | undefined, { clients: named }: Claim): Parts {
  const clients = (result?.clients ?? []).filter(({ client }) => named?.includes(client) ?? true);
  const sum = (of: (one: (typeof clients)[number]) => number): number =>
    clients.reduce((total, one) => total + of(one), 0);
  return {
    clients: clients.length,
    whole: clients.length * 100,
    up: sum(({ shown }) => shown),
    down: sum(({ short }) => short),
    out: sum(({ standing }) => (standing === 'does-not-apply' ? 100 : 0)),
    everywhere: result?.standing === 'shown' || result?.standing === 'does-not-apply',
  };
}

interface Facts {
  claim: Claim;
  way: Exclude<Way, 'none'>;
  had: Parts;
  has: Parts;
  against: readonly Against[];
}

function outcomeOf({ claim, way, had, has, against }: Facts): ClaimOutcome {
  const before = had[way];
  const isKnown = before === had.whole || (claim.answer === 'partly' && before > 0);
  if (has[way] > before) return way === 'down' ? 'worse' : has.everywhere ? 'newly-shown' : 'in-part';
  if (way === 'down') return before > 0 ? 'short-already' : had.up > 0 ? 'shown-already' : 'only-claimed';
  if (isKnown) return 'shown-already';
  if (against.length > 0) return 'contradicted';
  return before > 0 ? 'in-part' : 'only-claimed';
}

/**
 * What counts in the profile for the contrary, where the element stands that way: a no of it or of what it hangs on,
 * or that its function is lacking; against 'does not apply', a yes that shows it, too.
 */
function againstOf(claim: Claim, way: Way, element: PlacedElement, before: Results): Against[] {
  if (way === 'down') return [];
  const own = partsOf(before.get(element.id), claim);
  const contrary = way === 'up' ? own.down + own.out : own.up + own.down;
  if (contrary === 0) return [];
  return [element, ...ancestors(element)].flatMap((one) =>
    (before.get(one.id)?.stated ?? [])
      .filter((statement) => isContrary(statement, way) && isHeard(statement, claim))
      .map((statement) => ({ element: one.id, statement })),
  );
}

/** What a setting would say is said of the product set so, not as it is shipped. */
function isContrary({ weight, setting, by }: StatedAnswer, way: Way): boolean {
  if (setting !== null) return false;
  if (weight === 'counts-against') return true;
  return way === 'out' ? weight === 'shows' && by !== 'absent' : weight === 'lacks';
}

function isHeard({ clients }: StatedAnswer, { clients: named }: Claim): boolean {
  return named === undefined || clients === null || clients.some((one) => named.includes(one));
}
