/** Who has to wait for whom. */

/** One after the other where two must not happen at once, as two saves of one file. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  async inTurn<T>(what: string, act: () => Promise<T>): Promise<T> {
    const before = this.#last.get(what) ?? Promise.resolve();
    const own = before.then(act, act);
    const settled = own.catch(() => undefined);
    this.#last.set(what, settled);
    try {
      return await own;
    } finally {
      if (this.#last.get(what) === settled) this.#last.delete(what);
    }
  }
}

/** So many at once; the others wait, in the order in which they came. */
export class Slots {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(most: number) {
    this.#free = most;
  }

  async inSlot<T>(act: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await act();
    } finally {
      // Handed on, so that nobody who comes meanwhile is before those who wait.
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
