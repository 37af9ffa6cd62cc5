/** Sets of settings that can be on together, and each element in them, made once for all uses. */
import type { Setting } from '../types/profile.ts';
import type { PlacedElement } from './elements.ts';
import { MOST_MIXED, onlyGives } from './settings.ts';
import { isHalves } from './shares.ts';
import type { Cell, CellOf, Ground, On } from './standing.ts';

/** An element in all sets that agree on the settings that touch it. */
export interface Seen {
  /** By client. */
  cells: readonly Cell[];
  /** Share shown of the clients to which it applies, 0 to 1; undefined: it applies to none. */
  shown: number | undefined;
  full: boolean;
  short: boolean;
}

/**
 * Every set: the premises and what only gives yes always on, the free ones in any combination. What shuts out a client that
 * is named is not tried.
 */
export class Sets {
  /** Settings that cut both ways, in the order of their codes: bit n is the n-th. */
  readonly free: readonly Setting[];
  readonly #ground: Ground;
  readonly #always: On;
  readonly #touches: Uint32Array;
  readonly #seen = new Map<number, Seen>();
  readonly #on = new Map<number, On>();

  /** Throws RangeError for more settings that cut both ways than a profile may have. */
  constructor(ground: Ground, premises: On) {
    this.#ground = ground;
    const giving = ground.available.filter((one) => onlyGives(one, ground.exclusions));
    this.#always = new Set([...premises, ...giving.map(({ id }) => id)]);
    this.free = ground.available.filter(
      (one) =>
        !this.#always.has(one.id) &&
        !ground.exclusions.isShutOut(one.id, this.#always) &&
        !(ground.isNamed && ground.shutOutBy(one).length > 0),
    );
    if (this.free.length > MOST_MIXED)
      throw new RangeError(`more than ${MOST_MIXED} settings that cut both ways`);
    this.#touches = touched(ground, this.free);
  }

  /** Sets without those in which two exclude each other. */
  get possible(): number[] {
    const all = Array.from({ length: 1 << this.free.length }, (_, bits) => bits);
    return all.filter((bits) => !this.#clashes(bits));
  }

  /** True if no free setting moves the element. */
  isStill({ index }: PlacedElement): boolean {
    return this.#touches[index] === 0;
  }

  /** Ids of the settings of a set. */
  onAt(bits: number): On {
    const made = this.#on.get(bits);
    if (made !== undefined) return made;
    const free = this.free.flatMap(({ id }, at) => ((bits & (1 << at)) === 0 ? [] : [id]));
    const on = new Set([...this.#always, ...free]);
    this.#on.set(bits, on);
    return on;
  }

  /** The element in a set. */
  at(element: PlacedElement, bits: number): Seen {
    const local = bits & (this.#touches[element.index] ?? 0);
    const key = element.index * (1 << MOST_MIXED) + local;
    const made = this.#seen.get(key);
    if (made !== undefined) return made;
    const seen = this.#made(element, local);
    this.#seen.set(key, seen);
    return seen;
  }

  #made(element: PlacedElement, bits: number): Seen {
    const { clients } = this.#ground;
    const on = this.onAt(bits);
    const parents = element.after && this.at(element.after, bits).cells;
    const cellOf: CellOf = (_, client) => parents?.[clients.indexOf(client)];
    const cells = clients.map((client) => this.#ground.cell(element, client, on, cellOf));
    return { cells, ...shownOf(cells) };
  }

  #clashes(bits: number): boolean {
    const { exclusions } = this.#ground;
    const on = this.free.filter((_, at) => (bits & (1 << at)) !== 0);
    return on.some(({ id }, at) => on.slice(0, at).some((other) => exclusions.of(id).has(other.id)));
  }
}

const known = new WeakMap<Ground, Map<string, Sets>>();

/** The sets that contain the premises; made once for all uses of a ground. */
export function setsOf(ground: Ground, premises: On): Sets {
  const made = known.get(ground) ?? new Map<string, Sets>();
  known.set(ground, made);
  const key = [...premises].sort().join(' ');
  const sets = made.get(key) ?? new Sets(ground, premises);
  made.set(key, sets);
  return sets;
}

/** How far an element is shown over its clients. */
export function shownOf(cells: readonly Cell[]): Omit<Seen, 'cells'> {
  let [clients, halves, short] = [0, 0, false];
  for (const { place } of cells) {
    if (!isHalves(place)) continue;
    clients += 1;
    halves += place[0];
    short ||= place[2] > 0;
  }
  return {
    shown: clients === 0 ? undefined : halves / (2 * clients),
    full: halves === 2 * clients,
    short,
  };
}

/** Settings of the search that can move an element. */
function touched(ground: Ground, free: readonly Setting[]): Uint32Array {
  const bit = new Map(free.map(({ id }, at) => [id, 1 << at]));
  const mask = (element: PlacedElement): number =>
    ground.movers(element).reduce((all, id) => all | (bit.get(id) ?? 0), 0);
  return Uint32Array.from(ground.elements.all, mask);
}
