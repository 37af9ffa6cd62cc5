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
