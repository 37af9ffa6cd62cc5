/** What the rules find where elements are taken to stand somewhere, whatever is known of them. */
import { type Found } from '../../src/rules/assess.ts';
import { bestSettings } from '../../src/rules/hardened.ts';
import type { PlacedElement } from '../../src/rules/elements.ts';
import { elementShares, scoreOf } from '../../src/rules/score.ts';
import type { Halves } from '../../src/rules/shares.ts';
import { type Cell, Ground, type On } from '../../src/rules/standing.ts';
import { States } from '../../src/rules/state.ts';
import { verdictOf } from '../../src/rules/verdict.ts';
import { type Outcome, outcomeOf, type UseDraft } from './make.ts';

/** Where an element is taken to stand, by its id. */
export type Standings = Record<string, 'shown' | 'open' | 'short'>;

const PLACES: Record<Standings[string], Halves> = { shown: [2, 0, 0], open: [0, 2, 0], short: [0, 0, 2] };

class ForcedGround extends Ground {
  readonly #forced: Standings;

  constructor({ evidence, edition, elements, clients }: Ground, forced: Standings) {
    super(evidence, edition, elements, clients);
    this.#forced = forced;
  }

  override ownCell(element: PlacedElement, client: string, on: On): Cell {
    const cell = super.ownCell(element, client, on);
    const is = this.#forced[element.id];
    if (is === undefined) return cell;
    const own = PLACES[is];
    return { ...cell, own, place: own, bar: own, parts: cell.parts.map((one) => ({ ...one, is })) };
  }
}

/** The same assessment with these elements forced; nothing else of it changes. */
export function force({ found }: Outcome, use: UseDraft, standings: Standings): Outcome {
  return outcomeOf(forced(found, standings), use);
}

function forced(found: Found, standings: Standings): Found {
  const { elements, use, on } = found;
  const ground = new ForcedGround(found.ground, standings);
  const shipped = ground.rows(new Set());
  const rows = ground.rows(on);
  const states = new States(ground, use, shipped);
  const best = bestSettings(ground, use, states, shipped, on);
  const shares = new Map(
    elements.all.flatMap((element) => {
      const own = elementShares(rows, element);
      return own === undefined ? [] : [[element.id, own] as const];
    }),
  );
  return {
    ...found,
    ground,
    shipped,
    rows,
    shares,
    score: scoreOf(elements.criteria, shares, use.weights),
    verdict: found.verdict === undefined ? undefined : verdictOf(ground, use, states, best, on),
  };
}
