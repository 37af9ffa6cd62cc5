/** Rule 6: sets of settings, each judged by recomputing only the elements that its settings touch. */
import type { Setting } from '../types/profile.ts';
import type { PlacedElement } from './elements.ts';
import { availableSettings, MOST_MIXED, onlyGives } from './settings.ts';
import { isHalves } from './shares.ts';
import type { Rows } from './score.ts';
import type { Cell, Ground, On } from './standing.ts';
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

/** An element in all sets that agree on the settings that touch it. */
interface ElementTry {
  cells: readonly Cell[];
  /** Share shown of the clients to which it applies, 0 to 1; undefined: it applies to none. */
  shown: number | undefined;
  full: boolean;
  short: boolean;
  /** State of its musts by client. */
  states: readonly State[];
}

/** Every set: the premises and what only gives yes always on, the free ones in any combination. */
export class Tries {
  /** Settings that cut both ways, in the order of their codes. */
  readonly free: readonly Setting[];
  readonly #always: ReadonlySet<string>;
  readonly #scene: Scene;
  readonly #touches: Uint32Array;
  readonly #demands: ReadonlyMap<PlacedElement, Demand>;
  readonly #fullAsShipped: ReadonlySet<PlacedElement>;
  readonly #memo = new Map<number, ElementTry>();
  readonly #varying: readonly PlacedElement[];
  readonly #shown: WholeShown;
  readonly #still: { sums: Sums; states: State[] };

  constructor(scene: Scene, premises: On) {
    const { ground, use } = scene;
    this.#scene = scene;
    const available = availableSettings(ground);
    const giving = available.filter((one) => onlyGives(one, ground.exclusions));
    this.#always = new Set([...premises, ...giving.map(({ id }) => id)]);
    this.free = available.filter(
      ({ id }) => !this.#always.has(id) && !ground.exclusions.isShutOut(id, this.#always),
    );
    if (this.free.length > MOST_MIXED)
      throw new RangeError(`more than ${MOST_MIXED} settings that cut both ways`);
    this.#touches = touched(ground, this.free);
    this.#demands = demandsOf(use);
    this.#fullAsShipped = this.#shownAsShipped();
    const isStill = ({ index }: PlacedElement): boolean => this.#touches[index] === 0;
    this.#varying = ground.elements.all.filter((element) => !isStill(element));
    this.#shown = new WholeShown(ground.elements.criteria, use.weights);
    this.#still = this.#stillSums(ground.elements.all.filter(isStill));
  }

  /** True if two of the set exclude each other. */
  clashes(bits: number): boolean {
    const { exclusions } = this.#scene.ground;
    const on = this.free.filter((_, at) => (bits & (1 << at)) !== 0);
    return on.some(({ id }, at) => on.slice(0, at).some((other) => exclusions.of(id).has(other.id)));
  }

  candidate(bits: number): Candidate {
    const sums = { ...this.#still.sums };
    const states = [...this.#still.states];
    this.#shown.begin();
    for (const element of this.#varying) {
      const tried = this.#at(element, bits);
      this.#shown.add(element, tried.shown);
      this.#count(element, tried, sums, states);
    }
    const state = this.#scene.states.ofUse(states);
    return { ...sums, bits, state, shown: this.#shown.end(), count: ones(bits) };
  }

  /** Ids of the settings of a set. */
  onAt(bits: number): Set<string> {
    return new Set([
      ...this.#always,
      ...this.free.flatMap(({ id }, at) => ((bits & (1 << at)) === 0 ? [] : [id])),
    ]);
  }

  #stillSums(still: readonly PlacedElement[]): { sums: Sums; states: State[] } {
    const sums: Sums = { mustsShort: 0, mustsShown: 0, shouldsShown: 0, loses: false };
    const states = this.#scene.ground.clients.map((): State => MET);
    for (const element of still) {
      const tried = this.#at(element, 0);
      this.#shown.addAlways(element, tried.shown);
      this.#count(element, tried, sums, states);
    }
    return { sums, states };
  }

  #count(element: PlacedElement, tried: ElementTry, sums: Sums, states: State[]): void {
    const demand = this.#demands.get(element);
    if (demand === undefined) return;
    if (demand.should && tried.full) sums.shouldsShown += 1;
    if (demand.musts.length === 0) return;
    if (tried.short) sums.mustsShort += 1;
    if (tried.full) sums.mustsShown += 1;
    else if (this.#fullAsShipped.has(element)) sums.loses = true;
    tried.states.forEach((state, at) => (states[at] = lower(states[at] ?? MET, state)));
  }

  #at(element: PlacedElement, bits: number): ElementTry {
    const local = bits & (this.#touches[element.index] ?? 0);
    const key = element.index * (1 << MOST_MIXED) + local;
    const made = this.#memo.get(key);
    if (made !== undefined) return made;
    const tried = this.#try(element, local);
    this.#memo.set(key, tried);
    return tried;
  }

  #try(element: PlacedElement, bits: number): ElementTry {
    const { ground, states } = this.#scene;
    const on = this.onAt(bits);
    const parents = element.after && this.#at(element.after, bits).cells;
    const cells = ground.clients.map((client, at) => ground.cell(element, client, on, parents?.[at]));
    const musts = this.#demands.get(element)?.musts ?? [];
    const state = (client: string, cell: Cell | undefined): State =>
      musts.reduce<State>(
        (worst, must) => (cell === undefined ? worst : lower(worst, states.of(must, client, cell))),
        MET,
      );
    return { ...shownOf(cells), cells, states: ground.clients.map((client, at) => state(client, cells[at])) };
  }

  #shownAsShipped(): Set<PlacedElement> {
    const rows = [...this.#scene.shipped.values()];
    const required = [...this.#demands.keys()];
    return new Set(required.filter(({ index }) => shownOf(rows.flatMap((row) => row[index] ?? [])).full));
  }
}

/** Settings of the search that can move an element: by what they say, whom they shut out, and what it hangs on. */
function touched({ elements, bySettings, exclusions }: Ground, free: readonly Setting[]): Uint32Array {
  const bit = new Map(free.map(({ id }, at) => [id, 1 << at]));
  const touches = new Uint32Array(elements.all.length);
  for (const element of elements.all) {
    let mask = element.after === undefined ? 0 : (touches[element.after.index] ?? 0);
    for (const { entry } of bySettings.get(element.id) ?? []) {
      const id = entry.setting?.id ?? '';
      mask |= bit.get(id) ?? 0;
      if (element.mode === 'can') for (const other of exclusions.of(id)) mask |= bit.get(other) ?? 0;
    }
    touches[element.index] = mask;
  }
  return touches;
}

function shownOf(cells: readonly Cell[]): Pick<ElementTry, 'shown' | 'full' | 'short'> {
  const places = cells.map(({ place }) => place).filter(isHalves);
  const halves = places.reduce((sum, [shown]) => sum + shown, 0);
  return {
    shown: places.length === 0 ? undefined : halves / (2 * places.length),
    full: halves === 2 * places.length,
    short: places.some(([, , short]) => short > 0),
  };
}

function ones(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
