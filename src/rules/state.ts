/** Rule 9: what a use is in one configuration: short, open or met. */
import { isUnanswered } from './answer.ts';
import type { PlacedElement } from './elements.ts';
import type { Rows } from './score.ts';
import { isHalves, type Place } from './shares.ts';
import type { Cell, Ground, On } from './standing.ts';
import { mustsOf, type Requirement, type Use } from './use.ts';

/** Short, open, met: in this order. */
export const SHORT = 0;
export const OPEN = 1;
export const MET = 2;
export type State = typeof SHORT | typeof OPEN | typeof MET;

/** State of a must on one client. `late`: a question about it stands unanswered after its deadline. */
export function statusOf(place: Place, { late, never }: { late: boolean; never: boolean }): State {
  if (!isHalves(place)) return MET;
  if (never) return place[2] > 0 ? SHORT : MET;
  if (place[0] > 0) return MET;
  return place[1] > 0 && !late ? OPEN : SHORT;
}

/** State of one must on one client: `now` in the configuration, `asShipped` with nothing set. */
export function mustState(
  { element, shipped }: Requirement,
  now: Pick<Cell, 'bar'>,
  asShipped: Pick<Cell, 'place'>,
  late: boolean,
): State {
  const { never } = element;
  const state = statusOf(now.bar, { late, never });
  return shipped ? lower(state, statusOf(asShipped.place, { late, never: false })) : state;
}

/** States of the musts and of the use in one configuration, computed for the musts alone. */
export class States {
  readonly musts: readonly Requirement[];
  readonly late: ReadonlySet<PlacedElement>;
  readonly #ground: Ground;
  readonly #use: Use;
  readonly #shipped: Rows;

  constructor(ground: Ground, use: Use, shipped: Rows) {
    this.#ground = ground;
    this.#use = use;
    this.#shipped = shipped;
    this.musts = mustsOf(use);
    const required = this.musts.map(({ element }) => element);
    this.late = new Set(required.filter(({ id }) => isUnanswered(ground.evidence, id)));
  }

  /** Of several clients: the worst that the case names, else the best; without a client it is open. */
  ofUse(byClient: readonly State[]): State {
    if (byClient.length === 0) return OPEN;
    return byClient.reduce(this.#use.clients === undefined ? higher : lower);
  }

  /** The use in a configuration. */
  at(on: On): State {
    return this.ofUse(this.#ground.clientsAt(on).map((client) => this.onClient(client, on)));
  }

  /** The use in a configuration, and how many musts are met in it, counted on each client. */
  reachedAt(on: On): { state: State; met: number } {
    const byClient = this.#ground.clientsAt(on).map((client) => this.#ofMusts(client, on));
    return {
      state: this.ofUse(byClient.map((states) => states.reduce(lower, MET))),
      met: byClient.flat().filter((state) => state === MET).length,
    };
  }

  onClient(client: string, on: On): State {
    return this.#ofMusts(client, on).reduce(lower, MET);
  }

  /** One must on one client, given its cell. */
  of(must: Requirement, client: string, cell: Cell): State {
    const asShipped = this.#shipped.get(client)?.[must.element.index] ?? cell;
    return mustState(must, cell, asShipped, this.late.has(must.element));
  }

  #ofMusts(client: string, on: On): State[] {
    return this.musts.map((must) => this.of(must, client, this.#ground.at(must.element, client, on)));
  }
}

export function lower(a: State, b: State): State {
  return a < b ? a : b;
}

function higher(a: State, b: State): State {
  return a > b ? a : b;
}
