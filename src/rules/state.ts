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

  /** How many musts are met in a configuration, counted on each client. */
  metAt(on: On): number {
    const metOn = (client: string): number => {
      const cells = new Map<PlacedElement, Cell>();
      const isMet = (must: Requirement): boolean =>
        this.of(must, client, this.#cell(must.element, client, on, cells)) === MET;
      return this.musts.filter(isMet).length;
    };
    return this.#ground.clientsAt(on).reduce((sum, client) => sum + metOn(client), 0);
  }

  onClient(client: string, on: On): State {
    const cells = new Map<PlacedElement, Cell>();
    const states = this.musts.map((must) =>
      this.of(must, client, this.#cell(must.element, client, on, cells)),
    );
    return states.reduce(lower, MET);
  }

  /** One must on one client, given its cell. */
  of(must: Requirement, client: string, cell: Cell): State {
    const asShipped = this.#shipped.get(client)?.[must.element.index] ?? cell;
    return mustState(must, cell, asShipped, this.late.has(must.element));
  }

  #cell(element: PlacedElement, client: string, on: On, cells: Map<PlacedElement, Cell>): Cell {
    const made = cells.get(element);
    if (made !== undefined) return made;
    const cell = this.#ground.cell(element, client, on, (after, at) =>
      this.#cell(after, at, on, at === client ? cells : new Map<PlacedElement, Cell>()),
    );
    cells.set(element, cell);
    return cell;
  }
}

export function lower(a: State, b: State): State {
  return a < b ? a : b;
}

function higher(a: State, b: State): State {
  return a > b ? a : b;
}
