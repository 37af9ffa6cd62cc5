/** Rule 6: how good a set of settings is for one use; only elements that its settings touch are looked at again. */
import type { PlacedElement } from './elements.ts';
import { type Seen, type Sets, shownOf } from './sets.ts';
import type { Rows } from './score.ts';
import type { Ground } from './standing.ts';
import { lower, MET, type State, type States } from './state.ts';
import { type Demand, demandsOf, type Use } from './use.ts';
import { WholeShown } from './whole-shown.ts';

/** What a set is judged by. */
export interface Scene {
  ground: Ground;
  use: Use;
  states: States;
  /** Rows with nothing set. */
  shipped: Rows;
}

/** One set of settings that cut both ways: bit n is the setting with the n-th code. */
export interface Candidate extends Sums {
  bits: number;
  state: State;
  /** Share shown of the whole, 0 to 1, in floating point. */
  shown: number;
  /** Clients that it shuts out. What it gives is counted on these, too: to shut somebody out gains nothing. */
  shutOut: number;
  /** Settings that cut both ways in it. */
  count: number;
}

interface Sums {
  mustsShort: number;
  mustsShown: number;
  shouldsShown: number;
  /** A gate or must that was shown as shipped no longer is. */
  loses: boolean;
}

/** Judges sets one by one. */
export class Tries {
  readonly #scene: Scene;
  readonly #sets: Sets;
  readonly #demands: ReadonlyMap<PlacedElement, Demand>;
  readonly #fullAsShipped: ReadonlySet<PlacedElement>;
  readonly #states = new Map<Seen, readonly State[]>();
  readonly #varying: readonly PlacedElement[];
  readonly #shown: WholeShown;
  readonly #still: { sums: Sums; states: State[] };

  constructor(scene: Scene, sets: Sets) {
    const { ground, use } = scene;
    this.#scene = scene;
    this.#sets = sets;
    this.#demands = demandsOf(use);
    this.#fullAsShipped = this.#shownAsShipped();
    this.#varying = ground.elements.all.filter((element) => !sets.isStill(element));
    this.#shown = new WholeShown(ground.elements.criteria, use.weights);
    this.#still = this.#stillSums(ground.elements.all.filter((element) => sets.isStill(element)));
  }

  candidate(bits: number): Candidate {
    const sums = { ...this.#still.sums };
    const states = [...this.#still.states];
    this.#shown.begin();
    for (const element of this.#varying) {
      const seen = this.#sets.at(element, bits);
      this.#shown.add(element, seen.shown);
      this.#count(element, seen, sums, states);
    }
    const { ground, states: judge } = this.#scene;
    const left = ground.clientsAt(this.#sets.onAt(bits));
    const state = judge.ofUse(states.filter((_, at) => left.includes(ground.clients[at] ?? '')));
    const shutOut = ground.clients.length - left.length;
    return { ...sums, bits, state, shown: this.#shown.end(), shutOut, count: ones(bits) };
  }

  #stillSums(still: readonly PlacedElement[]): { sums: Sums; states: State[] } {
    const sums: Sums = { mustsShort: 0, mustsShown: 0, shouldsShown: 0, loses: false };
    const states = this.#scene.ground.clients.map((): State => MET);
    for (const element of still) {
      const seen = this.#sets.at(element, 0);
      this.#shown.addAlways(element, seen.shown);
      this.#count(element, seen, sums, states);
    }
    return { sums, states };
  }

  #count(element: PlacedElement, seen: Seen, sums: Sums, states: State[]): void {
    const demand = this.#demands.get(element);
    if (demand === undefined) return;
    if (demand.should && seen.full) sums.shouldsShown += 1;
    if (demand.musts.length === 0) return;
    if (seen.short) sums.mustsShort += 1;
    if (seen.full) sums.mustsShown += 1;
    else if (this.#fullAsShipped.has(element)) sums.loses = true;
    this.#statesOf(demand, seen).forEach((state, at) => (states[at] = lower(states[at] ?? MET, state)));
  }

  /** Of the musts on one element, by client. */
  #statesOf({ musts }: Demand, seen: Seen): readonly State[] {
    const made = this.#states.get(seen);
    if (made !== undefined) return made;
    const { ground, states } = this.#scene;
    const found = seen.cells.map((cell, at) =>
      musts
        .map((must) => states.of(must, ground.clients[at] ?? '', cell))
        .reduce<State>((worst, state) => lower(worst, state), MET),
    );
    this.#states.set(seen, found);
    return found;
  }

  #shownAsShipped(): Set<PlacedElement> {
    const rows = [...this.#scene.shipped.values()];
    const required = [...this.#demands.keys()];
    return new Set(required.filter(({ index }) => shownOf(rows.flatMap((row) => row[index] ?? [])).full));
  }
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
